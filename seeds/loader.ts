import type { DelegationId } from "../domain/ids";
import type { Result } from "../domain/refusal";
import type { SignedIn } from "../server/auth/auth";
import type { Commands } from "../server/commands/commands";
import type { Queries } from "../server/queries/queries";
import type { World } from "../server/world";
import type { DelegationKey, DemoKey } from "./accounts";

/** What the sample workspace is loaded with. */
export interface Loader {
  readonly world: World;
  readonly commands: Commands;
  readonly queries: Queries;
  /** The folder that holds the texts. */
  readonly folder: string;
  readonly say: (line: string) => void;
}

export type People = Readonly<Record<DemoKey, SignedIn>>;
export type Delegations = Readonly<Record<DelegationKey, DelegationId>>;

/** The sample is our own: a refusal here is a mistake in it. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The sample workspace was refused: ${result.sentence}`);
  return result.value;
}
