import type { Alternative, Holder } from "@/domain/compilation/span";
import { type Markup, markup } from "./markup";
import type { Setting } from "./setting";

/** Holders beyond this many are folded to a count. */
const SHOWN = 2;

/** A holder as printed: "B: retain against A", "C: delete, unconfirmed". */
export function holderWord(holder: Holder, deletes: boolean, setting: Setting): string {
  const { words } = setting;
  const stands = holder.stance !== "propose" && holder.stance !== "support";
  const stance = stands ? words.stances[holder.stance] : deletes ? words.delete : null;
  const against = holder.against
    ? ` ${words.against(holder.against.map(({ name }) => name).join(", "))}`
    : "";
  const unconfirmed = holder.unconfirmed ? `, ${words.unconfirmed}` : "";
  return `${holder.name}${stance ? `: ${stance}` : ""}${against}${unconfirmed}`;
}

/** The small print after a reading: who holds it. Long lists fold to a count, told in full on hover. */
export function holdersMarkup(
  { holders, runs, base }: Pick<Alternative, "holders" | "runs" | "base">,
  setting: Setting,
): Markup | null {
  if (holders.length === 0) return null;
  const deletes = runs.length === 0 && !base;
  const words = holders.map((holder) => holderWord(holder, deletes, setting));
  const folded = words.length > SHOWN + 1;
  const shown = folded ? words.slice(0, SHOWN) : words;
  const rest = folded ? ` ${setting.words.more(words.length - SHOWN)}` : "";
  return markup("span", "holders", [`(${shown.join("; ")}${rest})`], { title: words.join("; ") });
}
