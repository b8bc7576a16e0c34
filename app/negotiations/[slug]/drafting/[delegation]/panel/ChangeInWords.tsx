"use client";
import { useTranslations } from "next-intl";
import { StatusMark } from "@/app/components/ui/StatusMark";
import type { DraftChangeView } from "@/domain/contract/draftingViews";
import { sentStateOf } from "../model/sent";
import { useRoom } from "../state/room";
import { useChangeName } from "./ChangeLine";
import { ChangeWords } from "./ChangeWords";
import { PrintsAs } from "./PrintsAs";

interface ChangeInWordsProps {
  readonly change: DraftChangeView;
  /** The label under which a compilation prints what it brings. */
  readonly printed?: string;
}

/** A change as the server keeps it, to be read before something is said of it: its words, and why. */
export function ChangeInWords({ change, printed }: ChangeInWordsProps) {
  const t = useTranslations("drafting");
  const nameOf = useChangeName();
  const { paragraphOf } = useRoom();
  const [first] = change.brings;
  const sent = sentStateOf({ kept: change, fresh: true });
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
        <span className="font-semibold">{nameOf(change)}</span>
        <span className="text-soft">{t(`change.kinds.${change.kind}`)}</span>
        <PrintsAs own={first && paragraphOf(first)?.label} printed={printed} />
        {sent === "sent" && <StatusMark tone="agreed">{t("submit.standing")}</StatusMark>}
        {sent === "changed" && change.sent && (
          <StatusMark tone="needs">
            {t("submit.revises", { number: change.sent.revision })}
          </StatusMark>
        )}
      </p>
      <ChangeWords change={change} />
      <p className="mt-1 text-sm break-words whitespace-pre-line text-soft">
        {change.rationale || t("submit.noRationale")}
      </p>
    </li>
  );
}
