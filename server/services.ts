import type { Auth } from "./auth/auth";
import type { Commands } from "./commands/commands";
import type { DocumentWriter } from "./documents/writer";
import type { Queries } from "./queries/queries";
import type { Bus } from "./realtime/cluster/bus";

/**
 * All that pages and route handlers reach of the server. Next bundles its own copies of modules, so
 * the composition root puts one such object on `globalThis`, and app/services.ts finds it there.
 */
export interface Services {
  readonly auth: Auth;
  readonly commands: Commands;
  readonly queries: Queries;
  readonly documents: DocumentWriter;
  /** Whether the other processes can be called at the moment, for the state of health. */
  readonly bus: Pick<Bus, "state">;
}

declare global {
  var __adref: Services | undefined;
}
