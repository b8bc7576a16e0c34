"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Notice } from "@/app/components/ui/Notice";
import { CLOSE } from "@/domain/contract/realtime";
import { LostDialog } from "./LostDialog";
import type { Collab } from "./useCollab";

/** Above the text when its connection has ended for good: why, and the way back. */
export function Ended({
  collab,
  noAccess,
}: {
  readonly collab: Collab;
  /** What is said to who may not be here any longer, where it is not the whole negotiation. */
  readonly noAccess?: string;
}) {
  const t = useTranslations("text.ended");
  const { status } = collab;
  const [copying, setCopying] = useState(false);
  if (status.state !== "closed") return null;
  const signedOut = status.code === CLOSE.notSignedIn;
  const words = signedOut
    ? t("signedOut")
    : status.code === CLOSE.notAllowed
      ? (noAccess ?? t("noAccess"))
      : t("closed");
  return (
    <Notice
      tone="danger"
      role="alert"
      className="no-print sticky top-[5.375rem] z-10 mb-6 bg-paper py-2"
    >
      {words} {status.unsaved && t(collab.kept ? "unsavedKept" : "unsaved")}{" "}
      {status.code !== CLOSE.notAllowed && (
        // A full load: this page's own state is what has ended.
        <a href={signedOut ? signInAddress() : ""} className="link">
          {signedOut ? t("signIn") : t("reload")}
        </a>
      )}
      {status.unsaved && (
        <Button size="small" className="ms-2" onClick={() => setCopying(true)}>
          {t("copy")}
        </Button>
      )}
      {status.unsaved && copying && (
        <LostDialog
          lost={{ reason: "ended", sentence: words, unsaved: status.unsaved }}
          onClose={() => setCopying(false)}
        />
      )}
    </Notice>
  );
}

/** Comes back to the paragraph in focus afterwards. */
function signInAddress(): string {
  const { pathname, hash } = window.location;
  return `/sign-in?next=${encodeURIComponent(`${pathname}${hash}`)}`;
}
