import type { Stance } from "@/domain/amendments/amendment";
import type { NamedParagraph, Structure } from "@/domain/compilation/compiledText";
import type { FootnoteId } from "@/domain/ids";

/** The words that brackets are set with, in the reader's language. */
export interface Setting {
  readonly footnote: (id: FootnoteId) => string;
  readonly words: {
    readonly delete: string;
    /** Of a paragraph that is agreed *ad ref*. */
    readonly agreed: string;
    readonly unconfirmed: string;
    readonly against: (names: string) => string;
    readonly more: (count: number) => string;
    readonly stances: Readonly<Record<Stance, string>>;
    readonly needsAuthor: (name: string) => string;
    readonly alreadyReflected: (name: string) => string;
    /** What a structural amendment asks for. */
    readonly structure: (structure: Structure, about: NamedParagraph) => string;
    readonly joined: (into: NamedParagraph) => string;
    readonly readsNow: string;
    readonly proposed: string;
  };
}
