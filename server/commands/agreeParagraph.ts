import type { AgreementRequest } from "../../domain/contract/decisionRequests";
import type { ParagraphId } from "../../domain/ids";
import { done, type Result, refuse } from "../../domain/refusal";
import { findBrackets } from "../../domain/text/brackets";
import type { Paragraph } from "../../domain/text/paragraph";
import { plainText } from "../../domain/text/runs";
import type { SignedIn } from "../auth/auth";
import * as agreements from "../db/agreements";
import type { World } from "../world";
import { changeText } from "./changeText";

/**
 * A co-facilitator marks a paragraph as agreed *ad ref*, which locks its words, or reopens it, which
 * needs a reason. Refuses `paragraph-gone`, `no-change`, and `not-executable` for a paragraph in
 * which brackets are open. Proposals on it may wait: they can be decided on when it is reopened.
 */
export function agreeParagraph(
  world: World,
  user: SignedIn,
  slug: string,
  id: string,
  { agreed, reason }: AgreementRequest,
): Promise<Result<null>> {
  return changeText(
    world,
    user,
    slug,
    "paragraph.agree",
    async (tx, { negotiation }, { paragraphs }) => {
      const paragraph = paragraphs.find((one) => one.id === id);
      const refused = refusalFor(paragraph, agreed);
      if (refused) return refused;
      const { label } = paragraph!;
      await agreements.add(tx, negotiation.id, {
        paragraph: id as ParagraphId,
        ...{ label, agreed, reason },
        ...{ actor: user.id, actorName: user.name, at: world.now() },
      });
      return done({
        value: null,
        operations: [{ type: "agree" as const, paragraph: id as ParagraphId, agreed }],
        events: [
          {
            type: agreed ? "paragraph.agreed" : "paragraph.reopened",
            subject: id,
            audience: { to: "participants" },
            payload: { label, reason },
          },
        ],
      });
    },
  );
}

function refusalFor(paragraph: Paragraph | undefined, agreed: boolean) {
  if (!paragraph) return refuse("paragraph-gone", "This paragraph is no longer in the text.");
  if ((paragraph.agreed ?? false) === agreed)
    return refuse("no-change", agreed ? "It is agreed already." : "It is open already.");
  const { brackets, orphans } = findBrackets(plainText(paragraph.runs));
  return agreed && brackets.length + orphans.length > 0
    ? refuse(
        "not-executable",
        "There are open brackets in this paragraph. Resolve them first; then it can be agreed.",
        { brackets: brackets.map(({ text }) => text) },
      )
    : null;
}
