import type { Services } from "@/server/services";

declare global {
  // Next bundles its own copies of modules, so nothing of the server may be imported here: the
  // composition root leaves its one object where both can reach it.
  var __adref: Services | undefined;
}

/** The server's services. Server components and route handlers only. */
export function services(): Services {
  if (!globalThis.__adref)
    throw new Error("The server has not been composed: start it with npm start");
  return globalThis.__adref;
}
