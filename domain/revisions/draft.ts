import type { JudgedOutcome } from "../amendments/judge";
import type { VersionChoices } from "../contract/versionRequests";
import type { VersionKind } from "../contract/versionViews";
import type { AmendmentId } from "../ids";
import { done, type Result, refuse } from "../refusal";
import type { TextOperation } from "../text/operations";
import type { Paragraph } from "../text/paragraph";
import {
  compilationContent,
  type Disposition,
  type DispositionLine,
  plainContent,
  type VersionAmendment,
  type VersionContent,
} from "./content";
import { dispose, outcomeOf } from "./dispose";
import { dispositionTable, isOpen } from "./disposition";
import { fatesOf } from "./lineage";
import { listed } from "./listed";
import { renumber } from "./renumber";

export interface VersionFacts {
  readonly kind: Exclude<VersionKind, "zero-draft">;
  readonly label: string;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  /**
   * In order of submission, only what every reader of the version may see; of a compilation text,
   * also what it is the first to disclose. Drafts are left out.
   */
  readonly amendments: readonly VersionAmendment[];
  readonly choices: VersionChoices;
  /** The version issued last, of any kind. */
  readonly before: VersionContent | null;
  /** When the last revision, final draft or adopted text was issued, ISO 8601 UTC. */
  readonly since: string | null;
}

/** An open amendment that does not simply go on into the version. */
export interface OpenAmendment {
  readonly amendment: AmendmentId;
  readonly outcome: JudgedOutcome;
  /** What was chosen for it; null while the version cannot be issued for want of it. */
  readonly choice: VersionChoices[number] | null;
}

export interface VersionDraft {
  readonly content: VersionContent;
  /** What issuing it does to the live text. */
  readonly operations: readonly TextOperation[];
  /** Those that need an explicit choice, and those that got one without need; in order. */
  readonly open: readonly OpenAmendment[];
}

/** The amendments whose choice is still missing. */
export const missingChoices = ({ open }: Pick<VersionDraft, "open">): AmendmentId[] =>
  open.flatMap(({ amendment, choice }) => (choice ? [] : [amendment]));

/**
 * What a version holds under these choices. The same facts give the same content, so that a preview
 * can be named by its hash. Every disclosed proposal has exactly one line in its disposition table.
 *
 * Every open amendment is judged against the new text, and carried where it applies. One that does
 * not needs a choice: carried all the same, or left behind for a reason. A compilation text needs
 * none, since it prints all of them; an adopted text carries nothing, and needs one for each. What is
 * not chosen yet is drafted as carried. Refuses choices for what is not open (`already-decided`), and
 * to leave behind what has a newer wording that delegations have not seen (`undisclosed`): that one is
 * carried by choice as others are, so that the table does not tell that there is such a wording.
 */
export function draftVersion(facts: VersionFacts): Result<VersionDraft> {
  const choices = new Map(facts.choices.map((choice) => [choice.amendment, choice]));
  const refused = refusedChoice(facts, choices);
  if (refused) return refused;
  const amendments = facts.amendments.map((amendment) => {
    const choice = choices.get(amendment.id);
    return choice ? { ...amendment, choice } : amendment;
  });
  const { operations, ...drafted } = textAndTable({ ...facts, amendments });
  const content = { ...drafted.content, ...since(facts, drafted.content.paragraphs) };
  return done({ content, operations, open: openOnes(facts.kind, amendments, drafted.lines) });
}

function refusedChoice(
  { kind, amendments, choices: list }: VersionFacts,
  choices: ReadonlyMap<AmendmentId, VersionChoices[number]>,
) {
  if (choices.size < list.length)
    return refuse("invalid", "Choose once for each amendment, not twice.");
  const known = new Map(amendments.map((amendment) => [amendment.id, amendment]));
  for (const { amendment: id, choice } of list) {
    const amendment = known.get(id);
    const details = { amendment: id };
    if (!amendment)
      return refuse("not-found", "There is no such amendment to choose for.", details);
    if (amendment.status !== "submitted")
      return refuse("already-decided", "It was decided or withdrawn meanwhile.", details);
    if (choice === "leave" && amendment.newer)
      return refuse(
        "undisclosed",
        kind === "adopted"
          ? "Delegations have not seen its latest wording. Disclose it before you leave it behind."
          : "Delegations have not seen its latest wording: it stays open.",
        details,
      );
    if (choice === "carry" && kind === "adopted")
      return refuse(
        "invalid",
        "An adopted text carries nothing forward. Say why it is left.",
        details,
      );
  }
  return null;
}

