"use client";
import { useTranslations } from "next-intl";
import { useStructureWords } from "@/app/components/amendment/useStructureWords";
import { isStructural } from "@/domain/amendments/amendment";
import { baseOf } from "@/domain/amendments/subjects";
import { structureAsSeen } from "@/domain/compilation/structures";
import type { RevisionView } from "@/domain/contract/amendmentViews";
import { beyondWords, type TogetherTarget } from "../model/together";
import { useDesk } from "../state/desk";

/** What would be accepted besides changes of words, each in a sentence, with who asks for it. */
export function BeyondWords({ accepted }: { readonly accepted: readonly TogetherTarget[] }) {
  const t = useTranslations("desk.acceptAll");
  const { fullNameOf } = useDesk();
  const sentence = useBeyondWords();
  const beyond = beyondWords(accepted);
  if (beyond.length === 0) return null;
  return (
    <section aria-label={t("beyond")} data-beyond-words="" className="mt-3 font-sans text-sm">
      <p className="font-medium">{t("beyond")}</p>
      <ul className="mt-1">
        {beyond.map(({ amendment, revision }) => (
          <li key={amendment.id} className="flex justify-between gap-3 border-t py-1">
            <span>{sentence(revision)}</span>
            <span className="text-soft">{fullNameOf(amendment.delegation)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a revision asks of the text besides its words. */
function useBeyondWords(): (revision: RevisionView) => string {
  const t = useTranslations("desk.acceptAll.changes");
  const { asks, name } = useStructureWords();
  const { paragraphs } = useDesk();
  return (revision) => {
    const { change } = revision;
    if (isStructural(change))
      return asks(structureAsSeen(revision, change), baseOf(revision, change.paragraph));
    switch (change.kind) {
      case "add": {
        const count = change.paragraphs.length;
        const after = paragraphs.find(({ id }) => id === change.after);
        return after ? t("add", { count, name: name(after) }) : t("addFirst", { count });
      }
      case "delete":
        return t("delete", { name: name(baseOf(revision, change.paragraph)) });
      case "alternative":
        return t("alternative", { name: name(baseOf(revision, change.paragraph)) });
      default:
        return "";
    }
  };
}
