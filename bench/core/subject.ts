/** What is measured: a piece of work over an input, by ours or by a peer. */
export interface Subject<Input> {
  readonly title: string;
  /** Makes the work ready; what it gives is timed. Called anew for every sample. */
  readonly prepare: (input: Input) => () => unknown;
}

/** How large a case is, for the table of growth. */
export interface Extent {
  /** UTF-16 units of the text and of all that is proposed, and of what comes out. */
  readonly input: number;
  readonly output: number;
}

export interface Case<Input> {
  readonly title: string;
  readonly make: () => Input;
  readonly extent?: (input: Input) => Extent;
  /** Only these subjects; all where it is left out. */
  readonly only?: readonly string[];
}

/** One of the parts of the bench: what is done to what. */
export interface Part<Input> {
  readonly cases: readonly Case<Input>[];
  readonly subjects: Readonly<Record<string, Subject<Input>>>;
}

/** What one process found about one subject and one case. */
export interface Sampled {
  /** Of the first time, before anything is compiled or cached. */
  readonly first: number;
  /** Of the later ones, in milliseconds. */
  readonly median: number;
  /** Of the later ones, processor time of the whole process, the collector's and compiler's with it. */
  readonly cpu: number;
  readonly samples: number;
  readonly extent?: Extent;
}
