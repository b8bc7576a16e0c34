interface Setting {
  readonly prefix: string;
  readonly acknowledged: (word: string) => void;
}

export interface Proposer {
  close(): void;
}

/** A delegate who submits one general comment after another, each with a word of its own. */
export function openAmendments(
  url: string,
  token: string,
  slug: string,
  { prefix, acknowledged }: Setting,
): Proposer {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const negotiation = `${url}/api/negotiations/${slug}`;
  let open = true;
  const run = async () => {
    const { actor } = (await (await fetch(negotiation, { headers })).json()) as {
      actor: { participations: { delegation: string }[] };
    };
    for (let n = 0; open; n++) {
      const word = `z${prefix}x${n}z`;
      const response = await fetch(`${negotiation}/amendments`, {
        method: "POST",
        headers,
        body: JSON.stringify({
          delegation: actor.participations[0]!.delegation,
          base: [],
          change: { kind: "comment", paragraph: null },
          rationale: word,
          submit: true,
        }),
      });
      if (response.ok) acknowledged(word);
      else throw new Error(await response.text());
    }
  };
  run().catch((error: unknown) => {
    // The server is killed in the middle of a request: that is what this is for.
    const cut = error instanceof TypeError;
    if (open && !cut) process.stderr.write(`A proposal failed: ${String(error)}\n`);
  });
  return {
    close: () => {
      open = false;
    },
  };
}
