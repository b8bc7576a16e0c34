"use client";
import { useTranslations } from "next-intl";
import type { AmendmentView } from "@/domain/contract/views";
import { AmendmentCard } from "./AmendmentCard";

const GROUPS = ["draft", "awaiting", "decided"] as const;
type Group = (typeof GROUPS)[number];

const groupOf = ({ status }: AmendmentView): Group =>
  status === "draft" ? "draft" : status === "submitted" ? "awaiting" : "decided";

/** Amendments by what is to be done with them; what was decided stays, and folds away. */
export function AmendmentList({ amendments }: { readonly amendments: readonly AmendmentView[] }) {
  const t = useTranslations("text.panel.groups");
  return GROUPS.map((group) => {
    const members = amendments.filter((amendment) => groupOf(amendment) === group);
    if (members.length === 0) return null;
    const cards = members.map((amendment) => (
      <li key={amendment.id} className="border-t py-4">
        <AmendmentCard amendment={amendment} />
      </li>
    ));
    const title = t(group, { count: members.length });
    if (group === "decided")
      return (
        <details key={group} className="mt-5" open={amendments.length === members.length}>
          <summary className="pb-2 text-sm font-medium text-soft">{title}</summary>
          <ul>{cards}</ul>
        </details>
      );
    return (
      <div key={group} className="mt-5">
        <h3 className="pb-2 text-sm font-medium text-soft">{title}</h3>
        <ul>{cards}</ul>
      </div>
    );
  });
}
