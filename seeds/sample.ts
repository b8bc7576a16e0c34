/** A sample negotiation in words, which the loader makes the requests of people from. */
import type { Stance } from "../domain/amendments/amendment";
import type { ImportRequest, LetterRequest } from "../domain/contract/documentRequests";
import type { Instruction } from "../domain/contract/draftingRequests";
import type { DelegationKey, DemoKey } from "./accounts";

/** A sample amendment in words; the loader finds the paragraph by its label. */
export interface SampleAmendment {
  readonly by: DemoKey;
  readonly delegation: DelegationKey;
  readonly paragraph: string | null;
  readonly change:
    | { readonly kind: "edit"; readonly replace: readonly (readonly [string, string])[] }
    | { readonly kind: "add"; readonly text: string }
    | { readonly kind: "alternative"; readonly text: string }
    | { readonly kind: "delete" }
    /** Behind the paragraph labelled so. */
    | { readonly kind: "move"; readonly after: string }
    /** Before these words. */
    | { readonly kind: "split"; readonly before: string }
    /** With the paragraph labelled so; `joint` takes the place of the sign between them. */
    | { readonly kind: "merge"; readonly other: string; readonly joint: string }
    | { readonly kind: "comment" };
  readonly rationale: string;
  readonly submit?: false;
  readonly withdrawn?: string;
  readonly positions?: readonly {
    readonly by: DemoKey;
    readonly delegation: DelegationKey;
    readonly stance: Stance;
  }[];
  readonly decision?:
    | { readonly kind: "accept" | "reject" | "defer"; readonly reason: string }
    | {
        readonly kind: "accept-in-part";
        readonly edits: readonly number[];
        readonly reason: string;
      };
}

/** A text of the co-facilitators that takes the place of all that is undecided on a paragraph. */
export interface SampleBridging {
  readonly paragraph: string;
  readonly replace: readonly (readonly [string, string])[];
  readonly reason: string;
}

/** A delegation's drafting room, in the words of its drafters. */
export interface SampleDrafting {
  readonly delegation: DelegationKey;
  /** The first opens it and clears what is sent. */
  readonly drafters: readonly [DemoKey, ...DemoKey[]];
  readonly written: readonly {
    readonly by: DemoKey;
    readonly paragraph: string;
    /** Words of the paragraph by others, or a new paragraph behind it. */
    readonly replace?: readonly [string, string];
    readonly behind?: string;
    readonly rationale?: string;
  }[];
  readonly notes: readonly {
    readonly by: DemoKey;
    readonly paragraph: string;
    readonly instruction: Instruction | null;
    readonly text: string;
  }[];
}

export interface SampleNegotiation {
  readonly file: string;
  readonly import: Omit<ImportRequest, keyof LetterRequest> & { readonly slug: string };
  /** A second document: what was adopted in the end. Closes the negotiation. */
  readonly adopted?: { readonly file: string; readonly title: string };
  /** Moves the deadline to so many days after loading. */
  readonly extendDeadlineByDays?: { readonly days: number; readonly reason: string };
  readonly amendments: readonly SampleAmendment[];
  readonly bridging?: readonly SampleBridging[];
  /** Labels of paragraphs that are agreed ad ref. */
  readonly agreed?: readonly string[];
  readonly drafting?: SampleDrafting;
}
