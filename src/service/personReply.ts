import { citeSentences } from '../core/answer/cite.ts';
import type { Entity, Registry, RoleFact } from '../core/entities/types.ts';
import type { PersonReply } from '../core/reply/types.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { registryAbout } from './registryAbout.ts';
import { eventLine } from './timelineReply.ts';
import { topicEvents } from './topicEvents.ts';

const EVENTS = 5;

/** Roles with their dates and sentences, and the newest events, of a person by this name; null when nobody has it. */
export function personReply(snapshot: Snapshot, name: string): PersonReply | null {
  const registry = registryAbout(snapshot, name);
  const person = registry.resolve(name, { kind: 'person' }).entities.find((entity) => entity.kind === 'person');
  if (!person) return null;
  return {
    kind: 'person',
    name: person.name,
    aliases: person.aliases.filter((alias) => alias !== person.name).slice(0, 8),
    roles: rolesOf(person, snapshot, registry),
    events: topicEvents(person.name, snapshot)
      .events.slice(-EVENTS)
      .flatMap((event) => eventLine(event, snapshot)),
    articles: new Set(person.mentions.map((mention) => mention.article)).size,
    controls: [],
  };
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
