"use client";
import type { AskView } from "@/domain/contract/draftingViews";
import { AskCard } from "./AskCard";

/** What waits for the authors. */
export function AskList({
  asks,
  named = false,
}: {
  readonly asks: readonly AskView[];
  /** Whether each says which paragraph it is about. */
  readonly named?: boolean;
}) {
  const open = asks.filter(({ answer }) => answer === null);
  if (open.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-3">
      {open.map((ask) => (
        <li key={ask.id}>
          <AskCard ask={ask} named={named} />
        </li>
      ))}
    </ul>
  );
}
