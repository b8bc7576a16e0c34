/** Paragraphs that belong together, by their places on either side; one of the sides has one at most. */
export interface Aligned {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

interface Group {
  readonly before: number[];
  readonly after: number[];
}

/** What belongs together so far. */
export class Matching {
  private readonly groupBefore: (Group | undefined)[];
  private readonly groupAfter: (Group | undefined)[];

  constructor(
    private readonly n: number,
    private readonly m: number,
  ) {
    this.groupBefore = new Array(n);
    this.groupAfter = new Array(m);
  }

  isFreeBefore = (i: number): boolean => !this.groupBefore[i];
  isFreeAfter = (j: number): boolean => !this.groupAfter[j];
  ofBefore = (i: number): Group | undefined => this.groupBefore[i];
  ofAfter = (j: number): Group | undefined => this.groupAfter[j];

  /** Joins two, of which one at least is free; what would become n to m stays as it is. */
  join(i: number, j: number): void {
    const [ofI, ofJ] = [this.groupBefore[i], this.groupAfter[j]];
    if (ofI && ofJ) return;
    if (ofI && ofI.before.length > 1) return;
    if (ofJ && ofJ.after.length > 1) return;
    const group = ofI ?? ofJ ?? { before: [], after: [] };
    if (!ofI) group.before.push(i);
    if (!ofJ) group.after.push(j);
    this.groupBefore[i] = group;
    this.groupAfter[j] = group;
  }

  all(): Aligned[] {
    const groups = new Set<Group>();
    for (let i = 0; i < this.n; i++) groups.add(this.groupBefore[i] ?? { before: [i], after: [] });
    for (let j = 0; j < this.m; j++) groups.add(this.groupAfter[j] ?? { before: [], after: [j] });
    const ascending = (places: number[]) => places.toSorted((a, b) => a - b);
    return [...groups].map((group) => ({
      before: ascending(group.before),
      after: ascending(group.after),
    }));
  }
}
