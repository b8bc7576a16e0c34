"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/components/ui/Button";
import { Notice } from "@/app/components/ui/Notice";
import { ROLES } from "@/domain/permissions";
import type { DemoAccount } from "@/server/queries/queries";
import { type SignInOutcome, signInWith } from "./sign-in";

/** The sample workspace's accounts, each a click away. Shown in demo mode only. */
export function DemoAccounts({
  accounts,
  next,
}: {
  accounts: readonly DemoAccount[];
  next: string;
}) {
  const t = useTranslations("auth");
  const roles = useTranslations("negotiations.roles");
  const nameOf = (role: string) => {
    const known = ROLES.find((each) => each === role);
    return known ? roles(known) : role;
  };
  const [entering, setEntering] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);

  async function enter(account: DemoAccount) {
    setEntering(account.email);
    const result = await signInWith(account.email, account.password);
    setOutcome(result);
    if (result === "signed-in") window.location.assign(next);
    else setEntering(null);
  }

  return (
    <section aria-labelledby="demo-accounts" className="mt-12 border-t pt-6">
      <h2 id="demo-accounts" className="section-title">
        {t("demo.title")}
      </h2>
      <p className="mt-1 text-sm text-soft">{t("demo.text")}</p>
      {outcome && outcome !== "signed-in" && (
        <Notice tone="danger" role="alert" className="mt-3">
          {t(`outcomes.${outcome}`)}
        </Notice>
      )}
      <ul className="mt-3 divide-y">
        {accounts.map((account) => (
          <li key={account.email} className="flex items-center justify-between gap-4 py-2">
            <div className="min-w-0">
              <p className="text-sm font-medium">{account.name}</p>
              <p className="truncate text-sm text-faint">{nameOf(account.role)}</p>
            </div>
            <Button
              size="small"
              busy={entering === account.email}
              disabled={entering !== null && entering !== account.email}
              aria-label={t("demo.signInAs", { name: account.name })}
              onClick={() => enter(account)}
            >
              {t("signIn")}
            </Button>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-faint">
        {t("demo.password", { password: accounts[0]?.password ?? "" })}
      </p>
    </section>
  );
}
