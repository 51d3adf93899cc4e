import type { DigestBody } from '../../core/digest/types.ts';
import { instantWords } from '../../core/reply/digestLines.ts';
import type { Control, DigestReply } from '../../core/reply/types.ts';
import { count } from '../../core/reply/words.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Instant } from '../../core/types.ts';
import { quoteStands } from '../verifyQuotes.ts';

export interface Framing {
  readonly briefing: boolean;
  readonly topic: string | null;
  readonly zone: string;
  readonly from: Instant | null;
  readonly to: Instant;
  /** Sources and slots that failed, one line each. */
  readonly failing: readonly string[];
  readonly nextRun: Instant | null;
  readonly deliveryId: string | null;
  readonly controls: readonly Control[];
}

/** A body with its window and footer; every quote is checked once more against the stored text. */
export function digestReply(body: DigestBody, snapshot: Snapshot, framing: Framing): DigestReply {
  const { from, to, zone } = framing;
  return {
    kind: 'digest',
    ...framing,
    window:
      from === null ? `as of ${instantWords(to, zone)}` : `${instantWords(from, zone)} to ${instantWords(to, zone)}`,
    lines: body.lines.filter((line) => quoteStands(line.citation, snapshot)),
    more: body.more,
    sources: sourcesWords(snapshot),
  };
}

/** "12 articles in 5 sources"; where not every publisher is known, that is said instead of a wrong count. */
function sourcesWords({ articles }: Snapshot): string {
  const words = count(articles.length, 'article');
  const unnamed = articles.filter(({ publisher }) => publisher === null).length;
  if (unnamed === articles.length) return words;
  if (unnamed > 0) return `${words}, ${unnamed} without a named publisher`;
  return `${words} in ${count(new Set(articles.map(({ publisher }) => publisher)).size, 'source')}`;
}
