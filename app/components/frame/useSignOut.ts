"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { call } from "@/app/api-client";
import { clearDevice, unsavedOnDevice } from "@/app/device/clear";
import type { UserId } from "@/domain/ids";

/** Words that are on their way are saved within this time, if they can be. */
const PATIENCE_MS = 1_500;
const LOOK_MS = 100;

interface SignOut {
  /** In how many paragraphs words would be lost, when that has to be asked about; 0 otherwise. */
  readonly unsaved: number;
  readonly start: () => Promise<void>;
  readonly stay: () => void;
  readonly go: () => Promise<void>;
}

/** Signs out, and clears this device; asks first when words would be lost with that. */
export function useSignOut(user: UserId): SignOut {
  const t = useTranslations("frame.account");
  const [unsaved, setUnsaved] = useState(0);
  const go = async () => {
    setUnsaved(0);
    const result = await call("POST", "/api/sign-out");
    if (!result.ok) {
      toast.error(result.sentence || t("signOutFailed"));
      return;
    }
    // Listened to by whatever keeps unsent text on this machine.
    window.dispatchEvent(new Event("adref:signed-out"));
    await clearDevice().catch(() => undefined);
    // A full load: nothing that was cached for this person may be shown to the next.
    window.location.assign("/sign-in");
  };
  const start = async () => {
    const count = await stillUnsaved(user).catch(() => 0);
    if (count > 0) setUnsaved(count);
    else await go();
  };
  return { unsaved, start, stay: () => setUnsaved(0), go };
}

async function stillUnsaved(user: UserId): Promise<number> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const count = await unsavedOnDevice(user);
    if (count === 0 || !navigator.onLine || performance.now() > until) return count;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
