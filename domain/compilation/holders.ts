import { STANCES } from "../amendments/amendment";
import type { CompilableAmendment } from "./compileText";
import type { Holder, ParagraphAmendment } from "./span";

/**
 * One line a delegation, first come first: its firmest stance, everything it is against, and
 * unconfirmed only if nothing of it is confirmed. Linear.
 */
export function mergeHolders(holders: readonly Holder[]): Holder[] {
  if (holders.length < 2) return [...holders];
  const merged = new Map<string, Holder>();
  for (const holder of holders) {
    const known = merged.get(holder.delegation);
    merged.set(holder.delegation, known ? firmer(known, holder) : holder);
  }
  return [...merged.values()];
}

function firmer(a: Holder, b: Holder): Holder {
  const first = STANCES.indexOf(b.stance) < STANCES.indexOf(a.stance) ? b : a;
  const against = [...(a.against ?? []), ...(b.against ?? [])];
  return {
    delegation: first.delegation,
    name: first.name,
    stance: first.stance,
    ...(a.unconfirmed && b.unconfirmed ? { unconfirmed: true as const } : {}),
    ...(against.length > 0 ? { against } : {}),
  };
}

/**
 * Who retains the text against these competing amendments. One that opposes all of them retains it
 * without further words; one that opposes some is said to be against those.
 */
export function retainers(rivals: readonly ParagraphAmendment[]): Holder[] {
  const opposed = rivals.flatMap((amendment) =>
    amendment.opposed.map((holder) => ({
      ...holder,
      against: [{ amendment: amendment.id, name: proposerOf(amendment) }],
    })),
  );
  return mergeHolders(opposed).map(({ against, ...holder }) =>
    against && against.length < rivals.length ? { ...holder, against } : holder,
  );
}

/** The first that proposes it, whoever holds it where none does, its id where nobody holds it. */
const proposerOf = ({ id, holders }: ParagraphAmendment): string =>
  (holders.find(({ stance }) => stance === "propose") ?? holders[0])?.name ?? id;

/** One line a delegation among its holders, those who did not confirm it yet marked. */
export function withHolders<A extends CompilableAmendment>(amendment: A): A {
  const holders = amendment.unconfirmed
    ? amendment.holders.map((holder) =>
        holder.stance === "propose" ? { ...holder, unconfirmed: true as const } : holder,
      )
    : amendment.holders;
  return { ...amendment, holders: mergeHolders(holders), opposed: mergeHolders(amendment.opposed) };
}
