import { DIGEST_GROUPS } from '../../../src/core/reply/digestLines.ts';
import { oneLine } from '../../../src/core/reply/oneLine.ts';
import type { DigestLine, DigestReply } from '../../../src/core/reply/types.ts';
import { count } from '../../../src/core/reply/words.ts';
import { cutText } from './cut.ts';
import { buttons, entry, type Part, small, strong } from './parts.ts';
import { labelBeside, modalityMark, quoteAndSource } from './sources.ts';

/** Window, groups, and a footer that never goes missing: sources, what fails, the next run. */
export function digestParts(reply: DigestReply): readonly Part[] {
  const about = reply.topic === null ? '' : `: ${cutText(oneLine(reply.topic), 100)}`;
  return [
    strong(`${reply.briefing ? 'Briefing' : 'Digest'}${about} · ${oneLine(reply.window)}`),
    ...DIGEST_GROUPS.flatMap(({ group, heading }) => groupParts(heading, reply, group)),
    ...(reply.lines.length === 0 ? [small('Nothing new.', 0)] : []),
    ...(reply.more > 0 ? [small(`and ${count(reply.more, 'more line')}`, 0)] : []),
    small(cutText(oneLine(reply.sources), 500), 0),
    ...reply.failing.map((failing) => small(cutText(oneLine(failing), 300), 0)),
    ...(reply.nextRun === null
      ? []
      : [{ kind: 'moment', before: 'next run', at: reply.nextRun, zone: reply.zone, spare: 0 } as const]),
    buttons(reply.controls),
  ];
}

function groupParts(heading: string, reply: DigestReply, group: DigestLine['group']): readonly Part[] {
  const members = reply.lines.filter((line) => line.group === group);
  return members.length === 0 ? [] : [strong(heading), ...members.map((line) => entry(lineOf(line)))];
}

function lineOf(line: DigestLine): readonly string[] {
  const modality = line.modality === null ? '' : ` · ${modalityMark(line.modality)}`;
  const text = labelBeside(line.text, line.citation.quote);
  return [`${oneLine(line.when)}${modality}${text}`, ...quoteAndSource(line.citation)];
}
