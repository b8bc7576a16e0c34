"use client";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { Select } from "@/app/components/ui/Field";
import { Spinner } from "@/app/components/ui/Spinner";
import { AMENDMENT_STATUSES } from "@/domain/amendments/amendment";

interface FiltersProps {
  filter: { readonly paragraph?: string; readonly delegation?: string; readonly status?: string };
  paragraphs: readonly { readonly id: string; readonly label: string }[];
  delegations: readonly { readonly id: string; readonly name: string }[];
}

/** What of the list is shown. It stands in the address, so that a filtered list can be sent on. */
export function Filters({ filter, paragraphs, delegations }: FiltersProps) {
  const t = useTranslations("amendments");
  const router = useRouter();
  const path = usePathname();
  const [pending, startTransition] = useTransition();
  const choose = (name: keyof FiltersProps["filter"], value: string) => {
    const query = new URLSearchParams(
      Object.entries({ ...filter, [name]: value }).filter(([, chosen]) => chosen),
    );
    startTransition(() => router.replace(query.size > 0 ? `${path}?${query}` : path));
  };
  return (
    <form
      aria-label={t("filters.label")}
      className="no-print grid grid-cols-3 items-end gap-3 sm:flex sm:flex-wrap"
      onSubmit={(event) => event.preventDefault()}
    >
      <Select
        label={t("filters.paragraph")}
        value={filter.paragraph ?? ""}
        onChange={(event) => choose("paragraph", event.target.value)}
        className="min-w-0 sm:w-36"
      >
        <option value="">{t("filters.all")}</option>
        {paragraphs.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        label={t("filters.delegation")}
        value={filter.delegation ?? ""}
        onChange={(event) => choose("delegation", event.target.value)}
        className="min-w-0 sm:w-52"
      >
        <option value="">{t("filters.all")}</option>
        {delegations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label={t("filters.status")}
        value={filter.status ?? ""}
        onChange={(event) => choose("status", event.target.value)}
        className="min-w-0 sm:w-40"
      >
        <option value="">{t("filters.all")}</option>
        {AMENDMENT_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`statuses.${status}`)}
          </option>
        ))}
      </Select>
      {pending && <Spinner className="pb-2" />}
    </form>
  );
}
