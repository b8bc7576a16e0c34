"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/components/ui/Button";
import { Refused } from "@/app/components/ui/Refused";
import { useSend } from "@/app/components/useSend";
import type { AmendmentId } from "@/domain/ids";

/** What the chairs entered for us becomes ours. */
export function Confirm({
  slug,
  amendment,
}: {
  readonly slug: string;
  readonly amendment: AmendmentId;
}) {
  const t = useTranslations("text.actions");
  const { run, busy, problem } = useSend();
  const path = `/api/negotiations/${slug}/amendments/${amendment}/confirmation`;
  return (
    <>
      <Button
        size="small"
        variant="primary"
        busy={busy}
        onClick={() => run("POST", path, {}, t("confirmed"))}
      >
        {t("confirm")}
      </Button>
      <Refused problem={problem} />
    </>
  );
}
