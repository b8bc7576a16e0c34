import { cookies } from "next/headers";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Device } from "@/app/device/Device";
import { THEME_COOKIE, themeOf } from "@/app/theme";
import type { SignedIn } from "@/server/auth/auth";
import { AccountMenu } from "./AccountMenu";

interface TopBarProps {
  user: SignedIn;
  roles?: string;
  /** What the page is about: stands beside the product's name. */
  children?: ReactNode;
  /** Second row: the parts of a negotiation. */
  navigation?: ReactNode;
}

/** The slim bar at the top of every page for people who are signed in. */
export async function TopBar({ user, roles, children, navigation }: TopBarProps) {
  const t = await getTranslations("frame");
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <>
      {/* By `data-person` the service worker knows to whom the page was answered. */}
      <header data-person={user.id} className="no-print sticky top-0 z-30 border-b bg-ground">
        <div className="flex min-h-12 items-center gap-3 px-4">
          <Link
            href="/negotiations"
            aria-label={t("home")}
            className="shrink-0 font-serif text-lg font-semibold tracking-tight text-ink no-underline"
          >
            {t("product")}
          </Link>
          <div className="flex min-w-0 flex-1 items-center gap-3">{children}</div>
          <AccountMenu
            user={user.id}
            name={user.name}
            secretariat={user.secretariat}
            theme={theme}
            roles={roles}
          />
        </div>
        {navigation}
      </header>
      <Device user={user.id} at={new Date().toISOString()} />
    </>
  );
}
