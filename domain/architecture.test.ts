import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Each layer, lowest first, with the layers whose code it may use besides its own. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  "server/db": ["domain"],
  "server/realtime": ["domain", "server/db"],
  "server/documents": ["domain"],
  "server/reading": ["domain"],
  "server/auth": ["domain", "server/db"],
  "server/world.ts": ["domain", "server/db", "server/realtime", "server/auth"],
  "server/queries": ["domain", "server/db", "server/documents", "server/world.ts"],
  "server/commands": [
    "domain",
    "server/db",
    "server/realtime",
    "server/documents",
    "server/reading",
    "server/auth",
    "server/queries",
    "server/world.ts",
  ],
  messages: [],
  app: ["domain", "messages"],
};

/** What the pure core may use from outside: chrono-node for expressions of dates (decision 9). */
const PURE = ["zod", "chrono-node", "chrono-node/en"];

interface Import {
  readonly file: string;
  /** A file of the project, without its extension, or the name of a package. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

const files = ["domain", "server", "app"].flatMap(sources);
const imports = files.filter((file) => !forTests(file)).flatMap(importsOf);

test("imports point one way", () => {
  const wrong = imports.filter(({ file, target, own, typeOnly }) => {
    const [from, to] = [layerOf(file), layerOf(target)];
    if (!own || from === null || from === to) return false;
    // Types are gone when the code runs: they are how pages know what the server answers.
    if (from === "app" && typeOnly && target.startsWith("server/")) return false;
    return to === null || !LAYERS[from]!.includes(to);
  });
  expect(wrong.map(said)).toEqual([]);
});

test("only server/db knows Prisma and the driver", () => {
  const wrong = imports.filter(
    ({ file, target }) =>
      !file.startsWith("server/db/") &&
      (/^(@prisma\/|pg$|@electric-sql\/)/.test(target) || target.startsWith("server/db/generated")),
  );
  expect(wrong.map(said)).toEqual([]);
});

test("the domain is pure", () => {
  const wrong = imports.filter(
    ({ file, target, own }) => file.startsWith("domain/") && !own && !PURE.includes(target),
  );
  expect(wrong.map(said)).toEqual([]);
  for (const file of files.filter((one) => one.startsWith("domain/") && !forTests(one)))
    expect(code(file), file).not.toMatch(/\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env/);
});

test("code of the browser holds nothing of Node", () => {
  const client = new Set(files.filter((file) => /^["']use client["']/.test(code(file))));
  const wrong = imports.filter(
    ({ file, target }) =>
      client.has(file) && (target.startsWith("node:") || builtinModules.includes(target)),
  );
  expect(client.size).toBeGreaterThan(0);
  expect(wrong.map(said)).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("/generated/"));
}

/** Tests and what they are built with; `laws.ts` and `laws.setup.ts` say how laws are tried. */
function forTests(file: string): boolean {
  return /\.test\.tsx?$|\/testing\/|\/testing\.ts$|^domain\/laws(\.setup)?\.ts$/.test(file);
}

function importsOf(file: string): Import[] {
  const statements = code(file).matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm,
  );
  const lazy = code(file).matchAll(/\bimport\(\s*()["']([^"']+)["']/g);
  return [...statements, ...lazy].map(([, type, target]) => ({
    file,
    ...resolved(file, target!),
    typeOnly: Boolean(type),
  }));
}

function resolved(file: string, target: string) {
  if (target.startsWith("@/")) return { target: target.slice(2), own: true };
  if (!target.startsWith(".")) return { target, own: false };
  const path = normalize(join(root, dirname(file), target));
  return { target: relative(root, path).replaceAll("\\", "/"), own: true };
}

/** null: a part outside of the layers, as the composition root is. */
function layerOf(path: string): string | null {
  const holds = (layer: string) =>
    path.startsWith(`${layer}/`) || [path, `${path}.ts`].includes(layer);
  return Object.keys(LAYERS).find(holds) ?? null;
}

function code(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function said({ file, target }: Import): string {
  return `${file} imports ${target}`;
}
