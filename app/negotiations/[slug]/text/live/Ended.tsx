"use client";
import { useTranslations } from "next-intl";
import { Notice } from "@/app/components/ui/Notice";
import { CLOSE } from "@/domain/contract/realtime";
import type { Collab } from "./useCollab";

/** Above the text when its connection has ended for good: why, and the way back. */
export function Ended({ collab }: { readonly collab: Collab }) {
  const t = useTranslations("text.ended");
  const { status, saved } = collab;
  if (status.state !== "closed") return null;
  const signedOut = status.code === CLOSE.notSignedIn;
  const words = signedOut
    ? t("signedOut")
    : status.code === CLOSE.notAllowed
      ? t("noAccess")
      : t("closed");
  return (
    <Notice
      tone="danger"
      role="alert"
      className="no-print sticky top-[5.375rem] z-10 mb-6 bg-paper py-2"
    >
      {words} {saved !== "saved" && t("unsaved")}{" "}
      {status.code !== CLOSE.notAllowed && (
        // A full load: this page's own state is what has ended.
        <a href={signedOut ? signInAddress() : ""} className="link">
          {signedOut ? t("signIn") : t("reload")}
        </a>
      )}
    </Notice>
  );
}

/** Comes back to the paragraph in focus afterwards. */
function signInAddress(): string {
  const { pathname, hash } = window.location;
  return `/sign-in?next=${encodeURIComponent(`${pathname}${hash}`)}`;
}
