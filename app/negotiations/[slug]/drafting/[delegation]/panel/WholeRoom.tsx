"use client";
import { useTranslations } from "next-intl";
import { useRoom } from "../state/room";
import { Adrift } from "./Adrift";
import { AskList } from "./AskList";
import { Besides } from "./Besides";
import { ChangeLine } from "./ChangeLine";
import { LooseNotes } from "./LooseNotes";
import { Receipts } from "./Receipts";
import { SinceLast } from "./SinceLast";

/** The room as a whole: what needs the authors, all that is proposed, and what was sent. */
export function WholeRoom() {
  const t = useTranslations("drafting.panel");
  const { changes, kept } = useRoom();
  return (
    <section aria-labelledby="panel-title">
      <h2 id="panel-title" tabIndex={-1} className="section-title outline-none">
        {t("whole")}
      </h2>
      <p className="mt-1 text-sm text-soft">{t("who", { names: draftersOf(kept) })}</p>
      <AskList asks={kept.asks} named />
      <Adrift />
      <h3 className="mt-5 text-sm font-semibold">{t("changes", { count: changes.length })}</h3>
      {changes.length === 0 && <p className="mt-1 text-sm text-soft">{t("begin")}</p>}
      <ul className="mt-1 divide-y empty:hidden">
        {changes.map((change) => (
          <li key={change.key}>
            <ChangeLine change={change} />
          </li>
        ))}
      </ul>
      <Besides besides={kept.besides} />
      <LooseNotes />
      <Receipts />
      <SinceLast />
    </section>
  );
}

const draftersOf = ({ drafters }: ReturnType<typeof useRoom>["kept"]): string =>
  drafters.map(({ name }) => name).join(", ");
