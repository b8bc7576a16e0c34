import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type RedlineEntry, sameForm } from "@/domain/revisions/redline";
import { useNaming } from "./naming";

/** What became of a paragraph, in words above it; nothing where its words alone changed. */
export function RowState({ entry }: { readonly entry: RedlineEntry }) {
  const t = useTranslations("redline");
  const naming = useNaming();
  const { kind, moved, before, after, from } = entry;
  const [was, is] = [before[0], after[0]];
  const renumbered = was && is && was.label !== is.label;
  if (kind === "unchanged" && !moved && !renumbered) return null;
  const link = (chunks: ReactNode) => (
    <a className="link" href={`#from-${from[0]}`}>
      {chunks}
    </a>
  );
  // One that changed its words alone says so by its marks.
  if (kind === "changed" && !moved && !renumbered && sameForm(was!, is!)) return null;
  return (
    <p className="redline-state">
      <span className="font-medium">{t(`state.${stateOf(entry)}`)}</span>
      {kind === "merged" && ` ${t("of", { names: naming.all(before) })}`}
      {kind === "split" && ` ${t("into", { names: naming.all(after) })}`}
      {moved && was && <> {t.rich("movedFrom", { name: naming.one(was), a: link })}</>}
      {!moved && before.length + after.length === 2 && renumbered && (
        <> · {t("was", { name: naming.one(was) })}</>
      )}
    </p>
  );
}

function stateOf({ kind, moved }: RedlineEntry) {
  if (kind === "unchanged") return moved ? "moved" : "renumbered";
  if (kind === "changed") return moved ? "movedAndChanged" : "changed";
  return kind;
}
