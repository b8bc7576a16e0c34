import type { Stop } from "@/app/negotiations/[slug]/compile/model/stops";

/** A place of the paragraph; numbered, because delegations may be called by letters: "2.1". */
export interface Numbered {
  readonly stop: Stop;
  /** "" where there is only one. */
  readonly number: string;
}

/**
 * The places at which somebody said something, in the order of the text: where readings compete, and
 * the drafters' own brackets on which delegations have taken a position. Others just stand in the text.
 */
export function numbered(stops: readonly Stop[]): readonly Numbered[] {
  const said = stops.filter(
    ({ kind, readings }) =>
      readings.length > 1 || (kind === "bracket" && readings[0]!.holders.length > 0),
  );
  return said.map((stop, index) => ({
    stop,
    number: said.length > 1 ? String(index + 1) : "",
  }));
}

/**
 * Those that are marked in the text: where readings compete, and brackets, as far as none lies in
 * another. What competes goes before a bracket around it or in it.
 */
export function markedInText(groups: readonly Numbered[]): readonly Numbered[] {
  const marked: Numbered[] = [];
  for (const kind of ["cluster", "bracket"] as const)
    for (const one of groups) {
      const { span } = one.stop;
      if (one.stop.kind !== kind || !span) continue;
      const free = marked.every(
        ({ stop }) => stop.span!.to <= span.from || span.to <= stop.span!.from,
      );
      if (free) marked.push(one);
    }
  return marked.sort((a, b) => a.stop.span!.from - b.stop.span!.from);
}
