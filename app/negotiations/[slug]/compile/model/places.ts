/** The paragraphs of the desk, each with all that is open in it; kept while it stays the same. */
import { isComment } from "@/app/components/amendment/subject";
import { isStructural } from "@/domain/amendments/amendment";
import { subjectOf } from "@/domain/amendments/subjects";
import type {
  CompiledAddition,
  CompiledStructure,
  UnplacedProposal,
} from "@/domain/compilation/compiledText";
import { type CompilableAmendment, compileText } from "@/domain/compilation/compileText";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { BracketPositionView } from "@/domain/contract/positionViews";
import type { DelegationId, ParagraphId } from "@/domain/ids";
import type { Paragraph } from "@/domain/text/paragraph";
import { displayer } from "../../text/brackets/compose";
import type { ParagraphDisplay } from "../../text/brackets/display";
import { compilable } from "../../text/brackets/holding";
import type { Setting } from "../../text/brackets/setting";
import { type HeldBrackets, type Stop, stopsOf, unplacedStop } from "./stops";

/** Where everything is kept whose paragraph has left the text. */
export const GONE = "gone" as ParagraphId;

export interface Place {
  readonly id: ParagraphId;
  /** null: what was proposed, said and decided on paragraphs that are no longer in the text. */
  readonly paragraph: Paragraph | null;
  /** Everything proposed here, decided or not, in order of submission. */
  readonly amendments: readonly AmendmentView[];
  readonly stops: readonly Stop[];
  readonly display: ParagraphDisplay;
}

export interface PlacesInput {
  readonly paragraphs: readonly Paragraph[];
  readonly amendments: readonly AmendmentView[];
  readonly nameOf: (id: DelegationId) => string;
  readonly setting: Setting;
  /** Positions on the drafter's own brackets. */
  readonly brackets?: readonly BracketPositionView[];
}

const NO_BRACKETS: readonly BracketPositionView[] = [];

const stands = (amendment: AmendmentView): boolean =>
  amendment.status === "submitted" && amendment.revision !== null;

/** What is drawn beside a paragraph, or before the first. */
interface Around {
  readonly structures: readonly CompiledStructure[];
  readonly before: readonly CompiledAddition[];
  readonly after: readonly CompiledAddition[];
  readonly unplaced: readonly UnplacedProposal[];
  /** Everything that was compiled for the text as a whole, for drawing. */
  readonly drawn: readonly CompilableAmendment[];
}

/**
 * A compiler of the desk. Each call gives the places of a text; a place is the very same object as
 * before while its paragraph, its proposals and what stands around it have not changed, so that one
 * new amendment compiles and draws one paragraph. Give a new `nameOf` or `setting` only when they
 * say something else: they begin everything anew.
 */
export function placeCompiler(): (input: PlacesInput) => readonly Place[] {
  let known = new Map<ParagraphId, { readonly key: readonly unknown[]; readonly place: Place }>();
  const holding = new WeakMap<AmendmentView, CompilableAmendment | null>();
  let names: unknown = null;
  return ({ paragraphs, amendments, nameOf, setting, brackets = NO_BRACKETS }) => {
    if (names !== nameOf) for (const one of amendments) holding.delete(one);
    names = nameOf;
    const hold = (amendment: AmendmentView): CompilableAmendment | null => {
      const old = holding.get(amendment);
      if (old !== undefined) return old;
      const next = compilable(amendment, nameOf);
      holding.set(amendment, next);
      return next;
    };
    const sorted = sort(paragraphs, amendments, hold);
    const next: typeof known = new Map();
    const keep = (id: ParagraphId, key: readonly unknown[], make: () => Place): Place => {
      const old = known.get(id);
      const same = old?.key.length === key.length && old.key.every((part, i) => part === key[i]);
      const place = old && same ? old.place : make();
      next.set(id, { key, place });
      return place;
    };
    const places = paragraphs.map((paragraph, index) => {
      const here = sorted.at.get(paragraph.id) ?? [];
      const around = sorted.around(paragraph.id, index);
      const held = brackets.filter((one) => one.paragraph === paragraph.id);
      const key = [paragraph, setting, nameOf, ...here, ...held, JSON.stringify(around)];
      return keep(paragraph.id, key, () =>
        placeOf(paragraph, here, around, paragraphs, setting, hold, heldBy(held, nameOf)),
      );
    });
    const { gone, stranded } = sorted;
    const last = stranded.length > 0 ? [keep(GONE, stranded, () => gonePlace(stranded, gone))] : [];
    known = next;
    return [...places, ...last];
  };
}

