"use client";
import { MessageSquareText } from "lucide-react";
import { useTranslations } from "next-intl";
import { isComment, paragraphOfAmendment } from "@/app/components/amendment/subject";
import { Button } from "@/app/components/ui/Button";
import { findBrackets } from "@/domain/text/brackets";
import { useWorkspace, wordsOf } from "../state/workspace";
import { AmendmentList } from "./AmendmentList";
import { SinceList } from "./SinceList";

/** The text as a whole: what is open in it, and the general comments. */
export function TextPanel() {
  const t = useTranslations("text.panel");
  const { at, amendments, paragraphs, mayPropose, compose, paragraphOf } = useWorkspace();
  const general = at.get(null) ?? [];
  const awaiting = amendments.list.filter((a) => a.status === "submitted" && !isComment(a)).length;
  const drafts = amendments.list.filter((a) => a.status === "draft").length;
  const brackets = paragraphs.reduce(
    (sum, paragraph) => sum + findBrackets(wordsOf(paragraph.runs)).brackets.length,
    0,
  );
  // Proposals on paragraphs that are no longer in the text must not vanish with them.
  const stranded = amendments.list.filter((amendment) => {
    const id = paragraphOfAmendment(amendment);
    const { status } = amendment;
    const undone = status === "draft" || status === "submitted" || status === "rejected";
    return undone && id !== null && !paragraphOf(id);
  });
  return (
    <section aria-labelledby="panel-title">
      <h2 id="panel-title" className="section-title">
        {t("textTitle")}
      </h2>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
        <Figure value={awaiting} label={t("awaiting", { count: awaiting })} />
        <Figure value={brackets} label={t("brackets", { count: brackets })} />
        {drafts > 0 && <Figure value={drafts} label={t("drafts", { count: drafts })} />}
      </dl>
      <p className="mt-4 text-sm text-soft">{t(mayPropose ? "choosePropose" : "choose")}</p>
      {mayPropose && (
        <Button
          className="mt-3"
          size="small"
          icon={<MessageSquareText aria-hidden="true" className="size-3.5" />}
          onClick={() => compose({ type: "new", kind: "comment", paragraph: null })}
        >
          {t("generalComment")}
        </Button>
      )}
      <SinceList />
      {stranded.length > 0 && (
        <>
          <h3 className="section-title mt-6 text-needs">{t("stranded")}</h3>
          <AmendmentList amendments={stranded} />
        </>
      )}
      {general.length > 0 && <AmendmentList amendments={general} />}
    </section>
  );
}

function Figure({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <>
      <dt className="sr-only">{label}</dt>
      <dd className="contents">
        <span className="text-end font-semibold tabular-nums">{value}</span>
        <span aria-hidden="true" className="text-soft">
          {label}
        </span>
      </dd>
    </>
  );
}
