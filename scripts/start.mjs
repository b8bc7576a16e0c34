// npm start: from a fresh clone to a served workspace. npm run dev: the same, rebuilding as one edits.
import { become, build, prepare } from "./setup.mjs";

prepare();
if (process.argv.includes("--dev"))
  become(process.execPath, ["--import", "tsx", "server/index.ts"], { NODE_ENV: "development" });
else {
  build();
  become(
    process.execPath,
    ["--enable-source-maps", "--disable-warning=DeprecationWarning", ".build/server.mjs"],
    {
      NODE_ENV: "production",
    },
  );
}
