"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Weight } from "@/domain/reading/weights";
import { Badge, type Tone } from "../ui/StatusMark";
import type { Correctable } from "./errata";
import { groupsOf, type WarningItem } from "./highlights";
import type { Shown } from "./ReadingItem";
import { successor } from "./successor";
import { anchorOf } from "./usePlace";
import { WarningCard } from "./WarningCard";

/** What one can do about a warning. */
export interface Fixing {
  /** Where its words can be corrected; null where they cannot. */
  readonly placeOf: (item: WarningItem) => Correctable | null;
  readonly correct: (item: WarningItem, place: Correctable, words: string) => void;
  readonly ignore: (item: WarningItem) => void;
  /** It was corrected, and what is read now still gives cause for it. */
  readonly looked: (item: WarningItem) => boolean;
  /** The words of the source around a place. */
  readonly around: (place: Correctable) => { readonly before: string; readonly after: string };
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
  /** The warning that has the focus, or had it when it went away. */
  const focused = useRef<string | null>(null);
  const listed = useRef<readonly string[]>([]);
  const cardOf = (id: string | undefined | null) =>
    id ? document.getElementById(anchorOf("reading", shown.prefix + id)) : null;
  const focus = (id: string | undefined | null) => (cardOf(id) ?? list.current)?.focus();
  // The warning that had the focus is gone: the next one stands in its place. One that others moved
  // away from under the eyes is brought back to them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list may have lost the focus
  useEffect(() => {
    const before = listed.current;
    const ids = order.map(({ id }) => id);
    listed.current = ids;
    const active = document.activeElement;
    if (focused.current !== null && active === document.body)
      focus(successor(focused.current, before, ids));
    else if (focused.current !== null && active === cardOf(focused.current))
      active?.scrollIntoView({ block: "nearest" });
  }, [items]);
  function move(event: KeyboardEvent, at: number) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.target !== event.currentTarget) return;
    event.preventDefault();
    focus(order[Math.max(0, Math.min(at + step, order.length - 1))]?.id);
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
                      focused.current = item.id;
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
