"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { timeOf } from "../components/moment";
import { Button } from "../components/ui/Button";
import { type Copy, copies } from "../device/copies";

/** How often the server is asked whether it can be had again. */
const EVERY_MS = 3_000;

const isThere = (): Promise<boolean> =>
  fetch("/api/health", { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );

/** The pages that can be read all the same; and back to the one that was asked for when it can be had. */
export function LastSeen() {
  const t = useTranslations("device.offline");
  const common = useTranslations("common");
  const [seen, setSeen] = useState<readonly Copy[] | null>(null);
  useEffect(() => {
    copies().then(setSeen, () => setSeen([]));
    // A network that is back may not lead to the server yet, and a server that was away tells nobody.
    const again = () => isThere().then((there) => there && window.location.reload());
    window.addEventListener("online", again);
    const timer = setInterval(again, EVERY_MS);
    return () => {
      window.removeEventListener("online", again);
      clearInterval(timer);
    };
  }, []);
  const nameOf = ({ title, about }: Copy) =>
    title.replace(` · ${common("product")}`, "").replace(` · ${about}`, "");
  const negotiations = [...new Set(seen?.map(({ about }) => about))];
  const pagesOf = (negotiation: string) => seen?.filter(({ about }) => about === negotiation) ?? [];
  return (
    <>
      <Button className="mt-6" onClick={() => window.location.reload()}>
        {t("again")}
      </Button>
      {seen && (
        <section className="mt-10">
          <h2 className="section-title">{t("seen")}</h2>
          {seen.length === 0 && <p className="mt-2 max-w-prose text-soft">{t("none")}</p>}
          {negotiations.map((about) => (
            <div key={about} className="mt-4">
              {about && <h3 className="font-medium">{about}</h3>}
              <ul className="divide-y">
                {pagesOf(about).map((copy) => (
                  <li key={copy.path} className="flex items-baseline gap-x-4 py-1.5">
                    {/* A full load, which finds the copy. */}
                    <a href={copy.path} className="link">
                      {nameOf(copy)}
                    </a>
                    <span className="ms-auto text-sm text-faint tabular-nums">
                      {t("asOf", { time: timeOf(copy.fetchedAt) })}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </>
  );
}
