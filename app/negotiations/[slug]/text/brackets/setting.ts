import type { Stance } from "@/domain/amendments/amendment";
import type { FootnoteId } from "@/domain/ids";

/** The words that brackets are set with, in the reader's language. */
export interface Setting {
  readonly footnote: (id: FootnoteId) => string;
  readonly words: {
    readonly delete: string;
    readonly unconfirmed: string;
    readonly against: (names: string) => string;
    readonly more: (count: number) => string;
    readonly stances: Readonly<Record<Stance, string>>;
    readonly needsAuthor: (name: string) => string;
    readonly alreadyReflected: (name: string) => string;
    readonly readsNow: string;
    readonly proposed: string;
  };
}
