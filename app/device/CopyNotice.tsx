"use client";
import { CloudOff } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { call } from "../api-client";
import { timeOf } from "../components/moment";
import { useAsOf, useCopyAt } from "./asOf";
import { isOfText } from "./paths";

/** When the first page of this document was made: the only one that can be a copy. */
let firstAt: string | null = null;
const first = (at: string): string => {
  if (typeof window === "undefined") return at;
  firstAt ??= at;
  return firstAt;
};

/** How often a page that is a copy looks whether it can be read again. */
const EVERY_MS = 5_000;

/**
 * On a page that came from this device: that it did, and how old it is. As soon as the server answers,
 * the page is read again, and the notice goes with that.
 * @param at when the server made the page, ISO 8601
 */
export function CopyNotice({ at }: { readonly at: string }) {
  const t = useTranslations("device.copy");
  const fetched = useCopyAt();
  const copy = fetched !== null && at === first(at);
  const { live, heardAt } = useAsOf();
  useReadingAgain(copy);
  const text = isOfText(usePathname());
  if (!copy || (text && live)) return null;
  const time = timeOf(text && heardAt && heardAt > fetched ? heardAt : fetched);
  const why = t(navigator.onLine ? "unreachable" : "offline");
  return (
    <p
      role="status"
      className="no-print flex items-center gap-2 border-b bg-needs-soft px-4 py-1.5 text-sm"
    >
      <CloudOff aria-hidden="true" className="size-4 shrink-0 text-needs" />
      {why} {t(text ? "text" : "page", { time })}
    </p>
  );
}

function useReadingAgain(copy: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!copy) return;
    const look = async () => {
      if (navigator.onLine && (await call("GET", "/api/health")).ok) router.refresh();
    };
    // It may only have been slow.
    void look();
    const timer = setInterval(look, EVERY_MS);
    window.addEventListener("online", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", look);
    };
  }, [copy, router]);
}
