import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { type Line, quoteLines } from './line.ts';
import { oneLine } from './oneLine.ts';
import type { DigestGroup, DigestReply } from './types.ts';
import { count, modalityWords } from './words.ts';

/** The groups of a digest in their order, with their headings. */
export const DIGEST_GROUPS: readonly { readonly group: DigestGroup; readonly heading: string }[] = [
  { group: 'changed', heading: 'Changed' },
  { group: 'new', heading: 'New' },
  { group: 'due', heading: 'Due or overdue' },
  { group: 'differs', heading: 'Differs' },
  { group: 'events', heading: 'Latest events' },
  { group: 'promises', heading: 'Open promises' },
];

/** A digest as plain lines: window, groups, footer with the sources and the next run. */
export function digestLines(reply: DigestReply): readonly Line[] {
  const about = reply.topic === null ? '' : `: ${oneLine(reply.topic)}`;
  const lines: Line[] = [
    { role: 'title', text: `${reply.briefing ? 'Briefing' : 'Digest'}${about} · ${reply.window}` },
  ];
  for (const { group, heading } of DIGEST_GROUPS) {
    const members = reply.lines.filter((each) => each.group === group);
    if (members.length > 0) lines.push({ role: 'title', text: heading });
    for (const each of members) {
      const modality = each.modality === null ? '' : ` · ${modalityWords(each.modality)}`;
      lines.push({ role: 'item', text: `- ${each.when}${modality} · ${oneLine(each.text)}` });
      lines.push(...quoteLines(each.citation, '    '));
    }
  }
  if (reply.lines.length === 0) lines.push({ role: 'note', text: 'Nothing new.' });
  if (reply.more > 0) lines.push({ role: 'note', text: `and ${count(reply.more, 'more line')}` });
  lines.push({ role: 'note', text: oneLine(reply.sources) });
  for (const failing of reply.failing) lines.push({ role: 'note', text: oneLine(failing) });
  if (reply.nextRun !== null) lines.push({ role: 'note', text: `next run ${instantWords(reply.nextRun, reply.zone)}` });
  return lines;
}

/** An instant in a zone, for text without a platform's own time markup: "26 May 2023 09:00 Asia/Tokyo". */
export function instantWords(at: number, zone: string): string {
  return `${format(new TZDate(at, zone), 'd MMM yyyy HH:mm')} ${zone}`;
}
