import type { World } from "../world";
import { acceptMany } from "./acceptMany";
import { addLetter } from "./addLetter";
import { agreeParagraph } from "./agreeParagraph";
import { bridgeAmendments } from "./bridgeAmendments";
import { configureNegotiation } from "./configureNegotiation";
import { confirmAmendment } from "./confirmAmendment";
import { createDelegation } from "./createDelegation";
import { addDate, changeDate } from "./dates";
import { decideAmendment } from "./decideAmendment";
import { discardDraft } from "./discardDraft";
import { discloseAmendment } from "./discloseAmendment";
import { answerDraftAsk, reopenDraftAsk } from "./drafting/answerDraftAsk";
import { bringDraftForward, undoDraftForward } from "./drafting/bringForward";
import { clearDraft } from "./drafting/clearDraft";
import { configureDrafting } from "./drafting/configureDrafting";
import { dropDraftChange, settleDraftChange, wordDraftRationale } from "./drafting/draftChanges";
import { nameDrafter, removeDrafter } from "./drafting/drafters";
import { addDraftNote, removeDraftNote, updateDraftNote } from "./drafting/draftNotes";
import {
  addDraftParagraph,
  putBackDraft,
  removeDraftParagraph,
  restoreDraftParagraph,
} from "./drafting/draftParagraphs";
import { openDrafting } from "./drafting/openDrafting";
import { previewDraft } from "./drafting/previewDraft";
import { submitDraft } from "./drafting/submitDraft";
import { addParagraph, removeParagraph } from "./editParagraphs";
import { explainDecision } from "./explainDecision";
import { importNegotiation } from "./importNegotiation";
import { acceptInvitation, invite } from "./invite";
import { leadScreen } from "./leadScreen";
import { noteVisit } from "./noteVisit";
import { addParticipant, removeParticipant } from "./participants";
import { proposeAmendment } from "./proposeAmendment";
import { reviewDate } from "./reviewDate";
import { reviseAmendment } from "./reviseAmendment";
import { joinSponsors, leaveSponsors } from "./sponsors";
import { submitAmendment } from "./submitAmendment";
import { takeBackAct } from "./takeBackAct";
import { takeBackDecision } from "./takeBackDecision";
import { takeBracketPosition } from "./takeBracketPosition";
import { takePosition } from "./takePosition";
import { issueVersion, previewVersion } from "./versions";
import { withdrawAmendment } from "./withdrawAmendment";

const BY_SOMEONE = {
  acceptMany,
  addDate,
  addDraftNote,
  addDraftParagraph,
  addLetter,
  addParagraph,
  addParticipant,
  agreeParagraph,
  answerDraftAsk,
  reopenDraftAsk,
  bridgeAmendments,
  bringDraftForward,
  changeDate,
  clearDraft,
  configureDrafting,
  configureNegotiation,
  confirmAmendment,
  createDelegation,
  decideAmendment,
  discardDraft,
  discloseAmendment,
  dropDraftChange,
  explainDecision,
  importNegotiation,
  invite,
  issueVersion,
  noteVisit,
  openDrafting,
  joinSponsors,
  leadScreen,
  leaveSponsors,
  nameDrafter,
  previewDraft,
  previewVersion,
  proposeAmendment,
  putBackDraft,
  removeDrafter,
  removeDraftNote,
  removeDraftParagraph,
  removeParagraph,
  removeParticipant,
  restoreDraftParagraph,
  reviewDate,
  reviseAmendment,
  settleDraftChange,
  submitAmendment,
  submitDraft,
  takeBackAct,
  takeBackDecision,
  takeBracketPosition,
  takePosition,
  undoDraftForward,
  updateDraftNote,
  withdrawAmendment,
  wordDraftRationale,
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
