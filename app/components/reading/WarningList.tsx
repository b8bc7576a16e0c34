"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Weight } from "@/domain/reading/weights";
import { Badge, type Tone } from "../ui/StatusMark";
import type { Correctable } from "./errata";
import { groupsOf, type WarningItem } from "./highlights";
import type { Shown } from "./ReadingItem";
import { anchorOf } from "./usePlace";
import { WarningCard } from "./WarningCard";

/** What one can do about a warning. */
export interface Fixing {
  /** Where its words can be corrected; null where they cannot. */
  readonly placeOf: (item: WarningItem) => Correctable | null;
  readonly correct: (item: WarningItem, place: Correctable, words: string) => void;
  readonly ignore: (item: WarningItem) => void;
}

const TONES: Readonly<Record<Weight, Tone>> = {
  serious: "danger",
  doubtful: "needs",
  note: "overtaken",
};

/** What was unclear, the heaviest first, each with its mending where it can be mended here. */
export function WarningList({
  items,
  shown,
  fixing,
}: {
  items: readonly WarningItem[];
  shown: Shown;
  fixing?: Fixing;
}) {
  const t = useTranslations("letters");
  const groups = groupsOf(items);
  const order = groups.flatMap((group) => group.items);
  const list = useRef<HTMLDivElement>(null);
  /** Where in the list the focus is, or was when its warning went away. */
  const focused = useRef<number | null>(null);
  const focus = (at: number) => {
    const item = order[Math.max(0, Math.min(at, order.length - 1))];
    const element = item && document.getElementById(anchorOf("reading", shown.prefix + item.id));
    (element ?? list.current)?.focus();
  };
  // The warning that had the focus is gone: the next one stands in its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list may have lost the focus
  useEffect(() => {
    if (focused.current !== null && document.activeElement === document.body)
      focus(focused.current);
  }, [items]);
  function move(event: KeyboardEvent, at: number) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target !== event.currentTarget) return;
    event.preventDefault();
    focus(at + step);
  }
  return (
    <div ref={list} tabIndex={-1} className="grid gap-7 outline-none">
      {order.length === 0 && <p className="text-sm text-faint">{t("noWarnings")}</p>}
      {groups.map(({ weight, items: group }) => (
        <section key={weight}>
          <h4 className="mb-2 flex items-baseline gap-2 text-sm font-semibold">
            {t(`weights.${weight}`)}
            <Badge tone={TONES[weight]}>{group.length}</Badge>
          </h4>
          <ul className="grid">
            {group.map((item) => {
              const at = order.indexOf(item);
              return (
                <li key={item.id} className="border-b last:border-b-0">
                  <WarningCard
                    item={item}
                    shown={shown}
                    fixing={fixing}
                    onFocus={() => {
                      focused.current = at;
                    }}
                    onKeyDown={(event) => move(event, at)}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
