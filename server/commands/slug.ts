import { done, type Result, refuse } from "../../domain/refusal";
import * as negotiations from "../db/negotiations";
import type { Db } from "../db/open";

/** "Political declaration (2021)" -> "political-declaration-2021"; at most 60 characters. */
export function slugged(title: string): string {
  const plain = title.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? ["negotiation"];
  let slug = words[0]!.slice(0, 60);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > 60) break;
    slug += `-${word}`;
  }
  return slug;
}

/** A slug that is free. One that was asked for by name is refused when it is taken. */
export async function slugOf(db: Db, wanted: string, exact: boolean): Promise<Result<string>> {
  const base = slugged(wanted);
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base.slice(0, 55)}-${n}`;
    if (!(await negotiations.bySlug(db, slug))) return done(slug);
    if (exact) return refuse("already-exists", "A negotiation with this address exists already.");
  }
}
