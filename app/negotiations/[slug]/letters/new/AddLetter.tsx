"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ImportDesk, type Prepared } from "@/app/components/reading/desk/ImportDesk";
import { Button } from "@/app/components/ui/Button";
import { Refused } from "@/app/components/ui/Refused";
import { useCall } from "@/app/use-call";

/** One more letter: looked at and mended as the first document was, then added to the others. */
export function AddLetter({
  slug,
  timeZone,
  keptAs,
}: {
  slug: string;
  timeZone: string;
  keptAs: string;
}) {
  return (
    <ImportDesk keptAs={keptAs} zone={timeZone}>
      {(prepared) => <AddButton slug={slug} prepared={prepared} />}
    </ImportDesk>
  );
}

function AddButton({ slug, prepared }: { slug: string; prepared: Prepared }) {
  const t = useTranslations("letters.add");
  const router = useRouter();
  const { busy, problem, send } = useCall();
  async function add() {
    const { sent, document } = prepared;
    const path = `/api/negotiations/${slug}/letters`;
    const result = await send("POST", path, document);
    if (!result.ok) return;
    sent();
    router.push(`/negotiations/${slug}/letters`);
    router.refresh();
  }
  return (
    <div className="mt-8 grid max-w-2xl justify-items-start gap-3 border-t pt-6">
      <p className="text-soft">{t("text")}</p>
      <Refused problem={problem} />
      <Button variant="primary" busy={busy} onClick={add}>
        {t("save")}
      </Button>
    </div>
  );
}
