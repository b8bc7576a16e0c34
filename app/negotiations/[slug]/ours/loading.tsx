import { Loading } from "@/app/components/Loading";

export default function LoadingPage() {
  return <Loading />;
}