type Hold = (amendment: AmendmentView) => CompilableAmendment | null;

function placeOf(
  paragraph: Paragraph,
  here: readonly AmendmentView[],
  around: Around,
  text: readonly Paragraph[],
  setting: Setting,
  hold: Hold,
  heldAt: HeldBrackets,
): Place {
  const standing = here.filter(stands).flatMap((one) => hold(one) ?? []);
  const local = standing.filter((one) => !around.drawn.includes(one));
  const compiled = compileText([paragraph], local).paragraphs[0]!;
  const { structures, drawn } = around;
  // The rest of the text is looked at only for what concerns it.
  const near = drawn.length > 0 ? text : [paragraph];
  const unplaced = [...compiled.unplaced, ...around.unplaced];
  const whole = { ...compiled, structures, unplaced };
  return {
    id: paragraph.id,
    paragraph,
    amendments: here,
    stops: stopsOf(whole, [...around.before, ...around.after], heldAt),
    display: displayer({ amendments: [...local, ...drawn], text: near, setting })(paragraph),
  };
}

/** Of one paragraph's positions those on one bracket, as holders of it. */
const heldBy =
  (positions: readonly BracketPositionView[], nameOf: PlacesInput["nameOf"]): HeldBrackets =>
  ({ bracket, nth }) =>
    positions.flatMap(({ delegation, stance, ...one }) =>
      stance && one.bracket === bracket && one.nth === nth
        ? [{ delegation, name: nameOf(delegation), stance }]
        : [],
    );

const gonePlace = (
  amendments: readonly AmendmentView[],
  unplaced: readonly UnplacedProposal[],
): Place => ({
  id: GONE,
  paragraph: null,
  amendments,
  stops: unplaced.map(unplacedStop),
  display: { marks: [], widgets: [], after: [] },
});

/**
 * Each amendment at its paragraph, whether it is decided or not: what is about the text as a whole at
 * the first one, what is about a paragraph that is gone apart, so that it is not lost and a deletion
 * can be taken back. Drafts alone are left out. Those that need the whole text to be placed are
 * compiled here.
 */
function sort(paragraphs: readonly Paragraph[], amendments: readonly AmendmentView[], hold: Hold) {
  const ids = new Set(paragraphs.map(({ id }) => id));
  const at = new Map<ParagraphId, AmendmentView[]>();
  const wide: CompilableAmendment[] = [];
  const put = (id: ParagraphId, amendment: AmendmentView) => {
    const group = at.get(id);
    if (group) group.push(amendment);
    else at.set(id, [amendment]);
  };
  const stranded: AmendmentView[] = [];
  for (const amendment of amendments) {
    const held = hold(amendment);
    if (!held || amendment.status === "draft") continue;
    const { change } = held.proposal;
    const id = subjectOf(change) ?? paragraphs[0]?.id;
    const gone = !id || !ids.has(id);
    if (gone) stranded.push(amendment);
    else put(id, amendment);
    const beyond = change.kind === "add" || isStructural(change) || gone;
    if (stands(amendment) && !isComment(amendment) && beyond) wide.push(held);
  }
  const compiled = compileText(paragraphs, wide);
  const places = new Map(compiled.paragraphs.map((one) => [one.id, one]));
  return {
    at,
    stranded,
    gone: compiled.unplaced,
    around: (id: ParagraphId, index: number): Around => {
      const { additions = [], structures = [], joins = [], unplaced = [] } = places.get(id) ?? {};
      const before = index === 0 ? compiled.start : [];
      const own = [...before, ...additions, ...structures, ...joins].flatMap(
        (one) => one.amendments,
      );
      const ours = new Set([...own, ...unplaced.map(({ amendment }) => amendment)]);
      const drawn = wide.filter((one) => ours.has(one.id));
      return { structures, before, after: additions, unplaced, drawn };
    },
  };
}
