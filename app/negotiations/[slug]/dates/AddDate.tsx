"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { FormDialog } from "@/app/components/FormDialog";
import { DateFields, dateIn } from "./DateFields";

/** A chair announces a date. */
export function AddDate({ slug }: { slug: string }) {
  const t = useTranslations("dates");
  return (
    <FormDialog
      opener={{
        label: t("add.open"),
        variant: "primary",
        icon: <Plus aria-hidden="true" className="size-4" />,
      }}
      title={t("add.title")}
      save={t("add.save")}
      done={t("add.done")}
      path={`/api/negotiations/${slug}/dates`}
      requestOf={dateIn}
    >
      <DateFields />
    </FormDialog>
  );
}
