import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type pg from "pg";
import { projectRoot } from "./root";

/**
 * The SQL that leads from the database behind `pool` to prisma/schema.prisma; empty when they
 * agree. Prisma's own schema engine in its WebAssembly form, as its program cannot be relied on
 * to be there. What Prisma has no words for (triggers, checks, partial indexes) it does not see.
 */
export async function diffToSchema(pool: pg.Pool): Promise<string> {
  engineLoaded ??= loadEngine();
  const engine = await engineLoaded;
  const path = join(projectRoot(), "prisma", "schema.prisma");
  const content = await readFile(path, "utf8");
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogAdapter(pool));
  const schema = await engine.SchemaEngine.new(
    { datamodels: [[path, content]] },
    () => undefined,
    adapter,
  );
  try {
    const { stdout } = await schema.diff({
      from: { tag: "schemaDatasource", files: [{ path, content }], configDir: projectRoot() },
      to: { tag: "schemaDatamodel", files: [{ path, content }] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout?.trim() ?? "";
    return sql.includes("This is an empty migration") ? "" : sql;
  } finally {
    schema.free();
  }
}

const CHAR = 18;
const TEXT = 25;

/**
 * Prisma's adapter, taught the type "char" of PostgreSQL's catalog: it refuses it, while the
 * engine wants it as a character. Reading such columns as text and naming them characters does.
 */
function catalogAdapter(pool: pg.Pool): PrismaPg {
  const characters = new Set<string>();
  const query = async (config: pg.QueryConfig) => {
    const result = await pool.query(config);
    for (const field of result.fields.filter(({ dataTypeID }) => dataTypeID === CHAR)) {
      characters.add(field.name);
      field.dataTypeID = TEXT;
    }
    return result;
  };
  const connect = pool.connect.bind(pool);
  const factory = new PrismaPg(
    Object.create(pool, { query: { value: query }, connect: { value: connect } }),
  );
  const adapterOf = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await adapterOf();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (sql) => {
      const result = await queryRaw(sql);
      const columnTypes = result.columnTypes.map((type, index) =>
        characters.has(result.columnNames[index] ?? "") ? ColumnTypeEnum.Character : type,
      );
      return { ...result, columnTypes };
    };
    return adapter;
  };
  return factory;
}

// Once a process: the module's JavaScript side holds one instance.
let engineLoaded: ReturnType<typeof loadEngine> | undefined;

async function loadEngine() {
  const engine = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const module = await WebAssembly.compile(readFileSync(file));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": engine });
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}
