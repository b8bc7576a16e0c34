"use client";
import { LogOut, UserRound, UsersRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { call } from "@/app/api-client";
import { THEME_COOKIE, THEMES, type Theme, themeOf } from "@/app/theme";
import { forgetDesks } from "../reading/desk/keptDesk";
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from "../ui/Menu";

interface AccountMenuProps {
  name: string;
  secretariat: boolean;
  theme: Theme;
  /** In the negotiation that is open: "Delegation A", "Co-facilitator". */
  roles?: string;
}

/** Who one is here, how the page looks, and the way out. */
export function AccountMenu({ name, secretariat, theme, roles }: AccountMenuProps) {
  const t = useTranslations("frame.account");
  const [chosen, setChosen] = useState<Theme>(theme);
  const choose = (value: string) => {
    const next = themeOf(value);
    setChosen(next);
    applyTheme(next);
  };
  const options = THEMES.map((value) => ({ value, label: t(`themes.${value}`) }));
  return (
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
      <MenuItem
        icon={<LogOut aria-hidden="true" className="size-4" />}
        onSelect={() => signOut(t("signOutFailed"))}
      >
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}

/** The cookie tells the server at the next page; the attribute changes this one. */
function applyTheme(theme: Theme): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere yet
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=lax`;
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

async function signOut(failed: string): Promise<void> {
  const result = await call("POST", "/api/sign-out");
  if (!result.ok) {
    toast.error(result.sentence || failed);
    return;
  }
  // Listened to by whatever keeps unsent text on this machine.
  window.dispatchEvent(new Event("adref:signed-out"));
  await forgetDesks();
  // A full load: nothing that was cached for this person may be shown to the next.
  window.location.assign("/sign-in");
}
