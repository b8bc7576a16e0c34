import type { Stance } from "../amendments/amendment";
import { isStateName } from "../reading/states";
import type { PrintedHolder } from "./notation";

/** Someone named at a reading; `delete`: who would have no words there. */
export interface TypedHolder extends PrintedHolder {
  readonly delete?: true;
}

/** What words that may be names are: names, part of the text, or either. */
export type Naming =
  | { readonly kind: "names"; readonly holders: readonly TypedHolder[] }
  | { readonly kind: "text" }
  | { readonly kind: "unclear" };

const STANCE_OF: Readonly<Record<string, Stance>> = {
  propose: "propose",
  proposes: "propose",
  delete: "propose",
  "to delete": "propose",
  retain: "oppose",
  keep: "oppose",
  oppose: "oppose",
  support: "support",
  supports: "support",
  reserve: "reserve",
  reservation: "reserve",
  flexible: "flexible",
  "awaiting instructions": "awaiting instructions",
};

const GROUPS = new Set(
  "EU|European Union|G77|G-77|G77 and China|G-77 and China|Group of 77 and China|AOSIS|CARICOM|CANZ|JUSCANZ|NAM|Non-Aligned Movement|OIC|LDCs|LLDCs|SIDS|African Group|Arab Group|African Union|ASEAN|PIF|SADC|CELAC|GRULAC|MIKTA|US|USA|UK|UAE|ROK|DPRK|DRC|RF|Holy See|Co-facilitators|Chair|Secretariat"
    .toLowerCase()
    .split("|"),
);
const INVENTED = /^(?:the )?(?:Delegation|Group|Observer|State) [A-Z0-9]{1,3}$/u;

/**
 * Reads words that stand where names do: "Delegation A; Group C: support". `known` are names of this
 * negotiation, in lower case; States and usual groups are known anyway. `before` are the words before
 * them: an abbreviation of these, "… on Drugs and Crime (UNODC)", is no name. Pure and linear.
 */
export function readNames(words: string, known: ReadonlySet<string>, before = ""): Naming {
  if (words.trim() === "") return { kind: "names", holders: [] };
  const parts = words.split(/\s*[;,]\s*/u).filter((part) => part !== "");
  const read = parts.map(readHolder);
  const stance = read.some(({ said }) => said);
  const isName = (name: string) =>
    known.has(name.toLowerCase()) ||
    GROUPS.has(name.toLowerCase()) ||
    INVENTED.test(name) ||
    isStateName(name);
  const capital = read.every(({ holder }) => /^(?:the )?\p{Lu}/u.test(holder.name));
  const names = { kind: "names" as const, holders: read.map(({ holder }) => holder) };
  if (read.length > 0 && read.every(({ holder }) => isName(holder.name))) return names;
  if (!capital) return { kind: "text" };
  if (stance || read.some(({ holder }) => isName(holder.name))) return names;
  return abbreviates(words.trim(), before) ? { kind: "text" } : { kind: "unclear" };
}

function readHolder(part: string): { holder: TypedHolder; said: boolean } {
  const colon = part.lastIndexOf(":");
  const word = part
    .slice(colon + 1)
    .trim()
    .toLowerCase();
  const stance = colon < 0 ? undefined : Object.hasOwn(STANCE_OF, word) && STANCE_OF[word];
  if (!stance) return { holder: { name: part.trim(), stance: "propose" }, said: false };
  const name = part.slice(0, colon).trim();
  const deletes = word.endsWith("delete") ? { delete: true as const } : {};
  return { holder: { name, stance, ...deletes }, said: true };
}

/** Whether capitals of the words before give the abbreviation, in order. */
function abbreviates(short: string, before: string): boolean {
  if (!/^\p{Lu}[\p{Lu}\d-]+s?$/u.test(short)) return false;
  const initials = [...before.matchAll(/(?:^|[\s-])(\p{Lu})/gu)]
    .map(([, letter]) => letter)
    .join("");
  return initials.endsWith(short.replace(/[^\p{Lu}]/gu, ""));
}
