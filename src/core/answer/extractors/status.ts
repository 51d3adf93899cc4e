import { share } from '../coverage.ts';
import { evidenceAt } from '../evidenceAt.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, Extractor, NameConstraint, WeightedTerm } from '../types.ts';
import { proven } from './make.ts';
import { namesHeaded, type Section, sectionsOf } from './sections.ts';
import { telling } from './telling.ts';
import { citing, leans, modalityTold, sameTelling, tellTogether } from './tellings.ts';

/** A section that is about the topic, with its sentences that tell most. */
interface Found {
  readonly id: string;
  /** 0..1 */
  readonly about: number;
  readonly sentences: readonly Weighed[];
  readonly published: string;
}

interface Weighed {
  readonly evidence: Evidence;
  /** How far this sentence itself is about the topic, 0..1. */
  readonly own: number;
}

const NEWEST_SENTENCES = 4;
const OLDER = 2;

/** "What is the status of X?", "latest on X", "what became of X": what the newest article says of it, then the older ones. */
export const status: Extractor = {
  name: 'status',
  extract(context) {
    if (context.question.form !== 'status' || context.names.some((name) => !name.known)) return [];
    const topics = context.terms.filter((term) => !term.time);
    if (topics.length === 0) return [];
    const found = articlesOf(context).flatMap((id) => sectionsAbout(id, topics, context));
    const most = Math.max(0, ...found.map(({ about }) => about));
    // Across articles a weaker match may be the newest word; within one the section that is most about it tells.
    const bestIn = new Map<string, number>();
    for (const { id, about } of found) bestIn.set(id, Math.max(about, bestIn.get(id) ?? 0));
    const good = found.filter(
      ({ id, about }) => about >= Math.max(0.5, 0.8 * most) && about >= 0.9 * (bestIn.get(id) ?? 0),
    );
    const told = course(good, context);
    const first = told[0];
    if (!first) return [];
    const { text, cited } = tellTogether(told);
    const score = context.large ? 0.3 * most : Math.min(0.9, 0.45 + 0.45 * most);
    return [
      proven('status', first, { text, type: 'event', modality: modalityTold(first) }, score, {
        ...citing(cited),
        values: told.map(({ article, sentence }) => ({
          text: article.sentences[sentence]?.text ?? '',
          normalized: article.published,
        })),
      }),
    ];
  },
};

function articlesOf(context: Context): string[] {
  const all = context.large
    ? new Set(context.hits.map((hit) => hit.passage.article))
    : context.snapshot.articles.map((article) => article.id);
  return [...all].filter((id) => context.allowed?.has(id) ?? true);
}

function sectionsAbout(id: string, topics: readonly WeightedTerm[], context: Context): Found[] {
  const facts = context.snapshot.facts(id);
  const { article, title } = facts;
  return sectionsOf(article).flatMap((section) => {
    const inside = range(section).map((i) => facts.sentence(i));
    const keys = inside.map((sentence) => sentence.keys);
    const best = Math.max(0, ...keys.map((own) => share(topics, [own, section.heading])));
    const all = share(topics, [...keys, section.heading]);
    const entitled = share(topics, [...keys, section.heading, title.keys]);
    const headed = headedBy(section.heading, topics);
    if (entitled < 0.5 && headed === 0) return [];
    const named = namesFit(context.names, [...inside, title]) || namesHeaded(context.names, section.heading);
    // "the Black Sea deal" is not told by what names the sea alone.
    const things = topics.filter(({ name }) => !name);
    const held = things.length === 0 || headed > 0 ? 1 : share(things, [...keys, section.heading, title.keys]);
    const about =
      (held < 0.5 ? 0.7 : 1) *
      (named ? 1 : headed > 0 ? 0.95 : 0.75) *
      Math.max(best, 0.95 * all, (section.own ? 1 : 0.8) * entitled, headed);
    const sentences = weighed(section, headed, id, topics, context);
    return [{ id, about, sentences, published: article.published ?? '' }];
  });
}

/** The sentences of the newest article that tell most of the topic, then one each of older articles. */
function course(found: readonly Found[], context: Context): Evidence[] {
  const known = /\b(?:known|know|tell)\b/i.test(context.question.text);
  // "What is known about …?" asks for the substance, wherever it stands; the others for how it stands now.
  const dates = [...new Set(found.map(({ published }) => (known ? '' : published)))].toSorted((a, b) =>
    a < b ? 1 : -1,
  );
  const told: Evidence[] = [];
  dates.slice(0, 1 + OLDER).forEach((date, i) => {
    const ranked = found
      .filter(({ published }) => known || published === date)
      .flatMap((one) => one.sentences.map((told) => ({ ...told, about: one.about })))
      .map((one) => ({ ...one, rank: 2 * one.own + 3 * one.about + telling(one.evidence) * (known ? 0.5 : 1) }))
      .toSorted((a, b) => b.rank - a.rank);
    const own = Math.max(0, ...ranked.map((one) => one.own));
    const kept: Evidence[] = [];
    for (const one of ranked) {
      if (kept.length >= (i === 0 ? NEWEST_SENTENCES : 1)) break;
      if (one.own < (i === 0 ? 0.7 : 0.8) * own || (i > 0 && one.own < 0.75) || (i > 0 && telling(one.evidence) < 0))
        continue;
      if (![...told, ...kept].some((other) => sameTelling(other, one.evidence))) kept.push(one.evidence);
    }
    told.push(...kept.toSorted((a, b) => order(a).localeCompare(order(b))));
  });
  return told;
}

/** The topic's share in each sentence; one that leans on the sentence before has that one's share as well. */
function weighed(
  section: Section,
  headed: number,
  id: string,
  topics: readonly WeightedTerm[],
  context: Context,
): Weighed[] {
  const facts = context.snapshot.facts(id);
  let carried = 0;
  return range(section).flatMap((i) => {
    const sentence = facts.article.sentences[i];
    if (!sentence || sentence.interrogative) return [];
    const here = Math.max(headed, share(topics, [facts.sentence(i).keys, section.heading]));
    carried = leans(facts, i) ? Math.max(here, 0.9 * carried) : Math.max(here, 0.75 * carried);
    const evidence = evidenceAt(context, id, sentence.start);
    return evidence ? [{ evidence, own: carried }] : [];
  });
}

function range({ first, last }: Section): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** "the diversion channel", "the ban on seafood from Japan": headings "THE CHANNEL" and "THE FISH BAN" are about them. */
function headedBy(heading: ReadonlySet<string>, topics: readonly WeightedTerm[]): number {
  if (heading.size === 0) return 0;
  const last = topics.findLast(({ name }) => !name);
  if (last !== undefined && topics.length > 1 && holds(heading, last)) return 0.85;
  return share(topics, [heading]) >= 0.4 ? 0.9 : 0;
}

function holds(keys: ReadonlySet<string>, term: WeightedTerm): boolean {
  return [...term.keys].some(([key, strength]) => strength === 1 && keys.has(key));
}

function namesFit(names: readonly NameConstraint[], sentences: readonly Parameters<typeof holdsName>[0][]): boolean {
  return names.every((name) => sentences.some((sentence) => holdsName(sentence, name)));
}

function order(evidence: Evidence): string {
  return `${evidence.article.id} ${String(evidence.sentence).padStart(5, '0')}`;
}
