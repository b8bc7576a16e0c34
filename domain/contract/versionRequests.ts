/** What is sent to issue a version, and asked of those that were issued. */
import { z } from "zod";
import type { AmendmentId } from "../ids";
import { hash, id, reason, storable } from "./values";

/** What the version is to be. */
const wanted = {
  kind: z.enum(["compilation", "revision", "final-draft", "adopted"]),
  title: storable.trim().min(1).max(300),
};

/**
 * What is to become of open amendments that do not simply apply to the new version: each is carried
 * forward all the same, or left behind for a reason.
 */
const versionChoices = z
  .array(
    z.discriminatedUnion("choice", [
      z.strictObject({ amendment: id<AmendmentId>(), choice: z.literal("carry"), reason }),
      z.strictObject({
        amendment: id<AmendmentId>(),
        choice: z.literal("leave"),
        reason: storable.trim().min(1).max(4_000),
      }),
    ]),
  )
  .max(20_000)
  .readonly()
  .default([]);
export type VersionChoices = z.infer<typeof versionChoices>;

/** POST …/versions. `preview` is the hash that GET …/versions/preview gave. */
export const versionRequest = z.strictObject({
  ...wanted,
  choices: versionChoices,
  preview: hash,
});
export type VersionRequest = z.infer<typeof versionRequest>;

/** GET …/versions/preview. What POST …/versions/preview takes in its body, without choices. */
export const versionPreviewQuery = z.object(wanted);

/** POST …/versions/preview : the hash of what it answers covers the choices. */
export const versionPreviewRequest = versionRequest.omit({ preview: true });
export type VersionPreviewRequest = z.infer<typeof versionPreviewRequest>;

/** GET …/versions/:number/dispositions(.txt, .json) : of one delegation's proposals, by its name. */
export const dispositionsQuery = z.object({ delegation: storable.max(200).optional() });

/** GET …/versions/:number/references : a label, and the number of the version that has it. */
export const referenceQuery = z.object({
  version: z.coerce.number().int().min(1).max(999_999),
  label: storable.trim().min(1).max(64),
});
