"use client";
import { LogOut, UserRound, UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { THEME_COOKIE, THEMES, type Theme, themeOf } from "@/app/theme";
import type { UserId } from "@/domain/ids";
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from "../ui/Menu";
import { SignOutDialog } from "./SignOutDialog";
import { useSignOut } from "./useSignOut";

interface AccountMenuProps {
  user: UserId;
  name: string;
  secretariat: boolean;
  theme: Theme;
  /** In the negotiation that is open: "Delegation A", "Co-facilitator". */
  roles?: string;
}

/** Who one is here, how the page looks, and the way out. */
export function AccountMenu({ user, name, secretariat, theme, roles }: AccountMenuProps) {
  const t = useTranslations("frame.account");
  const signOut = useSignOut(user);
  const [chosen, setChosen] = useState<Theme>(theme);
  const choose = (value: string) => {
    const next = themeOf(value);
    setChosen(next);
    applyTheme(next);
  };
  const options = THEMES.map((value) => ({ value, label: t(`themes.${value}`) }));
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            aria-label={t("menu", { name })}
            className="inline-flex min-h-8 max-w-56 items-center gap-1.5 rounded-md px-2 text-sm text-soft hover:bg-overtaken-soft hover:text-ink pointer-coarse:min-h-11"
          >
            <UserRound aria-hidden="true" className="size-4 shrink-0" />
            <span className="truncate max-md:hidden">{name}</span>
          </button>
        }
      >
        <div className="px-2 pt-1 pb-2">
          <p className="text-sm font-medium">{name}</p>
          {roles && <p className="text-sm text-faint">{roles}</p>}
        </div>
        <MenuSeparator />
        <MenuChoice label={t("theme")} value={chosen} onChange={choose} options={options} />
        <MenuSeparator />
        {secretariat && (
          <MenuLink>
            <Link href="/accounts">
              <UsersRound aria-hidden="true" className="size-4" />
              {t("accounts")}
            </Link>
          </MenuLink>
        )}
        <MenuItem icon={<LogOut aria-hidden="true" className="size-4" />} onSelect={signOut.start}>
          {t("signOut")}
        </MenuItem>
      </Menu>
      {signOut.unsaved > 0 && (
        <SignOutDialog count={signOut.unsaved} onStay={signOut.stay} onSignOut={signOut.go} />
      )}
    </>
  );
}

/** The cookie tells the server at the next page; the attribute changes this one. */
function applyTheme(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
