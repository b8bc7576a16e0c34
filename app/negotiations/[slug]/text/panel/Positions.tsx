"use client";
import { useTranslations } from "next-intl";
import { classes } from "@/app/components/ui/classes";
import { Menu, MenuItem } from "@/app/components/ui/Menu";
import { Notice } from "@/app/components/ui/Notice";
import type { Stance } from "@/domain/amendments/amendment";
import type { AmendmentView } from "@/domain/contract/views";
import type { DelegationId } from "@/domain/ids";
import { can } from "@/domain/permissions";
import { subjectOf } from "../state/subject";
import { useWorkspace } from "../state/workspace";
import { useCommand } from "./useCommand";

const MAIN = ["support", "oppose", "reserve"] as const satisfies readonly Stance[];
const OTHER = ["flexible", "awaiting instructions"] as const satisfies readonly Stance[];

/** Where delegations stand on an amendment, and where one's own may take its stand. */
export function Positions({ amendment }: { readonly amendment: AmendmentView }) {
  const t = useTranslations("text.positions");
  const { fullNameOf, own, negotiation } = useWorkspace();
  const stances = [...MAIN, ...OTHER].map((stance) => ({
    stance,
    names: amendment.positions
      .filter((position) => position.stance === stance)
      .map(({ delegation }) => fullNameOf(delegation)),
  }));
  const shown = stances.filter(({ names }) => names.length > 0);
  const open = amendment.status === "submitted" && negotiation.status === "open";
  const mine = own.filter(
    (delegation) =>
      open &&
      !amendment.sponsors.includes(delegation) &&
      can(negotiation.actor, "position.take", { amendment: subjectOf(amendment), delegation }),
  );
  return (
    <>
      {shown.length > 0 && (
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-sm">
          {shown.map(({ stance, names }) => (
            <div key={stance} className="contents">
              <dt className="text-faint">{t(`held.${stance}`)}</dt>
              <dd>{names.join("; ")}</dd>
            </div>
          ))}
        </dl>
      )}
      {mine.map((delegation) => (
        <StanceButtons
          key={delegation}
          amendment={amendment}
          delegation={delegation}
          name={own.length > 1 ? fullNameOf(delegation) : null}
        />
      ))}
    </>
  );
}

function StanceButtons({
  amendment,
  delegation,
  name,
}: {
  readonly amendment: AmendmentView;
  readonly delegation: DelegationId;
  readonly name: string | null;
}) {
  const t = useTranslations("text.positions");
  const { run, busy, problem } = useCommand();
  const current = amendment.positions.find((p) => p.delegation === delegation)?.stance ?? null;
  const take = (stance: Stance) => {
    const next = stance === current ? null : stance;
    void run(
      "POST",
      `/amendments/${amendment.id}/positions`,
      { delegation, stance: next, note: "" },
      next ? t(`took.${next}`) : t("takenBack"),
    );
  };
  const button =
    "min-h-7 rounded-md border px-2.5 text-sm text-soft hover:bg-ground hover:text-ink pointer-coarse:min-h-11 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent";
  const other = OTHER.find((stance) => stance === current);
  return (
    <fieldset className="mt-3" disabled={busy}>
      <legend className="mb-1 text-xs text-faint">
        {name ? t("yoursFor", { delegation: name }) : t("yours")}
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {MAIN.map((stance) => (
          <button
            key={stance}
            type="button"
            className={button}
            aria-pressed={current === stance}
            onClick={() => take(stance)}
          >
            {t(`take.${stance}`)}
          </button>
        ))}
        <Menu
          align="start"
          trigger={
            <button type="button" className={classes(button)} aria-pressed={Boolean(other)}>
              {other ? t(`take.${other}`) : t("more")}
            </button>
          }
        >
          {OTHER.map((stance) => (
            <MenuItem key={stance} onSelect={() => take(stance)}>
              {t(`take.${stance}`)}
            </MenuItem>
          ))}
        </Menu>
      </div>
      {problem && (
        <Notice tone="danger" role="alert" className="mt-2">
          {problem}
        </Notice>
      )}
    </fieldset>
  );
}
