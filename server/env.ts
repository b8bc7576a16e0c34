import { z } from "zod";

const flag = z
  .enum(["1", "true", "on", "yes", "0", "false", "off", "no"])
  .transform((word) => ["1", "true", "on", "yes"].includes(word));

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .optional(),
  ADREF_DATA_DIR: z.string().min(1).default(".data"),
  ADREF_DEMO: flag.optional(),
  NEXTAUTH_SECRET: z.string().min(16).optional(),
  NEXTAUTH_URL: z.url().optional(),
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
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
  };
}
