/** Versions of the 2021 zero draft for tests, with amendments of every kind by sample delegations. */
import { readFileSync } from "node:fs";
import type { AmendmentStatus, Proposal } from "../../../domain/amendments/amendment";
import type { Holder } from "../../../domain/compilation/span";
import type { VersionId } from "../../../domain/ids";
import { liveParagraphs } from "../../../domain/reading/live";
import { readDocument } from "../../../domain/reading/read";
import type { VersionView } from "../../../domain/revisions/content";
import {
  compilationContent,
  plainContent,
  type VersionAmendment,
  type VersionContent,
} from "../../../domain/revisions/content";
import { draftVersion } from "../../../domain/revisions/draft";
import {
  addition,
  alternative,
  amendment,
  comment,
  deletion,
  edit,
  holder,
  para,
  proposed,
} from "../../../domain/testing/builders";
import type { Paragraph } from "../../../domain/text/paragraph";
import { plainText, runsOf } from "../../../domain/text/runs";
import { canonicalHash } from "../canonical";

const seed = new URL("../../../seeds/001_39611f9ab1e57f64.txt", import.meta.url);
const document = readDocument(readFileSync(seed, "utf8"));

/** The zero draft of 2021: 26 paragraphs, 9 subparagraphs, 8 footnotes. */
export const seedText: readonly Paragraph[] = liveParagraphs(document);
export const seedTitle = document.title ?? "";

export const paragraph = (label: string): Paragraph => {
  const found = seedText.find((one) => one.label === label && one.kind !== "footnote");
  if (!found) throw new Error(`The seed has no paragraph ${label}.`);
  return found;
};

/** Somebody's proposal to replace words of a paragraph, marks and citations around them kept. */
export function reword(label: string, words: string, wanted: string): Proposal {
  const base = paragraph(label);
  const from = plainText(base.runs).indexOf(words);
  if (from < 0) throw new Error(`Paragraph ${label} does not say "${words}".`);
  const edits = [{ from, to: from + words.length, insert: runsOf(wanted) }];
  return { base: [base], change: { kind: "edit", paragraph: base.id, edits }, rationale: "" };
}

interface More {
  readonly sponsors?: readonly string[];
  readonly status?: AmendmentStatus;
  readonly late?: boolean;
  readonly unconfirmed?: boolean;
  readonly rationale?: string;
  readonly reason?: string;
  readonly others?: readonly Holder[];
  readonly opposed?: readonly Holder[];
}

/** `by("Delegation A", reword(…))`: submitted by one delegation, its sponsors and positions said after. */
export function by(
  delegation: string,
  what: Proposal,
  id: string,
  more: More = {},
): VersionAmendment {
  const sponsors = more.sponsors ?? [delegation];
  const proposal = more.rationale === undefined ? what : { ...what, rationale: more.rationale };
  const { late, unconfirmed, reason, status = "submitted" } = more;
  const holders = [...sponsors.map((name) => holder(name)), ...(more.others ?? [])];
  return {
    ...amendment(id, proposal, holders, more.opposed),
    delegation,
    sponsors,
    status,
    ...(late ? { late } : {}),
    ...(unconfirmed ? { unconfirmed } : {}),
    ...(reason ? { reason } : {}),
  };
}

export const view = (content: VersionContent): VersionView => ({
  id: "v-2" as VersionId,
  number: 2,
  kind: content.kind,
  label: content.label,
  title: content.title,
  contentHash: canonicalHash(content),
  issuedByName: "A. Co-facilitator",
  issuedAt: "2021-08-04T22:00:00.000Z",
  content,
});

const heading = { title: seedTitle, paragraphs: seedText };

const footnote = (label: string): Paragraph =>
  seedText.find((one) => one.label === label && one.kind === "footnote")!;
const retain = holder("Delegation B", "oppose");

/** Every kind of proposal: three that compete in paragraph 20, and two that found no place. */
export const amendments: readonly VersionAmendment[] = [
  by("Delegation A", reword("20", "biennial", "annual"), "a1", {
    rationale: "Yearly data are needed.",
    opposed: [retain],
  }),
  by("Group C", reword("20", "biennial", "quadrennial (four-yearly)"), "a2", {
    sponsors: ["Group C", "Observer D"],
  }),
  by("Delegation B", reword("20", "biennial ", ""), "a3", { late: true }),
  by("Delegation A", addition(paragraph("1"), "We *recall* the Charter."), "a4", {
    others: [holder("Group C", "support")],
    opposed: [retain],
  }),
  by(
    "Delegation B",
    alternative(paragraph("13(b)"), proposed("We seek funds;", { kind: "subparagraph", level: 1 })),
    "a5",
  ),
  by("Delegation B", deletion(paragraph("22")), "a6", { unconfirmed: true }),
  by("Group C", comment(paragraph("16"), "This needs figures."), "a7"),
  by("Observer D", comment(null, "The text is long."), "a8", { late: true, unconfirmed: true }),
  by("Group C", edit(footnote("5"), "Resolution 73/195."), "a9"),
  by("Group C", edit({ ...paragraph("17"), runs: runsOf("We note it.") }, "We hail it."), "a10"),
  by("Delegation A", deletion(para("99", "We were once here.")), "a11"),
];

export const zeroDraft = (): VersionView =>
  view(plainContent({ ...heading, kind: "zero-draft", label: "Zero draft" }));

export const compilation = (): VersionView =>
  view(compilationContent({ ...heading, label: "Compilation text 1", amendments }));

/** A revision of a short text: one proposal of each outcome, "1 bis" renumbered. */
export const revision = (): VersionView => {
  const paragraphs = [
    para("1", "We meet."),
    para("1 bis", "We *recall* the Charter."),
    para("2", "We act."),
  ];
  const [first, , last] = paragraphs;
  const outcomes = [
    by("Delegation A", addition(first!, "We recall the Charter."), "r1", { status: "accepted" }),
    by("Delegation B", deletion(last!), "r2", { status: "rejected", reason: "No consensus." }),
    by("Group C", edit(last!, "We act now."), "r3", { status: "withdrawn" }),
    by("Delegation A", edit(last!, "We act soon."), "r4"),
  ];
  const drafted = draftVersion({
    ...{ kind: "revision", label: "Rev.1", title: "A short declaration", paragraphs },
    ...{ amendments: outcomes, choices: [], before: null, since: null },
  });
  if (!drafted.ok) throw new Error(drafted.sentence);
  return view(drafted.value.content);
};
