"use client";
import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import type { PresentPerson } from "@/domain/contract/realtime";
import type { DelegationId } from "@/domain/ids";

const SHOWN = 4;

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 2)
    .join("")
    .toUpperCase();

/** Who has the text open, as the server knows them. */
export function Presence({
  people,
  nameOf,
}: {
  readonly people: readonly PresentPerson[];
  readonly nameOf: (delegation: DelegationId) => string;
}) {
  const t = useTranslations("text.presence");
  const roles = useTranslations("negotiations.roles");
  if (people.length === 0) return null;
  const sorted = [...people].sort(
    (a, b) => Number(b.mayWrite) - Number(a.mayWrite) || a.name.localeCompare(b.name),
  );
  const what = (person: PresentPerson) =>
    person.roles
      .map(({ role, delegation }) => (delegation ? nameOf(delegation) : roles(role)))
      .join(", ");
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={t("label", { count: people.length })}
        className="inline-flex min-h-8 items-center rounded-md px-1 hover:bg-overtaken-soft pointer-coarse:min-h-11"
      >
        <span aria-hidden="true" className="flex -space-x-1.5 max-sm:hidden">
          {sorted.slice(0, SHOWN).map((person) => (
            <span
              key={person.user}
              className="inline-flex size-6 items-center justify-center rounded-full border-2 border-ground text-[0.625rem] font-semibold"
              style={{ background: person.colour, color: "#ffffff" }}
            >
              {initials(person.name)}
            </span>
          ))}
        </span>
        <span className="ms-1.5 text-sm text-soft tabular-nums max-lg:sr-only">
          {t("count", { count: people.length })}
        </span>
        <span aria-hidden="true" className="text-sm text-soft tabular-nums sm:hidden">
          {people.length}
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-96 w-72 overflow-y-auto rounded-lg border bg-paper p-3 shadow-float"
        >
          <p className="mb-2 text-sm font-medium">{t("title")}</p>
          <ul className="flex flex-col gap-2">
            {sorted.map((person) => (
              <li key={person.user} className="flex items-baseline gap-2 text-sm">
                <span
                  aria-hidden="true"
                  className="size-2 shrink-0 rounded-full"
                  style={{ background: person.colour }}
                />
                <span className="min-w-0">
                  <span className="block truncate">{person.name}</span>
                  <span className="block text-faint">
                    {what(person)}
                    {person.mayWrite && ` · ${t("edits")}`}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
