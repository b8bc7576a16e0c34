import type { PrintedView } from "../../domain/compilation/views";
import type { VersionView } from "../../domain/revisions/content";
import type { RedlineView } from "../../domain/revisions/redlineView";
import { dispositionsJson, dispositionsText } from "./dispositions";
import { versionDocx } from "./docx";
import { versionJson } from "./json";
import { redlineText } from "./redlineText";
import { versionText } from "./text";

export interface VersionFile {
  readonly body: Uint8Array | string;
  /** Media type, as the header `content-type` says it. */
  readonly type: string;
  /** "political-declaration-2021-compilation-text-1.docx"; ASCII, without quotes or spaces. */
  readonly name: string;
}

export type VersionFormat = "txt" | "json" | "docx";

export interface DocumentWriter {
  /** `view` is for text alone; the other formats give the version as it was issued. */
  versionFile(
    version: VersionView,
    format: VersionFormat,
    slug: string,
    view?: PrintedView,
  ): Promise<VersionFile>;
  /** A redline as plain text: "political-declaration-2017-zero-draft-to-rev-1.txt". */
  redlineFile(view: RedlineView, slug: string): VersionFile;
  /** What became of the proposals, of one delegation's alone when one is named. */
  dispositionFile(
    version: VersionView,
    format: "txt" | "json",
    slug: string,
    delegation: string | null,
  ): VersionFile;
}

const TYPES: Readonly<Record<VersionFormat, string>> = {
  txt: "text/plain; charset=utf-8",
  json: "application/json; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Writes issued versions as files. Needs nothing but the version itself. */
export const createDocumentWriter = (): DocumentWriter => ({
  async versionFile(version, format, slug, view = "attributed") {
    const shown = format === "txt" && view !== "attributed" ? `-${view}` : "";
    const name = `${fileName(`${slug}-${version.label}${shown}`)}.${format}`;
    return { body: await WRITERS[format](version, view), type: TYPES[format], name };
  },
  redlineFile(view, slug) {
    const name = fileName(`${slug}-${view.before.label}-to-${view.after.label}`);
    return { body: redlineText(view), type: TYPES.txt, name: `${name}.txt` };
  },
  dispositionFile(version, format, slug, delegation) {
    const name = fileName(`${slug}-${version.label}-dispositions-${delegation ?? ""}`);
    const write = format === "txt" ? dispositionsText : dispositionsJson;
    return { body: write(version, delegation), type: TYPES[format], name: `${name}.${format}` };
  },
});

const WRITERS: Readonly<
  Record<VersionFormat, (version: VersionView, view: PrintedView) => Promise<Uint8Array> | string>
> = { txt: versionText, json: versionJson, docx: versionDocx };

/** "Rev.1" is "rev-1"; accents are dropped, everything else that is no letter or digit parts words. */
const fileName = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 120) || "version";
