import createNextIntlPlugin from "next-intl/plugin";

const withMessages = createNextIntlPlugin("./app/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // One Node process serves everything; a reverse proxy compresses where there is one.
  reactStrictMode: true,
  // Native or worker-backed modules that must be loaded by Node as they are, not bundled.
  serverExternalPackages: ["@electric-sql/pglite", "pg", "@prisma/client", "@prisma/adapter-pg"],
  // `npm test` checks types with tsc; a first start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Demo mode listens on 127.0.0.1; the development server must answer by that name too.
  allowedDevOrigins: ["127.0.0.1"],
  experimental: {
    // Its cache on disk outlived moved files and stopped the development server with a panic.
    turbopackFileSystemCacheForDev: false,
    // Without it a page that is read again while the network is down is left for the browser's own
    // error page, and with it the words typed there that are not saved.
    useOffline: true,
  },
};

export default withMessages(config);
