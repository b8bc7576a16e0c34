import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)) } },
  test: {
    include: ["{domain,server,app,scripts,seeds}/**/*.test.{ts,tsx}"],
    // Two databases and many sockets on a small machine: generous limits, no timed assertions.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    setupFiles: ["domain/laws.setup.ts"],
  },
});
