"use client";
import { useTranslations } from "next-intl";
import { isComment } from "@/app/components/amendment/subject";
import type { Place } from "../model/places";
import { useDesk } from "../state/desk";

/** What delegations say of the paragraph without asking for a change. */
export function Comments({ place }: { readonly place: Place }) {
  const t = useTranslations("desk.panel");
  const { fullNameOf } = useDesk();
  const comments = place.amendments.filter(
    (one) => isComment(one) && one.status === "submitted" && one.revision,
  );
  if (comments.length === 0) return null;
  return (
    <section className="mt-5">
      <h3 className="text-sm font-medium text-soft">{t("comments", { count: comments.length })}</h3>
      <ul className="mt-1 flex flex-col gap-2">
        {comments.map((comment) => (
          <li key={comment.id} className="border-s-2 ps-3 text-sm">
            <p className="font-medium">{comment.sponsors.map(fullNameOf).join("; ")}</p>
            <p className="whitespace-pre-line text-soft">{comment.revision?.rationale}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
