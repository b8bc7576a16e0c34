import { isDateLine } from "./letterDates";
import { isAddressee, isCity } from "./letterParts";
import type { SourceLine } from "./lines";
import { isBareName, isOffice, namesOnLine } from "./people";
import { statesIn } from "./states";

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

const SIGNED = /^\(?signed\)?:?\s*/i;

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
export function readAddressees(lines: readonly SourceLine[]): readonly string[] {
  return groupsOf(lines, true).map(inOneLine);
}

function groupsOf(lines: readonly SourceLine[], allAreAddressees = false): readonly Group[] {
  const groups: Group[] = [];
  let open: Group | null = null;
  for (const line of lines) {
    const text = line.text.replace(SIGNED, "");
    const signed = text !== line.text;
    const names = namesOnLine(text);
    const bare =
      names.length === 0 && isBareName(text) && (signed || groups.length === 0 || line.afterBlank);
    const continues = open?.addressee === true && !line.afterBlank && names.length === 0;
    if (continues && !/^(?:to:? )?all /i.test(text)) open!.lines.push(text);
    else if (isAddressee(text) && !isOffice(text)) {
      open = { names: [], lines: [text], addressee: true };
      groups.push(open);
    } else if (names.length > 0 || bare) {
      open = { names: bare ? [text] : names, lines: [text], addressee: allAreAddressees };
      groups.push(open);
    } else if (isDateLine(text)) open = null;
    else if (open && belongs(open, line)) open.lines.push(text);
    else open = null;
    if (open && isCity(text)) open = null;
  }
  return groups;
}

const belongs = (group: Group, { text, afterBlank }: SourceLine): boolean =>
  text !== "" &&
  text.length < 160 &&
  (!afterBlank || isCity(text) || (!group.addressee && isOffice(text)));

function signatoriesOf({ names, lines }: Group): readonly Signatory[] {
  const office = lines.slice(1).join(" ");
  const states = statesIn(office.slice(0, 400));
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
