import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AcceptForm } from "./AcceptForm";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth.invitation");
  // The address is a credential: it must not travel on in a Referer header.
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } };
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations("auth");
  return (
    <main id="content" className="mx-auto grid min-h-dvh max-w-md content-center px-5 py-12">
      <p className="font-serif text-4xl font-semibold tracking-tight">{t("product")}</p>
      <h1 className="section-title mt-10">{t("invitation.title")}</h1>
      <p className="mt-1 mb-5 text-soft">{t("invitation.text")}</p>
      <AcceptForm token={token} />
    </main>
  );
}
