import type { Api, Delegation } from "./helpers";
import { SLUG } from "./liveText";

interface Paragraph {
  readonly id: string;
  readonly runs: readonly { readonly text: string; readonly marks: object }[];
}

/** The text as the server has it. */
export const textOf = async (api: Api): Promise<readonly Paragraph[]> =>
  (await api.ok<{ paragraphs: readonly Paragraph[] }>("GET", `negotiations/${SLUG}/text`))
    .paragraphs;

export const wordsOf = ({ runs }: Pick<Paragraph, "runs">): string =>
  runs.map(({ text }) => text).join("");

/** Runs with some of their words replaced; marks stay. */
function replaced(runs: Paragraph["runs"], pairs: readonly (readonly [string, string])[]) {
  return runs.map((run) => ({
    ...run,
    text: pairs.reduce((text, [from, to]) => text.replace(from, to), run.text),
  }));
}

/** The paragraph of these tests, and what eight proposals ask of it. */
export const CONTESTED = "op-5";
export const EIGHT = {
  annually1: { by: "A", pairs: [["observed annually", "observed yearly"]] },
  annually2: { by: "B", pairs: [["observed annually", "observed biennially"]] },
  annually3: { by: "C", pairs: [["observed annually", "observed regularly"]] },
  invites1: {
    by: "A",
    pairs: [
      ["invites all", "urges all"],
      ["raise awareness", "deepen awareness"],
    ],
  },
  invites2: { by: "B", pairs: [["invites all", "encourages all"]] },
  invites3: { by: "C", pairs: [["invites all", "calls upon all"]] },
  academia: { by: "A", pairs: [["civil society", "civil society, academia"]] },
  rights: { by: "B", pairs: [["protection of their rights", "protection of all their rights"]] },
} as const satisfies Record<
  string,
  { by: "A" | "B" | "C"; pairs: readonly (readonly [string, string])[] }
>;
export type Proposed = keyof typeof EIGHT;

const NAMES = { A: "Delegation A", B: "Delegation B", C: "Group C" } as const;

/** Submits them, each as its delegation, in this order; gives their ids. */
export async function proposeEight(
  apis: Readonly<Record<"A" | "B" | "C", Api>>,
): Promise<Readonly<Record<Proposed, string>>> {
  const delegations = await apis.A.ok<{ delegations: readonly Delegation[] }>(
    "GET",
    `negotiations/${SLUG}`,
  );
  const base = (await textOf(apis.A)).find(({ id }) => id === CONTESTED)!;
  const ids: Partial<Record<Proposed, string>> = {};
  for (const [name, { by, pairs }] of Object.entries(EIGHT)) {
    const delegation = delegations.delegations.find((one) => one.name === NAMES[by])!.id;
    const { id } = await apis[by].ok<{ id: string }>("POST", `negotiations/${SLUG}/amendments`, {
      delegation,
      base: [base],
      change: { kind: "edit", paragraph: CONTESTED, result: replaced(base.runs, pairs) },
      rationale: "",
      submit: true,
    });
    ids[name as Proposed] = id;
  }
  return ids as Readonly<Record<Proposed, string>>;
}
