import type { Paragraph } from "../text/paragraph";
import { type Features, inCommon, Numbering, spread } from "./features";

/** A pair of paragraphs, by their places on either side, with how alike they are: 0 to 1. */
export interface Candidate {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** Features that more paragraphs of one side have than this find no candidates. */
const RARE = 16;
/** How many candidates a paragraph has, the likeliest first. */
const CANDIDATES = 8;

/**
 * How alike the paragraphs of two texts are. A word weighs by its rarity, a pair of neighbouring
 * words as well. The same in both directions.
 */
export class Likeness {
  private readonly before: readonly Features[];
  private readonly after: readonly Features[];
  private readonly inBefore: Int32Array;
  private readonly inAfter: Int32Array;
  private readonly weights: Float64Array;
  private readonly weightBefore: readonly number[];
  private readonly weightAfter: readonly number[];

  /** O(words of both). */
  constructor(before: readonly Paragraph[], after: readonly Paragraph[]) {
    const numbering = new Numbering();
    this.before = before.map((paragraph) => numbering.featuresOf(paragraph));
    this.after = after.map((paragraph) => numbering.featuresOf(paragraph));
    this.inBefore = spread(this.before, numbering.size);
    this.inAfter = spread(this.after, numbering.size);
    const most = Math.max(before.length, after.length);
    this.weights = new Float64Array(numbering.size).map((_, feature) =>
      Math.log((most + 1) / Math.max(this.inBefore[feature]!, this.inAfter[feature]!)),
    );
    this.weightBefore = this.before.map((one) => this.weightOf(one));
    this.weightAfter = this.after.map((one) => this.weightOf(one));
  }

  private weightOf({ ids, counts }: Features): number {
    return ids.reduce((sum, id, at) => sum + counts[at]! * this.weights[id]!, 0);
  }

  /** How alike two paragraphs are: what they share, by the geometric mean of what they hold. */
  score(i: number, j: number): number {
    const whole = Math.sqrt(this.weightBefore[i]! * this.weightAfter[j]!);
    let sum = 0;
    inCommon(this.before[i]!, this.after[j]!, (feature, a, b) => {
      sum += Math.min(a, b) * this.weights[feature]!;
    });
    return whole === 0 ? 0 : sum / whole;
  }

  /** The same when every word weighs as much: for paragraphs of which the whole text is full. */
  plainScore(i: number, j: number): number {
    const [one, other] = [this.before[i]!, this.after[j]!];
    let sum = 0;
    inCommon(one, other, () => sum++);
    return sum === 0 ? 0 : sum / Math.sqrt(one.ids.length * other.ids.length);
  }

  /**
   * How much of paragraph `i` of the text before is in `j` of the one after beyond what `others`
   * of the text before brought there: 0 to 1, by what `i` holds.
   */
  gainBefore = (i: number, others: readonly number[], j: number): number =>
    this.gain(
      this.before[i]!,
      this.weightBefore[i]!,
      others.map((k) => this.before[k]!),
      this.after[j]!,
    );

  /** The same for a paragraph `j` of the text after that came out of `i` with `others`. */
  gainAfter = (j: number, others: readonly number[], i: number): number =>
    this.gain(
      this.after[j]!,
      this.weightAfter[j]!,
      others.map((k) => this.after[k]!),
      this.before[i]!,
    );

  private gain(own: Features, whole: number, others: readonly Features[], there: Features): number {
    const taken = new Map<number, number>();
    for (const other of others)
      inCommon(other, own, (feature, count) =>
        taken.set(feature, (taken.get(feature) ?? 0) + count),
      );
    let sum = 0;
    inCommon(own, there, (feature, count, held) => {
      const left = held - (taken.get(feature) ?? 0);
      if (left > 0) sum += Math.min(count, left) * this.weights[feature]!;
    });
    return whole === 0 ? 0 : sum / whole;
  }

  /**
   * Pairs worth comparing: those that share rare features, a few for each paragraph. Found through
   * an index of the features, so that no paragraph meets all others. O(words · RARE).
   */
  candidates(): Candidate[] {
    const index = this.indexOfAfter();
    const shared = new Float64Array(this.after.length);
    return this.before.flatMap(({ ids }, i) => {
      const touched: number[] = [];
      for (const feature of ids) {
        if (this.inBefore[feature]! > RARE) continue;
        for (const j of index.get(feature) ?? []) {
          if (shared[j] === 0) touched.push(j);
          shared[j]! += this.weights[feature]!;
        }
      }
      const best = touched.sort((a, b) => shared[b]! - shared[a]! || a - b).slice(0, CANDIDATES);
      shared.fill(0);
      return best.map((j) => ({ i, j, score: this.score(i, j) }));
    });
  }

  /** Where each rare feature of the text before stands in the text after. */
  private indexOfAfter(): ReadonlyMap<number, readonly number[]> {
    const index = new Map<number, number[]>();
    this.after.forEach(({ ids }, j) => {
      for (const feature of ids) {
        if (this.inBefore[feature] === 0 || this.inAfter[feature]! > RARE) continue;
        const places = index.get(feature);
        if (places) places.push(j);
        else index.set(feature, [j]);
      }
    });
    return index;
  }
}
