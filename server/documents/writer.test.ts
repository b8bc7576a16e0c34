import { expect, test } from "vitest";
import { canonicalHash } from "./canonical";
import { compilation, revision, zeroDraft } from "./testing/versions";
import { createDocumentWriter } from "./writer";

const writer = createDocumentWriter();

test.each([
  [compilation, "txt", "political-declaration-2021-compilation-text-1.txt", "text/plain"],
  [revision, "json", "political-declaration-2021-rev-1.json", "application/json"],
  [zeroDraft, "docx", "political-declaration-2021-zero-draft.docx", "application/vnd.openxml"],
] as const)("%o as %s is %s", async (version, format, name, type) => {
  const file = await writer.versionFile(version(), format, "political-declaration-2021");
  expect(file.name).toBe(name);
  expect(file.type).toMatch(type);
});

test("a name is safe whatever the label says", async () => {
  const version = { ...zeroDraft(), label: 'Révision "2"/é\r\n' };
  const { name } = await writer.versionFile(version, "txt", "a-slug");
  expect(name).toBe("a-slug-revision-2-e.txt");
});

test.each([zeroDraft, compilation, revision])(
  "the hash can be verified from the JSON file alone, and from the same content however stored",
  async (version) => {
    const issued = version();
    const { body } = await writer.versionFile(issued, "json", "slug");
    const read = JSON.parse(String(body));
    expect(canonicalHash(read.content)).toBe(issued.contentHash);
    expect(read.contentHash).toBe(issued.contentHash);
    const reordered = Object.fromEntries(Object.entries(issued.content).reverse());
    const again = { ...issued, content: reordered as unknown as typeof issued.content };
    expect((await writer.versionFile(again, "json", "slug")).body).toBe(body);
  },
);
