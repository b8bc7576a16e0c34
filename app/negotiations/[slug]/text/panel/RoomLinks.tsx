"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { anchorById } from "@/app/components/paragraphAddress";
import type { Paragraph } from "@/domain/text/paragraph";
import { useWorkspace } from "../state/workspace";

/** For drafters: the way to the same paragraph in their delegation's drafting room. */
export function RoomLinks({ paragraph }: { readonly paragraph: Paragraph }) {
  const t = useTranslations("drafting");
  const { negotiation, rooms, fullNameOf } = useWorkspace();
  return rooms.map((delegation) => (
    <p key={delegation} className="mt-3 text-sm">
      <Link
        href={`/negotiations/${negotiation.slug}/drafting/${delegation}#${anchorById(paragraph.id)}`}
        className="link"
      >
        {rooms.length > 1 ? t("linkOf", { delegation: fullNameOf(delegation) }) : t("link")}
      </Link>
    </p>
  ));
}
