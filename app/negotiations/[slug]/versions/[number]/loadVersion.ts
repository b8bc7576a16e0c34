import { notFound } from "next/navigation";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";

/** The version that a page's address names, for who looks at it; what is not there is no page. */
export async function loadVersion(params: Promise<{ slug: string; number: string }>) {
  const { slug, number } = await params;
  const { user, negotiation } = await requireNegotiation(slug);
  const version = /^[1-9]\d{0,5}$/.test(number)
    ? await services().queries.version(user, slug, Number(number))
    : null;
  if (!version) notFound();
  return { slug, user, negotiation, version };
}
