import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { services } from "@/app/services";
import { sessionUser } from "@/app/session";
import { NobodyHere } from "../device/NobodyHere";
import { DemoAccounts } from "./DemoAccounts";
import { SignInForm } from "./SignInForm";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("title") };
}

/** Only an address of our own: anything else would be an open redirect. */
function safeNext(next: string | string[] | undefined): string {
  const path = typeof next === "string" ? next : "";
  return /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : "/negotiations";
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = await searchParams;
  const next = safeNext(query.next ?? query.callbackUrl);
  if (await sessionUser()) redirect(next);
  const t = await getTranslations("auth");
  const demo = await services().queries.demoAccounts();
  return (
    <main id="content" className="mx-auto grid min-h-dvh max-w-md content-center px-5 py-12">
      <NobodyHere />
      <p className="font-serif text-4xl font-semibold tracking-tight">{t("product")}</p>
      <p className="mt-1 font-serif text-lg text-soft italic">{t("motto")}</p>
      <h1 className="section-title mt-10 mb-4">{t("title")}</h1>
      <SignInForm next={next} />
      {demo.length > 0 && <DemoAccounts accounts={demo} next={next} />}
    </main>
  );
}
