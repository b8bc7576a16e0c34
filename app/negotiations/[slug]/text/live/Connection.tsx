"use client";
import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { CLOSE } from "@/domain/contract/realtime";
import type { Collab } from "./useCollab";

/**
 * Whether what one sees is live and what one types is kept. "Saved" is the server's word that it
 * is on disk, never a guess of the browser's.
 */
export function Connection({ collab }: { readonly collab: Collab }) {
  const t = useTranslations("text.connection");
  const { status, saved, mayWrite } = collab;
  const icon = "size-3.5 shrink-0";
  if (status.state === "closed") {
    const words =
      status.code === CLOSE.notSignedIn
        ? t("signedOut")
        : status.code === CLOSE.notAllowed
          ? t("noAccess")
          : t("closed");
    return (
      <State tone="text-danger" icon={<TriangleAlert aria-hidden="true" className={icon} />}>
        {words}
      </State>
    );
  }
  if (status.state === "offline")
    return (
      <State tone="text-needs" icon={<CloudOff aria-hidden="true" className={icon} />}>
        {saved === "saved" ? t("offline") : t("offlineUnsaved")}
      </State>
    );
  const moving = <LoaderCircle aria-hidden="true" className={`${icon} animate-spin`} />;
  if (status.state === "connecting")
    return (
      <State tone="text-soft" icon={moving}>
        {t("connecting")}
      </State>
    );
  if (!mayWrite)
    return (
      <State
        tone="text-soft"
        icon={<span aria-hidden="true" className="size-2 rounded-full bg-agreed" />}
      >
        {t("live")}
      </State>
    );
  if (saved !== "saved")
    return (
      <State tone="text-soft" icon={moving}>
        {t("saving")}
      </State>
    );
  return (
    <State tone="text-soft" icon={<Check aria-hidden="true" className={`${icon} text-agreed`} />}>
      {t("saved")}
    </State>
  );
}

function State({
  tone,
  icon,
  children,
}: {
  readonly tone: string;
  readonly icon: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  return (
    <span
      role="status"
      className={`inline-flex items-center gap-1.5 text-sm whitespace-nowrap ${tone}`}
    >
      {icon}
      <span className="max-sm:sr-only">{children}</span>
    </span>
  );
}
