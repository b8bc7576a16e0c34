import type { ProgressView } from "../../domain/contract/versionViews";
import type { NegotiationId } from "../../domain/ids";
import type { Actor } from "../../domain/permissions";
import { agreedAt, progressOf, versionProgress } from "../../domain/revisions/progress";
import type { Paragraph } from "../../domain/text/paragraph";
import * as amendments from "../db/amendments";
import type { Db } from "../db/open";
import * as versionTexts from "../db/versionTexts";
import { amendmentView } from "./amendmentView";

/**
 * How far a negotiation is, by version and now. A version counts what all its readers may see; of the
 * live text, a reader is told how many of the proposals that they may see nobody has decided on.
 */
export async function progressFor(
  db: Db,
  actor: Actor,
  negotiation: NegotiationId,
  text: readonly Paragraph[],
): Promise<ProgressView> {
  const [issued, record, stored] = [
    await versionTexts.plain(db, negotiation),
    await versionTexts.agreements(db, negotiation),
    await amendments.list(db, negotiation),
  ];
  const awaiting = stored.filter((one) => {
    const view = amendmentView(actor, one);
    return view?.status === "submitted" && view.revision && view.revision.change.kind !== "comment";
  }).length;
  return {
    versions: issued.map(({ number, issuedAt, content }) => {
      const at = issuedAt.toISOString();
      const numbers = versionProgress(content, agreedAt(record, at));
      return { number, label: content.label, at, ...numbers };
    }),
    live: progressOf(text, ({ agreed }) => agreed === true, awaiting),
  };
}
