"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { isComment } from "@/app/components/amendment/subject";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { AmendmentId } from "@/domain/ids";
import { AmendmentCard } from "./AmendmentCard";

type Group = "draft" | "awaiting" | "comment" | "decided";

function groupOf(amendment: AmendmentView): Group {
  if (amendment.status === "draft") return "draft";
  if (amendment.status !== "submitted") return "decided";
  return isComment(amendment) ? "comment" : "awaiting";
}

/**
 * Amendments by what is to be done with them. One that is decided while the list is open stays
 * where it is, with its decision, the way to take it back, and what the server said to whoever came
 * second; when the list is opened again it stands among the decided.
 */
export function AmendmentList({ amendments }: { readonly amendments: readonly AmendmentView[] }) {
  const t = useTranslations("text.panel.groups");
  const [seen] = useState(() => new Set<AmendmentId>());
  for (const amendment of amendments) if (groupOf(amendment) === "awaiting") seen.add(amendment.id);
  const placeOf = (amendment: AmendmentView): Group =>
    seen.has(amendment.id) ? "awaiting" : groupOf(amendment);
  const placed = (group: Group) => amendments.filter((amendment) => placeOf(amendment) === group);
  const [drafts, awaiting] = [placed("draft"), placed("awaiting")];
  const [comments, decided] = [placed("comment"), placed("decided")];
  const count = awaiting.filter((amendment) => groupOf(amendment) === "awaiting").length;
  return (
    <>
      {drafts.length > 0 && (
        <Cards title={t("draft", { count: drafts.length })} amendments={drafts} />
      )}
      {awaiting.length > 0 && (
        <Cards title={count > 0 ? t("awaiting", { count }) : t("now")} amendments={awaiting} />
      )}
      {comments.length > 0 && (
        <Cards title={t("comment", { count: comments.length })} amendments={comments} />
      )}
      {decided.length > 0 && (
        <details className="mt-5" open={decided.length === amendments.length}>
          <summary className="pb-2 text-sm font-medium text-soft">
            {t("decided", { count: decided.length })}
          </summary>
          <List amendments={decided} />
        </details>
      )}
    </>
  );
}

function Cards({
  title,
  amendments,
}: {
  readonly title: string;
  readonly amendments: readonly AmendmentView[];
}) {
  return (
    <div className="mt-5">
      <h3 className="pb-2 text-sm font-medium text-soft">{title}</h3>
      <List amendments={amendments} />
    </div>
  );
}

const List = ({ amendments }: { readonly amendments: readonly AmendmentView[] }) => (
  <ul>
    {amendments.map((amendment) => (
      <li key={amendment.id} className="border-t py-4">
        <AmendmentCard amendment={amendment} />
      </li>
    ))}
  </ul>
);
