import type { ArticleFacts } from '../../facts.ts';
import { type Attribution, findAttribution } from '../attribution.ts';
import type { RawEvent } from '../events/readEvents.ts';

type Who = readonly { readonly text: string; readonly entity: string | null }[];

/** Words for those who can promise, where they have no name. */
const AGENT =
  /\b(?:cit(?:y|ies)|governments?|compan(?:y|ies)|ministr(?:y|ies)|clubs?|boards?|councils?|unions?|sides|countries|authorit(?:y|ies)|agenc(?:y|ies)|banks?|firms?|part(?:y|ies)|officials|ministers?|leaders?|mayors?|hospitals?|clinics?)$/iu;
const PRONOUN = /(?:^|[,\s])(they|he|she|it|both|the two)(?:\s+(?:also|both|then|later|each|now|still))?$/iu;

/** Who gives a promise, by name, or in words where an agent has none; empty when the text leaves it open. */
export function whoPromises(event: RawEvent, facts: ArticleFacts): Who {
  const subjects = event.participants.filter((one) => one.part === 'subject');
  const agents = subjects.filter((one) => one.entity !== null);
  if (PRONOUN.test(event.subject.trim())) {
    const speaker = speakerOf(event, facts);
    if (speaker) return [speaker];
    return nearAgents(event, agents, facts);
  }
  // "A research centre will be set up, the ministry said": who speaks is not who promises, but a thing promises nothing.
  if (agents.length > 0 || event.passive) return agents;
  const said: Attribution | null = findAttribution(facts.article.sentences[event.sentence]?.text ?? '');
  return said === null || said.unnamed ? subjects.filter((one) => AGENT.test(one.text)) : [];
}

/** True for a promise whose subject is only a pronoun that nothing near resolves. */
export function isOwnerless(event: RawEvent, who: Who): boolean {
  return (
    who.length === 0 &&
    event.complement === null &&
    !event.passive &&
    /(?:^|[,\s])(?:they|he|she|we|i|both|the two)(?:\s+(?:also|both|then|later|each|now|still))?$/iu.test(
      event.subject.trim(),
    )
  );
}

const SAYS =
  /\b(?:says?|said|announce[sd]?|adds?|added|promise[sd]?|confirm(?:s|ed)?|insist(?:s|ed)?|declare[sd]?|pledge[sd]?)(?:\s+(?:there|here|also|again|on \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+day))?\s+(?:that\s+)?$/iu;

// "The port says that it will pay", "Nine towns declared that they would plant": who speaks of "it" speaks of itself.
function speakerOf(event: RawEvent, facts: ArticleFacts): Who[number] | null {
  const sentence = facts.article.sentences[event.sentence];
  if (!sentence) return null;
  const end = event.clause.start + event.subject.replace(PRONOUN, '').trimEnd().length;
  const before = `${facts.article.text.slice(sentence.start, end).trimEnd()} `;
  const said = SAYS.exec(before);
  if (!said) return null;
  const front = before.slice(0, said.index).trimEnd();
  const speaker = facts
    .sentence(event.sentence)
    .mentions.find(
      ({ kind, end: to }) =>
        kind !== 'quantity' &&
        kind !== 'role' &&
        to <= sentence.start + front.length &&
        /^(?:,[^,;]{1,80},)?$/u.test(front.slice(to - sentence.start)),
    );
  if (speaker) {
    const known = event.participants.find((one) => one.text === speaker.text);
    return { text: speaker.text, entity: known?.entity ?? null };
  }
  const described = /(?:^|,\s)((?:the|an?|\d+|\p{L}+)\s(?:\p{L}+\s){0,3}\p{L}+)(?:,[^,;]{1,60},)?$/iu.exec(front)?.[1];
  return described !== undefined && AGENT.test(described) && !/^(?:the two|both)\b/iu.test(described)
    ? { text: described, entity: null }
    : null;
}

/** Those whom "they" or "it" stands for, when the sentence before names them; an older name would be a guess. */
function nearAgents(event: RawEvent, agents: Who, facts: ArticleFacts): Who {
  const sentences = facts.article.sentences;
  const here = sentences[event.sentence];
  const before = sentences[event.sentence - 1];
  if (!here) return [];
  // "The two countries said they plan …. They also agreed": the chain of pronouns hangs on a sentence before both.
  const links = `${before?.text ?? ''} ${facts.article.text.slice(here.start, event.verbSpan.start)}`;
  const chained = /\b(?:both|the two)\b/iu.test(links)
    ? sentences.slice(Math.max(0, event.sentence - 6), event.sentence - 1)
    : [];
  const near = [...chained.map(({ text }) => text), before?.text ?? '', here.text].join(' ');
  const old = agents.some((one) => /^(?:programme|law|product):/u.test(one.entity ?? ''));
  const plural = /\b(?:they|both|two)\b/iu.test(event.subject);
  if (old && plural) return [];
  const within = (one: Who[number], text: string): boolean =>
    text.toLowerCase().includes((one.text.split(/\s+/u).at(-1) ?? one.text).toLowerCase());
  if (agents.every((one) => within(one, near))) return agents;
  // "Anna told Bela … . Anna also praised … . They also agreed": one of them is still the topic, the other stood just before.
  const recent = sentences
    .slice(Math.max(0, event.sentence - 3), event.sentence)
    .map(({ text }) => text)
    .join(' ');
  return agents.some((one) => within(one, before?.text ?? '')) && agents.every((one) => within(one, recent))
    ? agents
    : [];
}
