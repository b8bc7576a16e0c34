"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Dialog } from "./ui/Dialog";
import { CheckField } from "./ui/Field";

export interface KeyRow {
  /** As printed on the key. */
  readonly name: string;
  readonly words: string;
  /** One character: it does nothing while such keys are turned off. */
  readonly single: boolean;
}

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

interface KeysDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly KeyGroup[];
  /** Whether keys of one character do anything, and how to say so. */
  readonly single: readonly [on: boolean, turn: (on: boolean) => void];
  readonly onClose: () => void;
}

/** Every key of a page, and the switch that turns those of one character off. */
export function KeysDialog({ title, lead, groups, single, onClose }: KeysDialogProps) {
  const t = useTranslations("common.keys");
  const [on, turn] = single;
  return (
    <Dialog
      open
      size="large"
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={lead}
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {groups.map((group) => (
          <Group key={group.title} {...group} on={on} />
        ))}
        <div className="sm:col-span-2">
          <CheckField
            label={t("single")}
            hint={t("singleHint")}
            checked={on}
            onChange={(event) => turn(event.target.checked)}
          />
        </div>
      </div>
    </Dialog>
  );
}

function Group({ title, rows, on }: KeyGroup & { readonly on: boolean }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-1 text-sm font-semibold">
        {title}
      </h3>
      <dl className="text-sm">
        {rows.map(({ name, words, single }) => (
          <div key={name} className="flex items-baseline gap-3 border-t py-1">
            <dt className="w-24 shrink-0">
              <Key name={name} off={single && !on} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Key({ name, off }: { readonly name: string; readonly off: boolean }) {
  return (
    <kbd
      className={`rounded-sm border border-line-strong px-1.5 font-sans text-xs ${off ? "text-faint line-through" : "text-ink"}`}
    >
      {name}
    </kbd>
  );
}
