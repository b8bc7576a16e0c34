import { notFound } from "next/navigation";
import { cache } from "react";
import { services } from "@/app/services";
import { requireUser, sessionUser } from "@/app/session";
import type { NegotiationView } from "@/domain/contract/views";
import type { SignedIn } from "@/server/auth/auth";

/** A negotiation for the signed-in user, read once a request; null without a right to it. */
export const openNegotiation = cache(async (slug: string): Promise<NegotiationView | null> => {
  const user = await sessionUser();
  return user ? services().queries.negotiation(user, slug) : null;
});

/**
 * What every page of a negotiation begins with. Someone not signed in comes back after signing in;
 * someone without a right to the negotiation sees what a wrong address shows.
 */
export async function requireNegotiation(
  slug: string,
): Promise<{ user: SignedIn; negotiation: NegotiationView }> {
  const user = await requireUser();
  const negotiation = await openNegotiation(slug);
  if (!negotiation) notFound();
  return { user, negotiation };
}
