import type { SourceLine } from "../source/lines";
import { statesIn } from "../states";
import { isDateLine } from "./letterDates";
import { isAddressee, isCity } from "./letterParts";
import { bareNames, isOffice, namesOnLine } from "./people";

/** Who stands under a letter, or at its head: with the office in which they do. */
export interface Signatory {
  readonly name: string;
  readonly office: string;
  readonly state: string | null;
}

/** The lines under a letter: its signatories, and those to whom it goes. */
export interface SignatureBlock {
  readonly signatories: readonly Signatory[];
  readonly addressees: readonly string[];
}

interface Group {
  readonly names: readonly string[];
  readonly lines: string[];
  readonly addressee: boolean;
}

const SIGNED = /^(?:\(?signed\)?:?\s*){1,3}/i;
const TITLE_ALONE = /^(?:to:? )?(?:His|Her|Their) Excellenc(?:y|ies),?$/i;
const opensAddressees = (text: string): boolean =>
  /^(?:to ?:? ?)?(?:all|their|his|her) |^to ?:/i.test(text);

/**
 * Reads the lines under a letter's closing words. A person whose block ends with a city is one to
 * whom the letter goes, where another has signed it. O(lines).
 */
export function readSignature(lines: readonly SourceLine[]): SignatureBlock {
  const groups = groupsOf(lines);
  const signatories: Signatory[] = [];
  const addressees: string[] = [];
  for (const group of groups) {
    const city = isCity(group.lines.at(-1) ?? "");
    if (group.addressee || (city && signatories.length > 0)) addressees.push(inOneLine(group));
    else signatories.push(...signatoriesOf(group));
  }
  return { signatories, addressees };
}

/** The addressees printed between a letter's date and its salutation. O(lines). */
export const readAddressees = (lines: readonly SourceLine[]): readonly string[] =>
  groupsOf(lines, true).map(inOneLine);

/** The addressees printed above a letter's date: only those that say that they are. O(lines). */
export const readAddresseesAbove = (lines: readonly SourceLine[]): readonly string[] =>
  groupsOf(lines)
    .filter((group) => group.addressee && opensAddressees(group.lines[0] ?? ""))
    .map(inOneLine);

function groupsOf(lines: readonly SourceLine[], allAreAddressees = false): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  const begin = (text: string, names: readonly string[], addressee: boolean): Group => {
    const group = { names, lines: [text], addressee };
    groups.push(group);
    return group;
  };
  for (const line of lines) {
    const text = line.text.replace(SIGNED, "");
    const signed = text !== line.text;
    const names = namesOf(text, signed || groups.length === 0 || line.afterBlank);
    const titled = open?.lines.length === 1 && TITLE_ALONE.test(open.lines[0]!);
    const continues = open?.addressee === true && !line.afterBlank && names.length === 0;
    if (open && titled) open.lines[0] += ` ${text}`;
    else if (TITLE_ALONE.test(text)) open = begin(text, [text], true);
    else if (open && continues && !/^(?:to:? )?all /i.test(text)) open.lines.push(text);
    else if (isAddressee(text) && !isOffice(text)) open = begin(text, [], true);
    else if (names.length > 0) open = begin(text, names, allAreAddressees);
    else if (open && !isDateLine(text) && belongs(open, line)) open.lines.push(text);
    else open = null;
    if (open && isCity(text)) open = null;
  }
  return groups;
}

/** The names on a line; one without a title only where a name may begin. */
function namesOf(text: string, mayBeBare: boolean): readonly string[] {
  const names = namesOnLine(text);
  return names.length === 0 && mayBeBare ? bareNames(text) : names;
}

const belongs = (group: Group, { text, afterBlank }: SourceLine): boolean =>
  text !== "" &&
  text.length < 160 &&
  (!afterBlank || isCity(text) || (!group.addressee && isOffice(text)));

function signatoriesOf({ names, lines }: Group): readonly Signatory[] {
  const office = lines.slice(1).join(" ");
  const states = office === "" ? [] : statesIn(office.slice(0, 400));
  // Two columns of names without titles cannot be told apart: both States stand for the line.
  const columns = names.length === 1 && (office.match(/Representative of/g)?.length ?? 0) > 1;
  if (columns) return states.map((state) => ({ name: names[0]!, office, state }));
  return names.map((name, at) => ({
    name,
    office,
    state: states[names.length > 1 ? at : 0] ?? null,
  }));
}

function inOneLine({ names, lines }: Group): string {
  const joined = lines.reduce((text, line, at) => {
    const apart = isCity(line) || (at === 1 && names.length > 0);
    return `${text}${apart && !text.endsWith(",") ? "," : ""} ${line}`;
  });
  return joined
    .replace(/^(?:to|attn\.?|attention)\s?:?\s/i, "")
    .replace(/^./u, (first) => first.toUpperCase());
}
