import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { buttonClass } from "@/app/components/ui/Button";
import { Empty } from "@/app/components/ui/Empty";
import { services } from "@/app/services";
import { requireUser } from "@/app/session";
import { NegotiationRow } from "./NegotiationRow";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("negotiations");
  return { title: t("title") };
}

export default async function NegotiationsPage() {
  const user = await requireUser();
  const t = await getTranslations("negotiations");
  const negotiations = await services().queries.negotiations(user);
  const open = negotiations.filter((n) => n.status === "open");
  const closed = negotiations.filter((n) => n.status === "closed");
  const now = new Date().toISOString();
  const create = user.secretariat && (
    <Link href="/negotiations/new" className={buttonClass("primary")}>
      {t("new")}
    </Link>
  );
  return (
    <Page title={t("title")} actions={create}>
      {negotiations.length === 0 && (
        <Empty title={t("empty.title")}>
          {user.secretariat ? t("empty.secretariat") : t("empty.text")}
        </Empty>
      )}
      {[open, closed].map(
        (list, index) =>
          list.length > 0 && (
            <section key={index === 0 ? "open" : "closed"} className="mb-10">
              <h2 className="border-b pb-2 text-sm font-medium text-faint">
                {index === 0 ? t("statuses.open") : t("statuses.closed")}
              </h2>
              <ul className="divide-y">
                {list.map((negotiation) => (
                  <NegotiationRow key={negotiation.id} negotiation={negotiation} now={now} />
                ))}
              </ul>
            </section>
          ),
      )}
    </Page>
  );
}
