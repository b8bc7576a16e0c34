/**
 * A refusal that a user can meet is a value, never an exception. `code` is stable and for
 * machines; `sentence` is for a diplomat and says what to do.
 */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly sentence: string;
  /** Facts that help the client mend the request; never anything its reader may not see. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface Done<T> {
  readonly ok: true;
  readonly value: T;
}

export type Result<T> = Done<T> | Refusal;

/** Every code, with the HTTP status it is answered with. */
export const REFUSALS = {
  "not-signed-in": 401,
  "wrong-credentials": 401,
  "too-many-attempts": 429,
  "not-allowed": 403,
  "not-found": 404,
  invalid: 422,
  "cross-site": 403,
  "deadline-passed": 409,
  closed: 409,
  stale: 409,
  "already-decided": 409,
  "not-decided": 409,
  "not-submitted": 409,
  withdrawn: 409,
  undisclosed: 409,
  "needs-author": 409,
  "needs-co-facilitator": 409,
  "already-reflected": 409,
  "paragraph-gone": 409,
  "no-change": 422,
  "not-executable": 409,
  "preview-changed": 409,
  /** Open amendments need an explicit choice before a version can be issued. */
  "choices-missing": 409,
  /** The paragraph is agreed *ad ref*: it is to be reopened first. */
  agreed: 409,
  /** Two of the amendments that were to be accepted together ask for different things. */
  conflicting: 409,
  /** A delegation's input has to be cleared, as it is worded now, before it is sent. */
  "not-cleared": 409,
  /** Nobody could clear a delegation's input any more, which has to be cleared before it is sent. */
  "nobody-clears": 409,
  "already-exists": 409,
  expired: 410,
  "too-large": 413,
  "demo-only": 403,
  unavailable: 503,
} as const satisfies Record<string, number>;
export type RefusalCode = keyof typeof REFUSALS;

export const done = <T>(value: T): Done<T> => ({ ok: true, value });

export const refuse = (
  code: RefusalCode,
  sentence: string,
  details?: Readonly<Record<string, unknown>>,
): Refusal => (details ? { ok: false, code, sentence, details } : { ok: false, code, sentence });
