import { DIGEST_GROUPS } from '../../../src/core/reply/digestLines.ts';
import { oneLine } from '../../../src/core/reply/oneLine.ts';
import type { DigestLine, DigestReply } from '../../../src/core/reply/types.ts';
import { count } from '../../../src/core/reply/words.ts';
import { cutText } from './cut.ts';
import { type Card, entry, type Part, plain, strong } from './parts.ts';
import { modalityMark, quoteAndSource } from './sources.ts';

/** Window, groups, and a footer that never goes missing: sources, what fails, the next run. */
export function digestCard(reply: DigestReply): Card {
  const about = reply.topic === null ? '' : `: ${cutText(oneLine(reply.topic), 100)}`;
  return {
    tone: 'sure',
    parts: [
      strong(`${reply.briefing ? 'Briefing' : 'Digest'}${about} · ${cutText(oneLine(reply.window), 200)}`),
      ...DIGEST_GROUPS.flatMap(({ group, heading }) => groupParts(heading, reply, group)),
      ...(reply.lines.length === 0 ? [plain('Nothing new.')] : []),
      ...(reply.more > 0 ? [plain(`and ${count(reply.more, 'more line')}`)] : []),
      ...reply.failing.map((failing) => plain(cutText(oneLine(failing), 300))),
      // A moment is shown in the reader's zone in the text of an embed, not in its footer.
      ...(reply.nextRun === null ? [] : [{ kind: 'moment', before: 'next run', at: reply.nextRun, spare: 0 } as const]),
    ],
    foot: cutText(oneLine(reply.sources), 500),
    controls: reply.controls,
  };
}

function groupParts(heading: string, reply: DigestReply, group: DigestLine['group']): readonly Part[] {
  const members = reply.lines.filter((line) => line.group === group);
  return members.length === 0 ? [] : [strong(heading), ...members.map((line) => entry(lineOf(line)))];
}

function lineOf(line: DigestLine): readonly string[] {
  const modality = line.modality === null ? '' : ` · ${modalityMark(line.modality)}`;
  const told = oneLine(line.text);
  // A line told by its whole sentence would stand there twice.
  const text = told === oneLine(line.citation.quote) ? '' : ` · ${cutText(told, 300)}`;
  return [`${cutText(oneLine(line.when), 120)}${modality}${text}`, ...quoteAndSource(line.citation)];
}
