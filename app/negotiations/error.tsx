"use client";
import { Problem } from "@/app/components/Problem";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <Problem error={error} retry={retry} />;
}
