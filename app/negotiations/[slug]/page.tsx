import { redirect } from "next/navigation";

export default async function NegotiationPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  redirect(`/negotiations/${slug}/text`);
}
