"use client";
import { useTranslations } from "next-intl";
import { Redline } from "@/app/components/Redline";
import type { Mergeable } from "../model/mergeable";
import { useDesk } from "../state/desk";

/** One proposal that can go into a bridging text, with what it asks for. */
export function BridgingChoice({
  one: { amendment, revision },
  on,
  toggle,
}: {
  readonly one: Mergeable;
  readonly on: boolean;
  readonly toggle: () => void;
}) {
  const t = useTranslations("desk.bridge");
  const kinds = useTranslations("text.amendment.kinds");
  const { footnotes, fullNameOf } = useDesk();
  const { change, base, disclosed } = revision;
  const runs = base[0]?.runs ?? [];
  return (
    <label className="flex items-start gap-2.5 border-t py-2 text-sm">
      <input
        type="checkbox"
        checked={on}
        disabled={!disclosed}
        onChange={toggle}
        className="mt-0.5 size-4.5 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        <span className="font-medium">{amendment.sponsors.map(fullNameOf).join("; ")}</span>
        {!disclosed && <span className="ms-2 text-faint">{t("undisclosed")}</span>}
        <span className="document document-small block">
          {change.kind === "edit" ? (
            <Redline base={runs} edits={change.edits} footnotes={footnotes} />
          ) : (
            <span className="font-sans text-sm text-soft">{kinds(change.kind)}</span>
          )}
        </span>
      </span>
    </label>
  );
}
