import { notFound, redirect } from "next/navigation";
import { requireNegotiation } from "@/app/negotiations/load";
import { services } from "@/app/services";
import type { DelegationId } from "@/domain/ids";
import { delegationsOf } from "@/domain/permissions";

/**
 * What every page of a drafting room begins with. It is for its drafters; another delegate of the
 * delegation is told who they are, and for everybody else there is no such page.
 */
export async function requireDrafting(params: Promise<{ slug: string; delegation: string }>) {
  const { slug, delegation: asked } = await params;
  const delegation = asked as DelegationId;
  const { user, negotiation } = await requireNegotiation(slug);
  if (!delegationsOf(negotiation.actor).includes(delegation)) notFound();
  const drafting = await services().queries.drafting(user, slug, delegation);
  if (!drafting) redirect(`/negotiations/${slug}/drafting?as=${delegation}`);
  const name = negotiation.delegations.find(({ id }) => id === delegation)?.name ?? "";
  return { slug, user, negotiation, drafting, name };
}
