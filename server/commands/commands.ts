import type { World } from "../world";
import { addLetter } from "./addLetter";
import { configureNegotiation } from "./configureNegotiation";
import { confirmAmendment } from "./confirmAmendment";
import { createDelegation } from "./createDelegation";
import { addDate, changeDate } from "./dates";
import { decideAmendment } from "./decideAmendment";
import { discardDraft } from "./discardDraft";
import { discloseAmendment } from "./discloseAmendment";
import { addParagraph, removeParagraph } from "./editParagraphs";
import { importNegotiation } from "./importNegotiation";
import { acceptInvitation, invite } from "./invite";
import { addParticipant, removeParticipant } from "./participants";
import { proposeAmendment } from "./proposeAmendment";
import { reviewDate } from "./reviewDate";
import { reviseAmendment } from "./reviseAmendment";
import { submitAmendment } from "./submitAmendment";
import { takeBackDecision } from "./takeBackDecision";
import { takePosition } from "./takePosition";
import { issueVersion, previewVersion } from "./versions";
import { withdrawAmendment } from "./withdrawAmendment";

const BY_SOMEONE = {
  addDate,
  addLetter,
  addParagraph,
  addParticipant,
  changeDate,
  configureNegotiation,
  confirmAmendment,
  createDelegation,
  decideAmendment,
  discardDraft,
  discloseAmendment,
  importNegotiation,
  invite,
  issueVersion,
  previewVersion,
  proposeAmendment,
  removeParagraph,
  removeParticipant,
  reviewDate,
  reviseAmendment,
  submitAmendment,
  takeBackDecision,
  takePosition,
  withdrawAmendment,
} as const;

type Table = typeof BY_SOMEONE;
type Bound<F> = F extends (world: World, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

/** Every command, with the world already given: `commands.decideAmendment(user, slug, id, request)`. */
export type Commands = { readonly [Name in keyof Table]: Bound<Table[Name]> } & {
  readonly acceptInvitation: Bound<typeof acceptInvitation>;
};

export function bindCommands(world: World): Commands {
  const bound = Object.fromEntries(
    Object.entries({ ...BY_SOMEONE, acceptInvitation }).map(([name, command]) => [
      name,
      (...rest: unknown[]) => (command as (...all: unknown[]) => unknown)(world, ...rest),
    ]),
  );
  return bound as Commands;
}
