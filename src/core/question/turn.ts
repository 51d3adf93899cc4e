/** An earlier question of the thread and the short answer that it had, if any. */
export interface Turn {
  readonly question: string;
  readonly answer: string | null;
  readonly values: readonly string[];
}
