import { readFileSync } from 'node:fs';
import type { Answer } from '../../src/core/types.ts';

/** A line of a golden file; test/golden/README.md tells the fields. */
export interface Golden {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly answerable: boolean;
  readonly answers?: readonly (readonly string[])[];
  readonly sources?: readonly string[];
  readonly context?: readonly string[];
  readonly note?: string;
  readonly class?: number;
  readonly modality?: string;
  readonly reason?: string;
}

export type Verdict = 'right' | 'wrong' | 'refused' | 'false' | 'abstained';

export function readGolden(file: string): Golden[] {
  return (
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      // A golden file of this repository: its schema is tested in test/golden.
      .map((line) => JSON.parse(line) as Golden)
  );
}

const SHORT_KINDS = new Set(['who', 'where', 'when', 'quantity', 'organization', 'yesno']);
const FREE_KINDS = new Set(['why', 'definition', 'initiative', 'temporal', 'list', 'followup']);

/** Right: one spelling of every group as whole words, short enough, every quote verbatim, one source among the named. */
export function judge(golden: Golden, answer: Answer, storedText: (article: string) => string | undefined): Verdict {
  if (!golden.answerable) return answer.status === 'abstained' ? 'abstained' : 'false';
  if (answer.status === 'abstained') return 'refused';
  const matches = answersIt(golden, answer.answer);
  const quoted =
    answer.citations.length > 0 &&
    answer.citations.every(
      (citation) => storedText(citation.article)?.slice(citation.start, citation.end) === citation.quote,
    );
  const sourced =
    (golden.sources ?? []).length === 0 ||
    answer.citations.some((citation) => golden.sources?.some((source) => citation.article.startsWith(source)));
  return matches && quoted && sourced ? 'right' : 'wrong';
}

/** Whether a short answer is short enough for its kind and holds what is wanted, whatever it cites. */
export function answersIt(golden: Golden, answer: string): boolean {
  const limit = SHORT_KINDS.has(golden.kind) ? 80 : FREE_KINDS.has(golden.kind) ? Number.POSITIVE_INFINITY : 200;
  const groups = golden.answers ?? [];
  const held = (group: readonly string[]): boolean => group.some((spelling) => holdsWords(answer, spelling));
  return answer.length <= limit && (golden.note === 'any' ? groups.some(held) : groups.every(held));
}

function holdsWords(text: string, spelling: string): boolean {
  const escaped = spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return (
    new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text) ||
    (/[^\p{L}\p{N}]$/u.test(spelling) && text.toLowerCase().includes(spelling.toLowerCase()))
  );
}

export interface Tally {
  right: number;
  wrong: number;
  refused: number;
  false: number;
  abstained: number;
}

export function emptyTally(): Tally {
  return { right: 0, wrong: 0, refused: 0, false: 0, abstained: 0 };
}

/** Right +1, refused 0, wrong −2, an unanswerable question answered −3 (CONTRACTS 4). */
export function utility(tally: Tally): number {
  return tally.right - 2 * tally.wrong - 3 * tally.false;
}
