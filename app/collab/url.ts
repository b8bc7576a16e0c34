import { COLLAB_PATH } from "@/domain/contract/realtime";

/** Where rooms are found, on the server that the page came from. Needs a browser. */
export function collabUrl(): string {
  const { protocol, host } = window.location;
  return `${protocol === "https:" ? "wss" : "ws"}://${host}${COLLAB_PATH}`;
}
