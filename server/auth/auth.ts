import { createHash, randomBytes } from "node:crypto";
import type { UserId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import * as attempts from "../db/attempts";
import type { Database } from "../db/open";
import * as sessions from "../db/sessions";
import * as users from "../db/users";
import { clearedSessionCookies, sessionToken } from "./cookies";
import { verifyPassword } from "./password";
import { tokenReader } from "./token";

/** Who is signed in, as the server knows them at this request. */
export interface SignedIn {
  readonly id: UserId;
  readonly name: string;
  readonly email: string;
  readonly secretariat: boolean;
  readonly sessionId: string;
}

/** The same, as long as their session lasts. */
export interface InSession extends SignedIn {
  readonly expiresAt: Date;
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

export interface Auth {
  /** Checks credentials and opens a session. `address` is the peer's, for the rate limit. */
  signIn(credentials: Credentials, address: string): Promise<Result<SignedIn>>;
  /** The same, for tools: the token is shown once and stored only as its SHA-256. */
  issueToken(
    credentials: Credentials,
    address: string,
  ): Promise<Result<{ token: string; expiresAt: string }>>;
  /** Who a request comes from: its bearer token or session cookie, against the session's row. */
  signedIn(headers: Pick<Headers, "get">): Promise<InSession | null>;
  /** Ends a session for good and closes its sockets. */
  endSession(sessionId: string): Promise<void>;
  clearedCookies(headers: Headers): string[];
  /** How next-auth is to make the session token that `signedIn` reads. */
  readonly token: {
    readonly secret: string;
    readonly secure: boolean;
    readonly maxAgeSeconds: number;
  };
}

interface AuthSetup {
  readonly database: Database;
  readonly secret: string;
  /** Whether the public address is https, which renames the cookie. */
  readonly secure: boolean;
  readonly now: () => Date;
  /** Called when a session has ended: closes its open sockets. */
  readonly onSessionEnd: (sessionId: string) => void;
}

/** A working day: a session does not outlive it. */
export const SESSION_HOURS = 12;
const WINDOW_MINUTES = 15;
/** Failed attempts in the window, for one person from one address, for one person, for one address. */
const LIMITS = { both: 10, email: 40, address: 100 } as const;
const NAMES = ["both", "email", "address"] as const;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

export function createAuth(setup: AuthSetup): Auth {
  const { database, secret, secure, now } = setup;
  const find = sessions.findSessions(database.pool);
  const sessionIn = tokenReader(secret);

  async function open(credentials: Credentials, address: string, tokenHash: string | null) {
    const user = await authenticate(database, credentials, address, now());
    if (!user.ok) return user;
    const createdAt = now();
    const expiresAt = new Date(createdAt.getTime() + SESSION_HOURS * 3_600_000);
    const session = await sessions.create(database.client, {
      userId: user.value.id,
      ...(tokenHash ? { tokenHash } : {}),
      createdAt,
      expiresAt,
    });
    const { id, name, email, secretariat } = user.value;
    return done({ id, name, email, secretariat, sessionId: session.id, expiresAt });
  }

  return {
    token: { secret, secure, maxAgeSeconds: SESSION_HOURS * 3600 },

    signIn: (credentials, address) => open(credentials, address, null),

    async issueToken(credentials, address) {
      const token = randomBytes(32).toString("base64url");
      const opened = await open(credentials, address, sha256(token));
      return opened.ok ? done({ token, expiresAt: opened.value.expiresAt.toISOString() }) : opened;
    },

    async signedIn(headers) {
      const key = await sessionKey(headers, secure, sessionIn);
      const live = key && (await find(key, now()));
      if (!live) return null;
      const { id, name, email, secretariat } = live.user;
      const { id: sessionId, expiresAt } = live.session;
      return { id, name, email, secretariat, sessionId, expiresAt };
    },

    async endSession(sessionId) {
      await sessions.end(database.client, sessionId, now());
      setup.onSessionEnd(sessionId);
    },

    clearedCookies: (headers) => clearedSessionCookies(headers.get("cookie")),
  };
}

/**
 * One answer and one amount of work for an unknown e-mail and for a wrong password, so that nobody
 * learns which accounts exist. The attempt is counted before it is checked: parallel guesses count.
 */
async function authenticate(
  database: Database,
  { email, password }: Credentials,
  address: string,
  now: Date,
) {
  const person = email.trim().toLowerCase();
  const since = new Date(now.getTime() - WINDOW_MINUTES * 60_000);
  const keys = {
    both: sha256(`both:${person}:${address}`),
    email: sha256(`email:${person}`),
    address: sha256(`address:${address}`),
  };
  await attempts.record(database.client, Object.values(keys), now);
  const counts = await Promise.all(
    NAMES.map((name) => attempts.count(database.client, keys[name], since)),
  );
  const tooMany = NAMES.some((name, at) => counts[at]! > LIMITS[name]);
  if (tooMany)
    return refuse(
      "too-many-attempts",
      `Too many attempts to sign in. Please wait ${WINDOW_MINUTES} minutes and try again.`,
    );
  const user = await users.byEmail(database.client, person);
  const right = await verifyPassword(password, user?.passwordHash ?? null);
  if (!right || !user || user.disabledAt)
    return refuse("wrong-credentials", "This e-mail address and password do not go together.");
  await attempts.forget(database.client, keys.both);
  // A delegation's whole office, or a conference, may sign in from one address.
  await attempts.takeBack(database.client, Object.values(keys), now);
  return done(user);
}

/** Which session a request names by its bearer token or cookie; whether it is in force is not known. */
async function sessionKey(
  headers: Pick<Headers, "get">,
  secure: boolean,
  sessionIn: (token: string) => Promise<string | null>,
): Promise<sessions.SessionKey | null> {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(headers.get("authorization") ?? "");
  if (bearer) return { tokenHash: sha256(bearer[1]!) };
  const token = sessionToken(headers.get("cookie"), secure);
  const id = token && (await sessionIn(token));
  return id ? { id } : null;
}
