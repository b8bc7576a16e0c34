import { z } from "zod";
import type { UserId } from "../../../domain/ids";

/** Characters of one caret's state; a real one has about 300. */
const CARET_LENGTH = 2_000;

const id = z.object({ client: z.int().min(0), clock: z.int().min(0) });
const position = z.strictObject({
  type: id.nullish(),
  tname: z.string().max(64).nullish(),
  item: id.nullish(),
  assoc: z.int().nullish(),
});
/** Where a caret is: relative positions of Yjs. */
export const cursorSchema = z.strictObject({ anchor: position, head: position });
export type Cursor = z.infer<typeof cursorSchema>;

/** All that a client may say of itself; who it is, it is told. */
const stateSchema = z.object({ cursor: cursorSchema.nullish() });

/** A writer's caret. */
export interface Caret {
  /** The Yjs client id of its editor. */
  readonly client: number;
  readonly user: UserId;
  /** null: the editor is open, but not in use. */
  readonly cursor: Cursor | null;
}

/** The state a client gives itself; null if it leaves, undefined if it is not one. */
export function readCaret(json: string): { readonly cursor: Cursor | null } | null | undefined {
  if (json.length > CARET_LENGTH) return undefined;
  try {
    const value: unknown = JSON.parse(json);
    if (value === null) return null;
    const state = stateSchema.safeParse(value).data;
    return state && { cursor: state.cursor ?? null };
  } catch {
    return undefined;
  }
}

let last = 0;

/**
 * The awareness clock of the next state that is told. In one process it only rises, whatever the
 * wall clock does; between processes it need not, as a client that comes again forgets clocks.
 */
export function nextClock(): number {
  last = Math.max(last + 1, Math.floor(performance.timeOrigin + performance.now()));
  return last;
}
