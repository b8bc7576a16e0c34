import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { services } from "@/app/services";
import { requireUser, sessionUser } from "@/app/session";
import type { NegotiationView } from "@/domain/contract/negotiationViews";
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

/** The head of a page of a negotiation: what the page is, and of which negotiation. */
export async function headIn(slug: string, page: string): Promise<Metadata> {
  const negotiation = await openNegotiation(slug);
  return { title: negotiation ? `${page} · ${negotiation.title}` : page };
}

/** What a page begins with on which the live text is worked on: the text and what is recorded of it. */
export async function requireLiveText(user: SignedIn, slug: string) {
  const { queries } = services();
  const [text, amendments, screen, agreements, brackets] = await Promise.all([
    queries.text(user, slug),
    queries.amendments(user, slug),
    queries.screen(user, slug),
    queries.agreements(user, slug),
    queries.bracketPositions(user, slug),
  ]);
  if (!text || !amendments || !screen) notFound();
  return { text, amendments, screen, agreements: agreements ?? [], brackets: brackets ?? [] };
}
