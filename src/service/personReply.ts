import { citeSentences } from '../core/answer/cite.ts';
import type { Entity, Registry, RoleFact } from '../core/entities/types.ts';
import { dateWords } from '../core/reply/dateText.ts';
import type { PersonReply } from '../core/reply/types.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { promisesOf } from '../core/timeline/queries/promisesOf.ts';
import type { IsoDate } from '../core/types.ts';
import { newestNews } from './newestNews.ts';
import { givenBy, promiseRow } from './promisesReply.ts';
import { registryAbout } from './registryAbout.ts';
import { eventLine } from './timelineReply.ts';
import { topicEvents } from './topicEvents.ts';

const EVENTS = 5;

/** Roles with their dates and sentences, and the newest events, of a person by this name; null when nobody has it. */
export function personReply(snapshot: Snapshot, name: string, day: IsoDate): PersonReply | null {
  const registry = registryAbout(snapshot, name);
  const resolved = registry.resolve(name, { kind: 'person' });
  const [person, ...others] = resolved.entities.filter((entity) => entity.kind === 'person');
  if (!person) return null;
  const caveats = [
    ...(resolved.corrected ? [`Reading “${resolved.corrected.from}” as “${resolved.corrected.to}”.`] : []),
    ...(others.length === 0 ? [] : [`Also of this name: ${others.map((other) => other.name).join(', ')}.`]),
  ];
  return {
    kind: 'person',
    name: person.name,
    aliases: person.aliases.filter((alias) => alias !== person.name).slice(0, 8),
    roles: rolesOf(person, snapshot, registry),
    events: topicEvents(person.name, snapshot)
      .events.slice(-EVENTS)
      .flatMap((event) => eventLine(event, snapshot)),
    metWith: meetingsOf(person, snapshot),
    promises: promisesOf(snapshot.timeline().commitments, { status: null, who: givenBy(snapshot, person.name), day })
      .slice(0, EVENTS)
      .flatMap((one) => promiseRow(one, snapshot)),
    articles: new Set(person.mentions.map((mention) => mention.article)).size,
    ...(caveats.length === 0 ? {} : { caveats }),
    controls: [],
  };
}

/** The other people of the meetings that this person takes part in; a plan stays a plan. */
function meetingsOf(person: Entity, snapshot: Snapshot): NonNullable<PersonReply['metWith']> {
  const meetings = snapshot
    .timeline()
    .events.filter(
      ({ verb, participants }) =>
        /^(?:meet|greet|receive|host)$/u.test(verb) &&
        participants.some((one) => one.entity === person.id && one.part !== 'other'),
    );
  const told = newestNews(meetings, snapshot).flatMap((event) =>
    event.participants
      .filter((one) => one.entity !== person.id && (one.entity?.startsWith('person:') ?? false))
      .map((one) => ({ text: one.text, modality: event.modality, when: eventLine(event, snapshot)[0]?.when ?? '' })),
  );
  // One plan told by two articles is one meeting; the dated telling stands.
  return told.filter(
    (one, i) =>
      told.findIndex(
        (other) =>
          other.text === one.text &&
          other.modality === one.modality &&
          (other.when === one.when || one.when === dateWords(null)),
      ) === i,
  );
}

function rolesOf(person: Entity, snapshot: Snapshot, registry: Registry): PersonReply['roles'] {
  const newestFirst = person.roles.toSorted((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? 1 : -1));
  const seen = new Set<string>();
  return newestFirst.flatMap((fact) => {
    const text = roleText(fact, registry);
    const key = `${text.toLowerCase()} ${fact.asOf ?? ''}`;
    const article = snapshot.article(fact.article);
    const sentence = article ? snapshot.facts(fact.article).sentenceAt(fact.start) : -1;
    const citation = article && sentence >= 0 ? citeSentences(article, sentence, sentence) : null;
    if (!citation || seen.has(key)) return [];
    seen.add(key);
    return [{ text, asOf: fact.asOf, citation }];
  });
}

function roleText({ role, of }: RoleFact, registry: Registry): string {
  if (of === null) return role;
  return `${role} (${registry.entities.find((entity) => entity.id === of)?.name ?? of})`;
}
