import type { DigestGroup, DigestLine } from '../reply/types.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Event } from '../timeline/types.ts';
import { aboutTopic } from './aboutTopic.ts';
import { capLines, takeTurns } from './capLines.ts';
import { dayIn } from './days.ts';
import { duePromises, plansAhead } from './dueLines.ts';
import { eventLine, sentenceLine, wasWords } from './eventLine.ts';
import { firstSentence, freshArticles } from './freshArticles.ts';
import { compareEvents } from './matchEvent.ts';
import { rankEvents } from './rankEvents.ts';
import type { DigestBody, DigestOptions } from './types.ts';

const GROUPS: readonly DigestGroup[] = ['changed', 'new', 'due', 'differs'];

/**
 * What is different between two corpora, derived with the same code, and what came due between `at` and now. Null when
 * nothing is: the digest is then not posted.
 */
export function buildDigest(then: Snapshot, now: Snapshot, options: DigestOptions): DigestBody | null {
  const { topic, at, nowInstant, zone } = options;
  const fresh = freshArticles(then, now);
  const names = new Set(fresh.map((article) => article.id));
  const { events, commitments } = now.timeline();
  const about = aboutTopic(
    topic,
    now,
    now.articles.map((article) => article.id),
  );
  const earlier = fresh.length === 0 ? [] : then.timeline().events;
  const news = events.filter((event) => event.citations.some((each) => names.has(each.article) && about(each)));
  const lines: DigestLine[] = [];
  const spoken = new Set<string>();
  const told = takeTurns(fresh.map((article) => rankEvents(article, news).map((event) => ({ event, article }))));
  for (const { event, article } of told) {
    for (const line of newsLine(event, earlier, names)) {
      lines.push(line);
      spoken.add(article.id);
    }
  }
  for (const article of fresh.filter(({ id }) => !spoken.has(id))) {
    // Its events are known, or none was found: a new article is said all the same, an edited one by its new sentence.
    const citation = firstSentence(article, then.article(article.id), about);
    if (citation) lines.push(sentenceLine('new', citation));
  }
  const [today, before] = [dayIn(nowInstant, zone), dayIn(at, zone)];
  const said = new Set(lines.map((line) => `${line.citation.article}#${line.citation.start}`));
  const due = [...duePromises(commitments, today, before, about), ...plansAhead(events, today, before, about)];
  lines.push(...due.filter((line) => !said.has(`${line.citation.article}#${line.citation.start}`)));
  return lines.length === 0 ? null : capLines(GROUPS, lines);
}

function newsLine(event: Event, earlier: readonly Event[], fresh: ReadonlySet<string>): readonly DigestLine[] {
  let same = false;
  for (const before of earlier) {
    switch (compareEvents(before, event)) {
      case 'modality':
        return eventLine('changed', event, wasWords(before, 'modality'), fresh);
      case 'date':
        return eventLine('changed', event, wasWords(before, 'date'), fresh);
      case 'differs':
        return eventLine('differs', event, `elsewhere ${wasWords(before, 'date').slice('was '.length)}`, fresh);
      case 'same':
        same = true;
        break;
      case null:
        break;
    }
  }
  return same ? [] : eventLine('new', event, null, fresh);
}
