// Starts thread.ts where the server runs from its source: a thread does not inherit tsx.
import { register } from "tsx/esm/api";

register();
await import("./thread.ts");
