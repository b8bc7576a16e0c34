"use client";
import { MessageSquareText, PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import type { Paragraph } from "@/domain/text/paragraph";
import { useNaming } from "../state/useNaming";
import { useWorkspace } from "../state/workspace";
import { Agreement } from "./Agreement";
import { AmendmentList } from "./AmendmentList";
import { BracketList } from "./BracketList";
import { ParagraphCommands } from "./ParagraphCommands";
import { RoomLinks } from "./RoomLinks";

/** A paragraph's proposals, and what one can do with the paragraph. */
export function ParagraphPanel({ paragraph }: { readonly paragraph: Paragraph }) {
  const t = useTranslations("text.panel");
  const { at, mayPropose, compose } = useWorkspace();
  const { paragraphName } = useNaming();
  const amendments = at.get(paragraph.id) ?? [];
  return (
    <section aria-labelledby="panel-title">
      <div className="flex items-start gap-2">
        <h2 id="panel-title" className="section-title min-w-0 flex-1">
          {paragraphName(paragraph)}
        </h2>
        <ParagraphCommands paragraph={paragraph} />
      </div>
      <Agreement paragraph={paragraph} />
      {mayPropose && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button
            variant="primary"
            size="small"
            icon={<PenLine aria-hidden="true" className="size-3.5" />}
            onClick={() => compose({ type: "new", kind: "edit", paragraph })}
          >
            {t("propose")}
          </Button>
          <Button
            size="small"
            icon={<MessageSquareText aria-hidden="true" className="size-3.5" />}
            onClick={() => compose({ type: "new", kind: "comment", paragraph })}
          >
            {t("comment")}
          </Button>
        </div>
      )}
      <RoomLinks paragraph={paragraph} />
      <BracketList paragraph={paragraph} />
      {amendments.length === 0 ? (
        <p className="mt-6 text-sm text-soft">{t(mayPropose ? "emptyPropose" : "empty")}</p>
      ) : (
        <AmendmentList amendments={amendments} />
      )}
    </section>
  );
}
