"use client";
import { useTranslations } from "next-intl";
import type { Stance } from "@/domain/amendments/amendment";
import { classes } from "../ui/classes";
import { Menu, MenuItem } from "../ui/Menu";
import { Refused } from "../ui/Refused";
import { type StanceOn, stanceWord } from "./stanceWord";

const MAIN = ["support", "oppose", "reserve"] as const satisfies readonly Stance[];
const OTHER = ["flexible", "awaiting instructions"] as const satisfies readonly Stance[];

/** One click takes a position, another on the same takes it back. */
export function StanceButtons({
  legend,
  current,
  busy,
  problem,
  on = "proposal",
  onTake,
}: {
  readonly legend: string;
  readonly current: Stance | null;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly on?: StanceOn;
  /** null: takes the position back. */
  readonly onTake: (stance: Stance | null) => void;
}) {
  const t = useTranslations("text.positions");
  const word = (stance: Exclude<Stance, "propose">) => t(`take.${stanceWord(stance, on)}`);
  const take = (stance: Stance) => onTake(stance === current ? null : stance);
  const button =
    "min-h-7 rounded-md border px-2.5 text-sm text-soft hover:bg-ground hover:text-ink pointer-coarse:min-h-11 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent";
  const other = OTHER.find((stance) => stance === current);
  return (
    <fieldset className="no-print mt-3" disabled={busy}>
      <legend className="mb-1 text-xs text-faint">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {MAIN.map((stance) => (
          <button
            key={stance}
            type="button"
            className={button}
            aria-pressed={current === stance}
            onClick={() => take(stance)}
          >
            {word(stance)}
          </button>
        ))}
        <Menu
          align="start"
          trigger={
            <button type="button" className={classes(button)} aria-pressed={Boolean(other)}>
              {other ? word(other) : t("more")}
            </button>
          }
        >
          {OTHER.map((stance) => (
            <MenuItem key={stance} onSelect={() => take(stance)}>
              {word(stance)}
            </MenuItem>
          ))}
        </Menu>
      </div>
      <Refused problem={problem} className="mt-2" />
    </fieldset>
  );
}