interface Drafted {
  readonly content: VersionContent;
  readonly operations: readonly TextOperation[];
  /** Of every amendment, whether the document lists it or not. */
  readonly lines: readonly DispositionLine[];
}

function textAndTable(facts: VersionFacts): Drafted {
  const { kind, label, title, amendments } = facts;
  const { paragraphs, operations, lineage } =
    kind === "revision"
      ? renumber(facts.paragraphs)
      : { paragraphs: facts.paragraphs, operations: [], lineage: [] };
  const lines = linesOf(facts, paragraphs);
  const printed = new Set(lines.flatMap((line) => (isPrinted(kind, line) ? [line.amendment] : [])));
  const ours = amendments.filter(({ id }) => printed.has(id));
  const plain = plainContent({ kind, label, title, paragraphs });
  const content =
    kind === "compilation"
      ? compilationContent({ label, title, paragraphs, amendments: ours })
      : kind === "revision"
        ? {
            ...plain,
            amendments: ours.map(listed),
            dispositions: dispositionsOf(lines, printed),
            lineage,
          }
        : plain;
  const further = lines.filter(({ amendment }) => !printed.has(amendment));
  return { content: { ...content, further }, operations, lines };
}

const dispositionsOf = (
  lines: readonly DispositionLine[],
  printed: ReadonlySet<AmendmentId>,
): Disposition[] =>
  lines.flatMap(({ about: _, version: __, ...line }) =>
    printed.has(line.amendment) ? [line] : [],
  );

/** Whether the document itself lists it; all others are in its disposition table alone. */
function isPrinted(kind: VersionFacts["kind"], line: DispositionLine): boolean {
  if (kind === "compilation") return isOpen(line.outcome);
  return kind === "revision" && line.version === undefined;
}

function linesOf(facts: VersionFacts, text: readonly Paragraph[]): DispositionLine[] {
  const before = new Map(
    facts.before ? dispositionTable(facts.before).map((line) => [line.amendment, line]) : [],
  );
  const dispositions = dispose(facts.amendments, text);
  return facts.amendments.map((amendment, i) => {
    const version = settledIn(amendment, before.get(amendment.id), facts);
    return {
      ...dispositions[i]!,
      about: listed(amendment),
      ...(version === undefined ? {} : { version }),
    };
  });
}

/**
 * The earlier version in which an amendment was settled as it is now; undefined when it is open, or
 * was settled since. A compilation text settles nothing: the next revision still lists it.
 */
function settledIn(
  amendment: VersionAmendment,
  line: DispositionLine | undefined,
  { before, since }: VersionFacts,
): string | undefined {
  if (amendment.status === "submitted") return undefined;
  const at = amendment.decision?.at;
  // Versions issued before this was recorded name only what was settled in them.
  if (!line) return at !== undefined && since !== null && at <= since ? "" : undefined;
  const same =
    line.outcome === outcomeOf(amendment) && (!line.decided || !at || line.decided.at === at);
  if (!same) return undefined;
  return line.version ?? (before?.kind === "compilation" ? undefined : before?.label);
}

function since({ before, amendments }: VersionFacts, text: readonly Paragraph[]) {
  if (!before) return {};
  const flows = amendments.flatMap((amendment) => amendment.flows ?? []);
  const fates = fatesOf(before.paragraphs, text, flows);
  return fates.length > 0 ? { since: { version: before.label, fates } } : {};
}

function openOnes(
  kind: VersionFacts["kind"],
  amendments: readonly VersionAmendment[],
  lines: readonly DispositionLine[],
): OpenAmendment[] {
  return amendments.flatMap(({ id, status, choice }, i): OpenAmendment[] => {
    const outcome = lines[i]!.standing;
    if (status !== "submitted" || outcome === undefined) return [];
    const goesOn = outcome === "applies" || outcome === "comment";
    const needed = kind !== "compilation" && (kind === "adopted" || !goesOn);
    return needed || choice ? [{ amendment: id, outcome, choice: choice ?? null }] : [];
  });
}
