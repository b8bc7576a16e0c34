import { useTranslations } from "next-intl";
import { stanceWord } from "@/app/components/amendment/stanceWord";
import { type Place, useNames } from "@/app/components/changes/naming";
import type { AmendmentView } from "@/domain/contract/amendmentViews";
import type { DraftNoteView } from "@/domain/contract/draftingViews";
import type { BracketPositionView } from "@/domain/contract/positionViews";
import type { DelegationId } from "@/domain/ids";

interface PackPositionsProps {
  readonly delegation: DelegationId;
  readonly amendments: readonly AmendmentView[];
  readonly brackets: readonly BracketPositionView[];
  readonly notes: readonly DraftNoteView[];
  readonly place: Place;
}

interface Line {
  readonly key: string;
  readonly where: string;
  readonly what: string;
  readonly note: string;
}

/** Where the delegation stands on what others propose and on open brackets, and what the capital says. */
export function PackPositions(props: PackPositionsProps) {
  const t = useTranslations("drafting.pack");
  const instructions = useTranslations("drafting.comments.instructions");
  const { paragraphName } = useNames(props.place);
  const told = props.notes.flatMap(({ id, paragraph, instruction, text }): Line[] =>
    instruction === null
      ? []
      : [
          {
            key: id,
            where: paragraphName(paragraph),
            what: instructions(instruction),
            note: text,
          },
        ],
  );
  return (
    <>
      <Lines id="pack-positions" title={t("positions")} none={t("noPositions")}>
        {usePositions(props)}
      </Lines>
      {told.length > 0 && (
        <Lines id="pack-instructions" title={t("instructions")} none="">
          {told}
        </Lines>
      )}
    </>
  );
}

function usePositions({ delegation, amendments, brackets, place }: PackPositionsProps): Line[] {
  const t = useTranslations("drafting.pack");
  const words = useTranslations("ours.stands.stance");
  const { paragraphName, placeOf, nameOf } = useNames(place);
  const onProposals = amendments.flatMap((amendment): Line[] => {
    const held = amendment.positions.find((one) => one.delegation === delegation);
    if (!held || amendment.sponsors.includes(delegation)) return [];
    const of = amendment.sponsors.map(nameOf).join("; ");
    return [
      {
        key: amendment.id,
        where: placeOf(amendment),
        what: t("onProposal", { of, stance: words(stanceWord(held.stance)) }),
        note: held.note,
      },
    ];
  });
  const onBrackets = brackets.flatMap(
    ({ paragraph, bracket, nth, stance, note, gone, ...one }): Line[] => {
      if (one.delegation !== delegation || stance === null || gone) return [];
      return [
        {
          key: `${paragraph} ${bracket} ${nth}`,
          where: paragraphName(paragraph),
          what: t("onBracket", { bracket, stance: words(stanceWord(stance, "bracket")) }),
          note,
        },
      ];
    },
  );
  return [...onProposals, ...onBrackets];
}

function Lines({
  id,
  title,
  none,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly children: readonly Line[];
}) {
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="section-title border-b pb-2">
        {title}
      </h2>
      {children.length === 0 && <p className="py-4 text-soft">{none}</p>}
      <ul className="divide-y">
        {children.map(({ key, where, what, note }) => (
          <li key={key} className="break-inside-avoid py-2.5">
            <p>
              <span className="font-medium">{where}</span> <span>{what}</span>
            </p>
            {note && <p className="text-sm whitespace-pre-line text-soft">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
