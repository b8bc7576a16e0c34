"use client";
import { BookCheck, ListChecks, Merge, Presentation } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { StatusMark } from "@/app/components/ui/StatusMark";
import { focusOn, resettled } from "../model/focus";
import { GONE, type Place } from "../model/places";
import { firstWords } from "../model/words";
import { useDesk } from "../state/desk";
import { useFocused } from "../state/focusStore";
import { takeFocus } from "../state/takeFocus";
import { usePlaceName } from "../state/usePlaceName";
import { AgreementNote } from "./AgreementNote";
import { CommandButton } from "./CommandButton";
import { Comments } from "./Comments";
import { DecidedHere } from "./DecidedHere";
import { StopPanel } from "./StopPanel";

const ICON = "size-3.5 text-soft";

/** What is in focus: the paragraph, the open place in it, and what can be done. */
export function PlacePanel() {
  const t = useTranslations("desk.panel");
  const { placeOf } = useDesk();
  const focus = useFocused((one) => one);
  const place = placeOf(focus.place);
  if (!place)
    return (
      <div className="text-sm text-soft">
        <h2 className="section-title text-ink">{t("none")}</h2>
        <p className="mt-1">{t("begin")}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <CommandButton command="nextStop" variant="primary" />
          <CommandButton command="help" />
        </div>
      </div>
    );
  return <Focused key={place.id} place={place} />;
}

function Focused({ place }: { readonly place: Place }) {
  const t = useTranslations("desk.panel");
  const { showing } = useDesk();
  const nameOf = usePlaceName();
  const focus = resettled(
    place.stops,
    useFocused((one) => one),
  );
  const title = useRef<HTMLHeadingElement>(null);
  const whole = focus.stop < 0;
  useEffect(() => {
    if (whole) takeFocus(title.current);
  }, [whole]);
  return (
    <>
      <h2
        ref={title}
        tabIndex={-1}
        className="section-title flex items-baseline justify-between gap-3 outline-none"
      >
        <span className="min-w-0 truncate">{nameOf(place)}</span>
        {place.paragraph?.agreed && <StatusMark tone="agreed">{t("agreed")}</StatusMark>}
      </h2>
      {showing.paragraph === place.id && (
        <p className="mt-1 flex items-center gap-1.5 text-sm text-accent">
          <Presentation aria-hidden="true" className="size-3.5" />
          {t("onScreen")}
        </p>
      )}
      <AgreementNote place={place} />
      {whole ? <StopList place={place} /> : <StopPanel place={place} focus={focus} />}
      <PlaceActions place={place} />
      <Comments place={place} />
      <DecidedHere place={place} />
    </>
  );
}

/** Of a paragraph as a whole: where something is open in it. */
function StopList({ place }: { readonly place: Place }) {
  const t = useTranslations("desk");
  const { go } = useDesk();
  if (place.stops.length === 0)
    return (
      <p className="mt-2 text-sm text-soft">
        {t(place.id === GONE ? "panel.nothingOpenGone" : "panel.nothingOpen")}
      </p>
    );
  return (
    <ol className="mt-2">
      {place.stops.map((stop, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stops have no identity but their order
        <li key={index}>
          <button
            type="button"
            onClick={() => go(focusOn(place, index, stop.readings.length > 1 ? 1 : 0))}
            className="flex min-h-8 w-full items-baseline justify-between gap-3 rounded-sm px-1 py-1 text-start text-sm hover:bg-ground pointer-coarse:min-h-11"
          >
            <span className="min-w-0 truncate">
              {t(`stop.kinds.${stop.kind}`)}{" "}
              <span className="font-serif text-soft">{wordsAt(stop)}</span>
            </span>
            <span className="shrink-0 text-faint">
              {t("panel.readings", { count: stop.readings.length })}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

/** The words that are open; of what is new, or does not fit, those proposed. */
const wordsAt = ({ readings, unplaced }: Place["stops"][number]): string => {
  const standing = unplaced ? undefined : readings.find(({ runs }) => runs.length > 0);
  const one = standing ?? readings[1];
  return one ? firstWords(one) : "";
};

function PlaceActions({ place }: { readonly place: Place }) {
  const t = useTranslations("desk.commands");
  const { open, showing } = useDesk();
  if (place.id === GONE) return null;
  const proposals = place.stops.some(({ readings }) => readings.length > 1);
  return (
    <div className="mt-4 flex flex-wrap gap-2 border-t pt-4">
      {open && proposals && (
        <>
          <CommandButton
            command="acceptAll"
            icon={<ListChecks aria-hidden="true" className={ICON} />}
          />
          <CommandButton command="bridge" icon={<Merge aria-hidden="true" className={ICON} />} />
        </>
      )}
      {open && place.paragraph && place.paragraph.kind !== "title" && (
        <CommandButton
          command="agree"
          icon={<BookCheck aria-hidden="true" className={ICON} />}
          label={place.paragraph.agreed ? t("reopen") : undefined}
        />
      )}
      <CommandButton
        command="screen"
        icon={<Presentation aria-hidden="true" className={ICON} />}
        label={showing.paragraph === place.id ? t("unscreen") : undefined}
      />
    </div>
  );
}
