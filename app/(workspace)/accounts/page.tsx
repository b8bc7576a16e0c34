import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Page } from "@/app/components/frame/Page";
import { Empty } from "@/app/components/ui/Empty";
import { Badge } from "@/app/components/ui/StatusMark";
import { services } from "@/app/services";
import { requireUser } from "@/app/session";
import { AddDelegation } from "./AddDelegation";
import { DelegationList } from "./DelegationList";
import { InviteSecretariat } from "./InviteSecretariat";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("accounts");
  return { title: t("title") };
}

export default async function AccountsPage() {
  const user = await requireUser();
  const { queries } = services();
  const accounts = await queries.accounts(user);
  if (!accounts) notFound();
  const delegations = await queries.delegations(user);
  const t = await getTranslations("accounts");
  return (
    <Page title={t("title")} lead={t("lead")} actions={<InviteSecretariat />}>
      <section aria-labelledby="accounts">
        <h2 id="accounts" className="border-b pb-2 text-sm font-medium text-faint">
          {t("accounts")}
        </h2>
        <ul className="divide-y">
          {accounts.map(({ id, name, email, secretariat, disabled }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-0.5 py-2.5">
              <span className="min-w-48">{name}</span>
              <span className="flex-1 text-sm text-faint wrap-anywhere">{email}</span>
              {secretariat && <Badge tone="proposed">{t("secretariat")}</Badge>}
              {disabled && <Badge tone="overtaken">{t("disabled")}</Badge>}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="delegations" className="mt-12">
        <div className="flex items-end justify-between gap-4 border-b pb-2">
          <h2 id="delegations" className="text-sm font-medium text-faint">
            {t("delegations")}
          </h2>
          <AddDelegation delegations={delegations} />
        </div>
        {delegations.length === 0 ? (
          <Empty title={t("empty.title")}>{t("empty.text")}</Empty>
        ) : (
          <DelegationList delegations={delegations} />
        )}
      </section>
    </Page>
  );
}
