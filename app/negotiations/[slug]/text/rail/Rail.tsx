"use client";
import { isComment } from "@/app/components/amendment/subject";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import { findBrackets } from "@/domain/text/brackets";
import type { Paragraph } from "@/domain/text/paragraph";
import { useWorkspace, wordsOf } from "../state/workspace";
import { RailList } from "./RailList";
import { RailMarks, type RailRowMarks } from "./RailMarks";

const rowOf = (paragraph: Paragraph, amendments: readonly AmendmentView[]): RailRowMarks => {
  const having = (status: AmendmentView["status"]) =>
    amendments.filter((amendment) => amendment.status === status).length;
  const comments = amendments.filter((one) => one.status === "submitted" && isComment(one)).length;
  return {
    awaiting: having("submitted") - comments,
    comments,
    drafts: having("draft"),
    accepted: having("accepted") + having("accepted-in-part") + having("merged"),
    agreed: Boolean(paragraph.agreed),
    brackets: findBrackets(wordsOf(paragraph.runs)).brackets.length,
  };
};

const NONE: readonly AmendmentView[] = [];

const marks = (amendments: readonly AmendmentView[], paragraph: Paragraph) => (
  <RailMarks row={rowOf(paragraph, amendments)} />
);

/** The paragraphs as a list, each with a mark for what it holds. Doubles as the heat strip. */
export function Rail({ onChoose }: { readonly onChoose?: () => void }) {
  const { paragraphs, at, focus, anchors } = useWorkspace();
  return (
    <RailList
      {...{ paragraphs, focus, anchors, onChoose }}
      marksOf={({ id }) => at.get(id) ?? NONE}
      draw={marks}
    />
  );
}
