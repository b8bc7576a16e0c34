import type { Auth } from "./auth/auth";
import type { Commands } from "./commands/commands";
import type { DocumentWriter } from "./documents/writer";
import type { Queries } from "./queries/queries";

/**
 * All that pages and route handlers reach of the server. Next bundles its own copies of modules, so
 * the composition root puts one such object on `globalThis`, and app/services.ts finds it there.
 */
export interface Services {
  readonly auth: Auth;
  readonly commands: Commands;
  readonly queries: Queries;
  readonly documents: DocumentWriter;
}

declare global {
  var __adref: Services | undefined;
}
