import type { VersionView } from "../../domain/revisions/content";
import { versionDocx } from "./docx";
import { versionJson } from "./json";
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
  versionFile(version: VersionView, format: VersionFormat, slug: string): Promise<VersionFile>;
}

const TYPES: Readonly<Record<VersionFormat, string>> = {
  txt: "text/plain; charset=utf-8",
  json: "application/json; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** Writes issued versions as files. Needs nothing but the version itself. */
export const createDocumentWriter = (): DocumentWriter => ({
  async versionFile(version, format, slug) {
    const name = `${fileName(`${slug}-${version.label}`)}.${format}`;
    return { body: await WRITERS[format](version), type: TYPES[format], name };
  },
});

const WRITERS: Readonly<
  Record<VersionFormat, (version: VersionView) => Promise<Uint8Array> | string>
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
