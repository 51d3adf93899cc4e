import type { Entity } from '../core/entities/types.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Instant } from '../core/types.ts';
import { askCorpus, type OpenedCorpus } from './askCorpus.ts';
import { recentArticles, recentRegistry } from './registryAbout.ts';

/** Candidates are cheap, but each is asked once; with more of a kind the first prompt comes late. */
const TRIED_OF_A_KIND = 4;

/**
 * Example questions made from the people, places and dates of the corpus, of different kinds. Only those that Chips
 * really answers by rules are given, so that no example disappoints.
 */
export async function exampleQuestions(corpus: OpenedCorpus, now: Instant, wanted = 3): Promise<readonly string[]> {
  const silent: OpenedCorpus = { ...corpus, reader: { ...corpus.reader, read: async () => [] } };
  const answered: string[][] = [];
  for (const kind of kinds(corpus.snapshot)) {
    const good: string[] = [];
    for (const question of kind.slice(0, TRIED_OF_A_KIND)) {
      const answer = await askCorpus(silent, { question }, { now, budgetMs: 0 });
      if (answer.status === 'answered') good.push(question);
      if (good.length === 2) break;
    }
    answered.push(good);
  }
  const examples = weave(answered).slice(0, wanted);
  const topic = topEntity(corpus.snapshot, 'organization') ?? topEntity(corpus.snapshot, 'place');
  return topic && examples.length > 0 ? [...examples, `timeline ${topic.name}`] : examples;
}

/** Questions by kind: who met where, who is who, when, what is what. */
function kinds(snapshot: Snapshot): readonly (readonly string[])[] {
  const { events } = snapshot.timeline(recentArticles(snapshot));
  const meetings = events
    .filter((event) => event.verb === 'meet' && event.place !== null)
    .map((event) => (event.modality === 'planned' ? `Who will meet in ${event.place}?` : `Who met in ${event.place}?`));
  const people = byMentions(snapshot, 'person').map((person) => `Who is ${person.name}?`);
  const dates = events
    .filter((event) => event.dateFrom === 'event' && event.time?.precision === 'day')
    .flatMap((event) => {
      const subject = event.participants.find((participant) => participant.part === 'subject');
      return subject && event.verb === 'meet' ? [`When will ${subject.text} meet?`] : [];
    });
  const makers = byMentions(snapshot, 'organization').map((organization) => `What is ${organization.name}?`);
  return [meetings, people, dates, makers].map((list) => [...new Set(list)]);
}

function weave(lists: readonly (readonly string[])[]): readonly string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function topEntity(snapshot: Snapshot, kind: Entity['kind']): Entity | undefined {
  return byMentions(snapshot, kind)[0];
}

function byMentions(snapshot: Snapshot, kind: Entity['kind']): readonly Entity[] {
  return recentRegistry(snapshot)
    .entities.filter((entity) => entity.kind === kind)
    .toSorted((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1))
    .slice(0, 8);
}
