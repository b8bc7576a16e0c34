import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
} from "@playwright/test";
import { ACCOUNTS, DEMO_PASSWORD, type DemoKey } from "../seeds/accounts";
import { type ServerProcess, startServer, temporaryDataDir } from "../server/testing/process";

/** A running Adref that a test may stop and start again on the same data. */
export class Workspace {
  private constructor(
    private server: ServerProcess,
    private readonly dataDir: { path: string; remove: () => void },
  ) {}

  static async open(): Promise<Workspace> {
    const dataDir = temporaryDataDir();
    return new Workspace(await startServer({ dataDir: dataDir.path }), dataDir);
  }

  get url(): string {
    return this.server.url;
  }

  /** Kills the server as a power cut would and starts it again on the same port and data. */
  async crashAndRestart(): Promise<void> {
    const port = Number(new URL(this.url).port);
    await this.server.kill();
    this.server = await startServer({ dataDir: this.dataDir.path, port });
  }

  async close(): Promise<void> {
    await this.server.stop();
    this.dataDir.remove();
  }
}

interface Fixtures {
  /** Statuses that a test provokes on purpose: browsers write each refusal to the console. */
  readonly refusals: readonly number[];
  /** A page signed in as one of the demo accounts, in a browser context of its own. */
  readonly as: (who: DemoKey, options?: Parameters<SignIn>[1]) => Promise<Page>;
}
type SignIn = (
  who: DemoKey,
  options?: Pick<BrowserContextOptions, "viewport" | "colorScheme" | "permissions" | "baseURL">,
) => Promise<Page>;

/** Noise that a deliberately broken connection makes in the console. */
const EXPECTED_CONSOLE = [
  /WebSocket connection to .* failed/,
  // FAILED is what a page is told that asked by way of the service worker.
  /net::ERR_(FAILED|CONNECTION_(REFUSED|RESET|CLOSED)|INTERNET_DISCONNECTED|NETWORK_CHANGED|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/,
];

interface Shared {
  /**
   * Files that name the same scene share a workspace, one after the other; a file whose tests need
   * the sample as it is at first names a scene of its own.
   */
  readonly scene: string;
  readonly workspace: Workspace;
}

export const test = base.extend<Fixtures, Shared>({
  scene: ["shared", { option: true, scope: "worker" }],

  workspace: [
    async ({ scene: _ }, use) => {
      const workspace = await Workspace.open();
      await use(workspace);
      await workspace.close();
    },
    { scope: "worker", timeout: 180_000 },
  ],

  refusals: [[], { option: true }],

  as: async ({ browser, workspace, refusals }, use) => {
    const contexts: BrowserContext[] = [];
    const complaints: string[] = [];
    await use(async (who, options = {}) => {
      const context = await browser.newContext({ baseURL: workspace.url, ...options });
      contexts.push(context);
      const page = await context.newPage();
      waitsForReact(page);
      page.on("pageerror", (error) => complaints.push(`${who}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() !== "error") return;
        if (EXPECTED_CONSOLE.some((pattern) => pattern.test(message.text()))) return;
        const status = /responded with a status of (\d{3})/.exec(message.text())?.[1];
        if (status && refusals.includes(Number(status))) return;
        complaints.push(`${who}: ${message.text()}`);
      });
      await signIn(page, who);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(complaints, "errors in the browsers' consoles").toEqual([]);
  },
});

/**
 * Has a page wait, wherever it goes, until React has taken over what can be used on it: what is
 * chosen in a field before that is lost, as no hand is quick enough to see.
 */
function waitsForReact(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...where) => {
    const response = await goto(...where);
    await page.waitForFunction(() =>
      [...document.querySelectorAll("button, select, textarea, input:not([type=hidden])")].every(
        (field) => Object.keys(field).some((key) => key.startsWith("__reactProps")),
      ),
    );
    return response;
  };
}

export { expect };

export async function signIn(page: Page, who: DemoKey): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(ACCOUNTS[who].email);
  await page.getByLabel("Password").fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/negotiations");
}
