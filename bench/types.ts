/** Times in milliseconds; `asked` is below the size of the set when its time budget ended it. */
export interface Latency {
  readonly name: string;
  readonly asked: number;
  readonly p50: number;
  readonly p99: number;
}

/** What one process measured. Memory in megabytes (10^6 bytes), resident. */
export interface Measured {
  /** Build or load; null when the engine keeps nothing to load. */
  readonly milliseconds: number | null;
  /** The longest time that the event loop stood still meanwhile. */
  readonly stall: number | null;
  /** Before the build or load; a building process holds the generated passages by then. */
  readonly before: number;
  /** After all queries. */
  readonly resident: number;
  readonly peak: number;
  readonly latencies: readonly Latency[];
}

/** One row of the result: `measured` is null when the cap ended the process, with `note` saying so. */
export interface Row {
  readonly engine: string;
  readonly count: number;
  readonly phase: 'build' | 'load';
  readonly measured: Measured | null;
  readonly note: string;
}
