import { subjectOf } from "../amendments/subjects";
import type { ParagraphId } from "../ids";
import { isArranging } from "./arranged";
import type { CompilableAmendment } from "./compileText";

/** How paragraphs stand to each other, which depends on the whole text. */
export const ARRANGEMENT = Symbol("arrangement");
/** A paragraph, the arrangement of all, or (null) the text as a whole. */
export type Subject = ParagraphId | typeof ARRANGEMENT | null;

type Amendments = readonly CompilableAmendment[];
type Groups = ReadonlyMap<Subject, Amendments>;

export interface BySubject {
  readonly amendments: Amendments;
  /** Each in the order of `amendments`; none is empty. */
  readonly groups: Groups;
}

const NONE: BySubject = { amendments: [], groups: new Map() };

/**
 * Amendments, no two of them one object, by what they are about. With what is `known` of others, groups
 * that are the same are the same objects, and it costs a comparison of both lists, the groups that
 * differ, and a look for what stands behind the difference.
 */
export function bySubject(amendments: Amendments, known = NONE): BySubject {
  const was = known.amendments;
  const start = commonStart(was, amendments);
  const end = commonEnd(was, amendments, start);
  const gone = grouped(was.slice(start, was.length - end));
  const come = grouped(amendments.slice(start, amendments.length - end));
  const behind = amendments.slice(amendments.length - end);
  const groups = new Map(known.groups);
  for (const subject of new Set([...gone.keys(), ...come.keys()])) {
    const group = groups.get(subject) ?? [];
    const out = gone.get(subject) ?? [];
    const next = out[0] ?? behind.find((one) => subjectIn(one) === subject);
    const at = next ? group.indexOf(next) : group.length;
    const after = group.slice(at + out.length);
    const all = [...group.slice(0, at), ...(come.get(subject) ?? []), ...after];
    if (all.length === 0) groups.delete(subject);
    else if (!isSame(group, all)) groups.set(subject, all);
  }
  return { amendments, groups };
}

const subjectIn = ({ proposal: { change } }: CompilableAmendment): Subject =>
  isArranging(change) ? ARRANGEMENT : subjectOf(change);

function grouped(amendments: Amendments): Groups {
  const groups = new Map<Subject, CompilableAmendment[]>();
  for (const amendment of amendments) {
    const subject = subjectIn(amendment);
    const group = groups.get(subject);
    if (group) group.push(amendment);
    else groups.set(subject, [amendment]);
  }
  return groups;
}

const isSame = (a: Amendments, b: Amendments): boolean =>
  a.length === b.length && commonStart(a, b) === a.length;

function commonStart(a: Amendments, b: Amendments): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** Of what stands behind the first `start`. */
function commonEnd(a: Amendments, b: Amendments, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let length = 0;
  while (length < most && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
