"use client";
import { Keyboard, List, Presentation } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/app/components/ui/Button";
import { useDesk } from "../state/desk";
import { useCommands } from "../state/useCommands";
import { useRoomFollows } from "../state/useLeading";

const ICON = "size-4";

/** Above the text: where one stands, the keys, and the screen of the room. */
export function DeskToolbar({
  fresh,
  onStrip,
}: {
  readonly fresh: boolean;
  readonly onStrip: () => void;
}) {
  const t = useTranslations("desk.toolbar");
  const run = useCommands();
  const { negotiation, queue, places, open } = useDesk();
  const [follows, setFollows] = useRoomFollows(negotiation.slug);
  const agreed = places.filter(({ paragraph }) => paragraph?.agreed).length;
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 pt-4 pb-6">
      <Button
        size="small"
        className="xl:hidden"
        icon={<List aria-hidden="true" className={ICON} />}
        onClick={onStrip}
      >
        {t("strip")}
      </Button>
      <p className="text-sm text-soft" aria-live="off">
        {t("counts", {
          undecided: queue.undecided.length,
          deferred: queue.deferred.length,
          agreed,
        })}
      </p>
      <div className="ms-auto flex flex-wrap items-center gap-2">
        {open && (
          <Button
            size="small"
            variant="quiet"
            aria-pressed={follows}
            className="aria-pressed:bg-accent-soft aria-pressed:text-accent"
            icon={<Presentation aria-hidden="true" className={ICON} />}
            onClick={() => setFollows(!follows)}
          >
            {t("follows")}
          </Button>
        )}
        <a
          href={`/negotiations/${negotiation.slug}/screen`}
          target="_blank"
          rel="noreferrer"
          className={buttonClass("quiet", "small")}
        >
          {t("screen")}
        </a>
        <Button
          size="small"
          variant="quiet"
          icon={<Keyboard aria-hidden="true" className={ICON} />}
          onClick={() => run("help")}
        >
          {t("keys")}
        </Button>
      </div>
      {!fresh && (
        <p role="status" className="text-sm text-needs">
          {t("stale")}
        </p>
      )}
    </div>
  );
}
