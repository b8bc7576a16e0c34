import type { Paragraph } from "../text/paragraph";
import { type BySubject, bySubject } from "./bySubject";
import type { CompiledParagraph } from "./compiledText";
import type { CompilableAmendment } from "./compileText";
import { type Carrier, carrier } from "./placement";

type Amendments = readonly CompilableAmendment[];

/**
 * The costly parts of a compilation, as one who may remember them does them: each takes what its
 * result depends on, and how it is made.
 */
export interface Memory<Own, Arranged> {
  readonly bySubject: (amendments: Amendments) => BySubject;
  /** What stands at one paragraph. `alone`: whether it depends on no other paragraph of the text. */
  readonly own: (
    at: { readonly text: readonly Paragraph[]; readonly paragraph: Paragraph },
    of: Amendments,
    alone: (of: Amendments) => boolean,
    make: () => Own,
  ) => Own;
  /** What carries amendments to the words of a paragraph. */
  readonly carrier: (paragraph: Paragraph) => Carrier;
  /** What would add to the paragraphs of the whole text, or arrange them otherwise. */
  readonly among: (text: readonly Paragraph[], of: Amendments, make: () => Arranged) => Arranged;
  /** A paragraph with what stands at it and what stands around it, part by part. */
  readonly whole: <Around extends readonly unknown[]>(
    paragraph: Paragraph,
    own: Own,
    around: Around,
    make: (paragraph: Paragraph, own: Own, around: Around) => CompiledParagraph,
  ) => CompiledParagraph;
}

/** For one compilation. */
export const noMemory = <Own, Arranged>(): Memory<Own, Arranged> => ({
  bySubject: (amendments) => bySubject(amendments),
  own: (_at, _of, _alone, make) => make(),
  carrier: ({ runs }) => carrier(runs),
  among: (_text, _of, make) => make(),
  whole: (paragraph, own, around, make) => make(paragraph, own, around),
});

/**
 * For one compilation after another: what was made of the same values, known by identity, because
 * nothing that is compiled is ever changed in place. It keeps the last of each paragraph for as long
 * as the paragraph itself is kept.
 */
export function memory<Own, Arranged>(): Memory<Own, Arranged> {
  type Entry<T> = {
    readonly text: readonly Paragraph[];
    readonly of: Amendments;
    readonly made: T;
  };
  const owned = new WeakMap<Paragraph, Entry<Own> & { readonly alone: boolean }>();
  const carriers = new WeakMap<Paragraph, Carrier>();
  const wholes = new WeakMap<
    Paragraph,
    { readonly own: Own; readonly around: readonly unknown[]; readonly made: CompiledParagraph }
  >();
  let subjects: BySubject | undefined;
  let last: Entry<Arranged> | undefined;
  // One answer for all paragraphs of a compilation: two texts are compared once.
  let compared: { a: readonly Paragraph[]; b: readonly Paragraph[]; same: boolean } | undefined;
  const sameText = (a: readonly Paragraph[], b: readonly Paragraph[]): boolean => {
    if (compared?.a !== a || compared.b !== b) compared = { a, b, same: sameValues(a, b) };
    return compared.same;
  };
  return {
    bySubject: (amendments) => {
      subjects = bySubject(amendments, subjects);
      return subjects;
    },
    own: ({ text, paragraph }, of, alone, make) => {
      const known = owned.get(paragraph);
      if (known && sameValues(known.of, of) && (known.alone || sameText(known.text, text)))
        return known.made;
      const made = make();
      owned.set(paragraph, { text, of, made, alone: alone(of) });
      return made;
    },
    carrier: (paragraph) => {
      const carry = carriers.get(paragraph) ?? carrier(paragraph.runs);
      carriers.set(paragraph, carry);
      return carry;
    },
    among: (text, of, make) => {
      if (!last || !sameValues(last.of, of) || !sameText(last.text, text))
        last = { text, of, made: make() };
      return last.made;
    },
    whole: (paragraph, own, around, make) => {
      const known = wholes.get(paragraph);
      if (known?.own === own && sameValues(known.around, around)) return known.made;
      const made = make(paragraph, own, around);
      wholes.set(paragraph, { own, around, made });
      return made;
    },
  };
}

const sameValues = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]));
