import type { Stance } from "@/domain/amendments/amendment";
import type { Holder } from "@/domain/compilation/span";

/** The words that `holderInWords` needs from the catalogue. */
export interface HolderWords {
  readonly stance: (stance: Stance) => string;
  readonly against: (names: string) => string;
  readonly unconfirmed: string;
}

/**
 * A holder as printed after a reading: "Delegation A", "Group C: support", "Delegation B: retain,
 * against Delegation A", "Delegation D, unconfirmed". To propose is what a reading is for and is not
 * said.
 */
export function holderInWords(holder: Omit<Holder, "delegation">, words: HolderWords): string {
  const stance = holder.stance === "propose" ? "" : `: ${words.stance(holder.stance)}`;
  const names = [...new Set(holder.against?.map(({ name }) => name) ?? [])].join(", ");
  const against = names ? `, ${words.against(names)}` : "";
  const unconfirmed = holder.unconfirmed ? `, ${words.unconfirmed}` : "";
  return `${holder.name}${stance}${against}${unconfirmed}`;
}
