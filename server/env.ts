import { z } from "zod";

const flag = z
  .enum(["1", "true", "on", "yes", "0", "false", "off", "no"])
  .transform((word) => ["1", "true", "on", "yes"].includes(word));

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .refine((url) => URL.canParse(url), "This is not the address of a Redis server.")
    .optional(),
  ADREF_DATA_DIR: z.string().min(1).default(".data"),
  ADREF_DEMO: flag.optional(),
  ADREF_COMPACT_AFTER: z.coerce.number().int().min(1).optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  NEXTAUTH_URL: z.url().optional(),
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
});

/** What only makes sense together: Redis joins processes, and those share all else too. */
const schema = variables.superRefine((env, context) => {
  if (env.REDIS_URL === undefined) return;
  const need = (message: string) =>
    context.addIssue({ code: "custom", path: ["REDIS_URL"], message });
  if (env.DATABASE_URL === undefined) {
    need("It joins processes that share a PostgreSQL database: set DATABASE_URL as well.");
  }
  if (env.NEXTAUTH_SECRET === undefined) {
    need("A session must be valid on every process: set NEXTAUTH_SECRET to one value for all.");
  }
});

/** The server's configuration, read once at start. */
export interface Env {
  readonly port: number;
  /** Interface to listen on when no demo accounts exist. */
  readonly host: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly dataDir: string;
  /** Whether an empty database is filled with demo accounts and the sample workspace. */
  readonly demo: boolean;
  readonly secret: string | null;
  /** Where people reach it: scheme, host and port, without a slash at the end. */
  readonly publicUrl: string | null;
  readonly development: boolean;
  /** Rows of a text's log after which they are put together; null: as we think best. */
  readonly compactAfter: number | null;
}

/** Reads the environment. Throws one Error that names every variable that is wrong and why. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((i) => `  ${i.path.join(".")}: ${i.message}`);
    throw new Error(`The configuration cannot be used:\n${lines.join("\n")}`);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST ?? "0.0.0.0",
    databaseUrl: env.DATABASE_URL ?? null,
    redisUrl: env.REDIS_URL ?? null,
    dataDir: env.ADREF_DATA_DIR,
    demo: env.ADREF_DEMO ?? env.DATABASE_URL === undefined,
    secret: env.NEXTAUTH_SECRET ?? null,
    publicUrl: env.NEXTAUTH_URL ? new URL(env.NEXTAUTH_URL).origin : null,
    development: env.NODE_ENV === "development",
    compactAfter: env.ADREF_COMPACT_AFTER ?? null,
  };
}
