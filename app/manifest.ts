import type { MetadataRoute } from "next";
import { getTranslations } from "next-intl/server";

/** By which browsers install Adref as an application. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations("common");
  const png = (name: string, size: number, purpose: "any" | "maskable") => ({
    ...{ src: `/icons/${name}-${size}.png`, sizes: `${size}x${size}`, type: "image/png", purpose },
  });
  return {
    id: "/",
    name: t("product"),
    short_name: t("product"),
    description: t("description"),
    start_url: "/negotiations",
    scope: "/",
    display: "standalone",
    // Paper and accent of the light look, as in globals.css: a manifest has one of each.
    background_color: "#ffffff",
    theme_color: "#1a56a8",
    icons: [
      { src: "/icons/icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
      png("icon", 192, "any"),
      png("icon", 512, "any"),
      png("maskable", 192, "maskable"),
      png("maskable", 512, "maskable"),
    ],
  };
}
