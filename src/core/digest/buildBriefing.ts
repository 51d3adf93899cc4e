import type { DigestGroup, DigestLine } from '../reply/types.ts';
import type { Snapshot } from '../snapshot.ts';
import { aboutTopic } from './aboutTopic.ts';
import { capLines, takeTurns } from './capLines.ts';
import { dayIn } from './days.ts';
import { duePromises, openPromises, plansAhead } from './dueLines.ts';
import { eventLine, sentenceLine } from './eventLine.ts';
import { firstSentence, newestFirst } from './freshArticles.ts';
import { rankEvents } from './rankEvents.ts';
import type { BriefingOptions, DigestBody } from './types.ts';

const GROUPS: readonly DigestGroup[] = ['due', 'events', 'promises'];
/** Copies of one story speak once; a story that is followed up may speak a second time. */
const A_STORY = 2;

/** Where things stand: the latest events, what is due, open promises. No lines when nothing is about the topic. */
export function buildBriefing(snapshot: Snapshot, { topic, now, zone }: BriefingOptions): DigestBody {
  const { events, commitments, originOf } = snapshot.timeline();
  const articles = newestFirst(snapshot.articles);
  const about = aboutTopic(
    topic,
    snapshot,
    articles.map((article) => article.id),
  );
  const today = dayIn(now, zone);
  const due = [...duePromises(commitments, today, null, about), ...plansAhead(events, today, null, about)];
  const latest = articles.map((article): readonly DigestLine[] => {
    const own = rankEvents(
      article,
      events.filter((event) => event.citations.some((each) => each.article === article.id && about(each))),
    );
    const lines = own.slice(0, A_STORY).flatMap((event) => eventLine('events', event, null, new Set([article.id])));
    if (lines.length > 0) return lines;
    const citation = firstSentence(article, undefined, about);
    return citation ? [sentenceLine('events', citation)] : [];
  });
  const counts = new Map<string, number>();
  const seen = new Set(due.map(placeOf));
  const stories = takeTurns(latest).filter((line) => {
    const origin = originOf.get(line.citation.article) ?? line.citation.article;
    const count = (counts.get(origin) ?? 0) + 1;
    counts.set(origin, count);
    return count <= A_STORY && !seen.has(placeOf(line));
  });
  return capLines(GROUPS, [...due, ...stories, ...openPromises(commitments, today, about)]);
}

function placeOf({ citation }: DigestLine): string {
  return `${citation.article}#${citation.start}`;
}
