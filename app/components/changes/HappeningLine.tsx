import Link from "next/link";
import { useTranslations } from "next-intl";
import { type StanceOn, stanceWord } from "@/app/components/amendment/stanceWord";
import { paragraphOfAmendment } from "@/app/components/amendment/subject";
import { MomentText } from "@/app/components/DateText";
import type { Stance } from "@/domain/amendments/amendment";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { Happening } from "@/domain/contract/changes";
import type { AmendmentId } from "@/domain/ids";
import { type Place, useNames } from "./naming";

/** One thing that happened, as a sentence with its moment, and the way to what it is about. */
export function HappeningLine({
  happening,
  place,
  amendments,
}: {
  readonly happening: Happening;
  readonly place: Place;
  readonly amendments: ReadonlyMap<AmendmentId, AmendmentView>;
}) {
  const { href, words } = useSentence(happening, place, amendments);
  return (
    <li className="@container">
      <div className="grid gap-x-4 @lg:grid-cols-[minmax(0,1fr)_auto]">
        <Link href={href} className="text-ink no-underline hover:underline">
          {words}
        </Link>
        <span className="text-sm text-faint">
          <MomentText at={happening.at} />
        </span>
      </div>
    </li>
  );
}

function useSentence(
  happening: Happening,
  place: Place,
  amendments: ReadonlyMap<AmendmentId, AmendmentView>,
): { readonly href: string; readonly words: string } {
  const t = useTranslations("ours.happening");
  const stances = useTranslations("ours.stances");
  const decisions = useTranslations("ours.decided");
  const { nameOf, paragraphName, placeOf, hrefOf } = useNames(place);
  const stanceIn = (stance: Stance | null, on?: StanceOn) =>
    stances(stance === null ? "none" : stanceWord(stance, on));
  const name = happening.actorName;
  switch (happening.what) {
    case "version":
      return {
        href: `/negotiations/${place.slug}/versions/${happening.number}`,
        words: t("version", { name, label: happening.label }),
      };
    case "agreed":
    case "reopened":
      return {
        href: hrefOf(happening.paragraph),
        words: [
          t(happening.what, { name, place: paragraphName(happening.paragraph) }),
          happening.reason,
        ]
          .filter(Boolean)
          .join(" "),
      };
    case "bracket-position":
      return {
        href: hrefOf(happening.paragraph),
        words: t("bracket", {
          delegation: nameOf(happening.delegation),
          stance: stanceIn(happening.stance, "bracket"),
          bracket: happening.bracket,
          place: paragraphName(happening.paragraph),
        }),
      };
  }
  const amendment = amendments.get(happening.amendment);
  const about = {
    name,
    of: amendment ? amendment.sponsors.map(nameOf).join("; ") : "",
    place: amendment ? placeOf(amendment) : "",
  };
  const href = hrefOf(amendment ? paragraphOfAmendment(amendment) : null);
  if (happening.what === "decided")
    return { href, words: t("decided", { ...about, outcome: decisions(happening.decision) }) };
  if (happening.what === "position") {
    const delegation = nameOf(happening.delegation);
    return {
      href,
      words: t("position", { ...about, delegation, stance: stanceIn(happening.stance) }),
    };
  }
  if (happening.what === "joined" || happening.what === "left")
    return {
      href,
      words: t(happening.what, { ...about, delegation: nameOf(happening.delegation) }),
    };
  return { href, words: t(happening.what, about) };
}
