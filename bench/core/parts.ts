import { compilePart } from "./compile";
import { redlinePart } from "./redline";
import type { Part } from "./subject";

export const PARTS = ["compile", "redline"] as const;
export type PartName = (typeof PARTS)[number];

/** A part whose inputs only it knows the shape of. */
export const partOf = (name: PartName): Part<unknown> =>
  ({ compile: compilePart, redline: redlinePart })[name] as Part<unknown>;
