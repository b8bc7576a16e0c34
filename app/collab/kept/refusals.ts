/** Words that the server refused: kept on the device until their author has seen them, and copied them. */
import type { RefusedMessage } from "@/domain/contract/realtime";
import type { LostText } from "../words";

export interface KeptRefusal extends RefusedMessage {
  readonly id: string;
  readonly unsaved: readonly LostText[];
}

/** As its author is shown it; `forget` once it was seen. */
export interface ShownRefusal extends RefusedMessage {
  /** Where the device keeps it, the same wherever it is shown. */
  readonly id?: string;
  readonly forget?: () => void;
  readonly unsaved: readonly LostText[];
}

/** In the store `about`, beside what it is about. */
const REFUSED = "refused";
export const refusalKey = (id: string): IDBValidKey => [REFUSED, id];
/** Of the keys of all refusals. */
export const refusalKeys = (): IDBKeyRange => IDBKeyRange.bound([REFUSED], [REFUSED, []]);
