import { wordKeys } from '../../facts.ts';
import { share } from '../coverage.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, Extractor, WeightedTerm } from '../types.ts';
import { causesIn, deniesCause, lastOfRow, OBLIGES, OF_THE_NEWS } from './causes.ts';
import { proven } from './make.ts';
import { tellsOpposite } from './opposites.ts';
import { readAt } from './readAt.ts';
import { namesHeaded, sectionsOf } from './sections.ts';
import { citing, leans, sameTelling, textOf } from './tellings.ts';

/** "Why …?": the sentence that tells what is asked with the sign of its cause, or the one beside it that tells the cause. */
export const reasons: Extractor = {
  name: 'reasons',
  extract(context) {
    if (context.question.form !== 'reason' || context.large) return [];
    const topics = topicsOf(context);
    if (topics.length === 0 || context.names.some((name) => !name.known)) return [];
    const found = context.evidence
      .filter((evidence) => evidence.coverage.time > -0.5)
      .flatMap((evidence): Found[] => {
        const fact = factOf(evidence, topics, context);
        const cause = fact < 0.4 ? null : causeOf(evidence, topics, context);
        if (cause === null || cause.strength === 0) return [];
        return [
          { evidence, sentences: cause.sentences, strength: Math.min(0.92, fact * (0.48 + 0.48 * cause.strength)) },
        ];
      })
      .toSorted((a, b) => b.strength - a.strength);
    const best = found[0];
    if (!best) return [];
    // Another article may tell another side of the cause: one more is told where it is nearly as sure.
    const other = found.find(
      (one) => one.strength >= 0.8 * best.strength && !overlaps(one, best) && !sameTelling(one.evidence, best.evidence),
    );
    const told = other ? [best, other] : [best];
    return [
      proven(
        'reasons',
        best.evidence,
        {
          text: told.map(({ evidence, sentences: [first, last] }) => textOf(evidence, first, last)).join(' '),
          type: 'reason',
        },
        best.strength,
        citing(told.map(({ evidence, sentences }) => ({ article: evidence.article.id, sentences }))),
      ),
    ];
  },
};

const PARTICLES = new Set('off on up down out over back away through in into along'.split(' '));

/** The asked things without the particles of verbs: "pushed back" is told as "postponed". */
function topicsOf(context: Context): WeightedTerm[] {
  const topics = context.terms.filter((term) => !term.time);
  const things = topics.filter(({ term }) => !PARTICLES.has(term.norm));
  return things.length > 0 ? things : topics;
}

interface Found {
  readonly evidence: Evidence;
  readonly sentences: readonly [number, number];
  readonly strength: number;
}

function overlaps(a: Found, b: Found): boolean {
  return (
    a.evidence.article.id === b.evidence.article.id &&
    a.sentences[0] <= b.sentences[1] &&
    b.sentences[0] <= a.sentences[1]
  );
}

/** How far a sentence with what it leans on tells the asked fact, 0..1. */
function factOf(evidence: Evidence, topics: readonly WeightedTerm[], context: Context): number {
  const { facts, article, sentence } = evidence;
  const text = article.sentences[sentence]?.text ?? '';
  if (tellsOpposite(context.question.text, text)) return 0;
  const section = sectionsOf(article).find(({ first, last }) => first <= sentence && sentence <= last);
  const heading = section?.heading ?? new Set<string>();
  const own = facts.sentence(sentence);
  const near = range(leadOf(facts, sentence), sentence).map((i) => facts.sentence(i));
  if (OF_THE_NEWS.test(text)) near.push(facts.title, ...range(0, Math.min(1, sentence)).map((i) => facts.sentence(i)));
  const block = section ? range(section.first, section.last).map((i) => facts.sentence(i)) : near;
  const nearKeys = [...near.map(({ keys }) => keys), heading];
  const close = withTime(share(topics, nearKeys), evidence, context);
  const wide = withTime(
    share(topics, [...nearKeys, ...block.map(({ keys }) => keys), facts.title.keys]),
    evidence,
    context,
  );
  const names = context.names.map((name) =>
    near.some((other) => holdsName(other, name)) || namesHeaded([name], heading)
      ? 1
      : [...block, facts.title].some((other) => holdsName(other, name))
        ? 0.95
        : 0,
  );
  const missing = names.filter((held) => held === 0).length;
  if (missing > 0 && missing === names.length) return 0;
  const named = missing > 0 ? 0.75 : Math.min(1, ...names);
  return (0.6 * close + 0.4 * wide) * named * predicateFactor(evidence, own.keys, nearKeys, context);
}

/** A sentence that does not say the asked verb tells the fact only where it tells a cause outright, in other words. */
function predicateFactor(
  evidence: Evidence,
  own: ReadonlySet<string>,
  near: readonly ReadonlySet<string>[],
  context: Context,
): number {
  const { article, sentence } = evidence;
  const text = article.sentences[sentence]?.text ?? '';
  const asksNot = /\b(?:not|never|n['’]t)\b/i.test(context.question.text);
  // "Why could it not be signed?" is not answered from "They will sign to improve trade".
  const opposed = asksNot && !NOT.test(text) ? 0.85 : 1;
  if (strengthIn(own, context) > 0) return opposed;
  if (near.some((keys) => strengthIn(keys, context) > 0)) return 0.9 * opposed;
  const outright = causesIn(text).some(({ strength }) => strength >= 0.9) || readAt(context, evidence, sentence) > 0.6;
  return (outright ? 0.95 : 0.72) * opposed;
}

const NOT =
  /\b(?:not|no|never|nobody|n['’]t|cannot|without|refus\w+|declin\w+|reject\w+|cancel\w+|bar(?:s|red)|bann\w+|forb\w+|stay\w* away|skip\w*|withh\w+|against|oppos\w+|unable|fail\w*|miss\w*|boycott\w*|instead|absent)\b/i;

/** The asked time is a part of the fact: "On March 18 they could not come together" tells of it in other words. */
function withTime(held: number, { coverage }: Evidence, context: Context): number {
  if (context.question.times.length === 0) return held;
  const time = coverage.time >= 1 ? 1 : coverage.time >= 0.5 ? 0.8 : coverage.time >= 0 ? 0.4 : 0;
  return 0.7 * held + 0.3 * time;
}

interface Told {
  readonly strength: number;
  readonly sentences: readonly [number, number];
}

/** The surest sign of a cause in the sentence, before or after it, with the sentences that tell it. */
function causeOf(evidence: Evidence, topics: readonly WeightedTerm[], context: Context): Told | null {
  const { article, sentence, facts } = evidence;
  const own = article.sentences[sentence];
  if (!own || deniesCause(own.text)) return null;
  const lead = leadOf(facts, sentence);
  const found: Told[] = [];
  if (ENUMERATES.test(own.text)) found.push({ strength: 1, sentences: [lead, rowEnd(evidence)] });
  const causes = causesIn(own.text);
  for (const cause of causes) {
    const fits = effectFits(evidence, cause.effect, topics, context);
    const sentences: readonly [number, number] =
      cause.before || lead < sentence ? [Math.max(lead, sentence - 2), sentence] : [sentence, sentence];
    if (cause.before && !sameBlock(evidence, sentence - 1)) continue;
    found.push({
      strength: cause.strength * (fits ? 1 : 0.5),
      sentences: cause.before ? [Math.min(sentences[0], sentence - 1), sentence] : sentences,
    });
  }
  const row = lastOfRow(own.text);
  if (row && effectFits(evidence, [row], topics, context))
    found.push({ strength: 0.7, sentences: [Math.max(lead, sentence - 1), sentence] });
  // The cause told in the next sentence, or in the one before: "Two reasons are named: …".
  for (const step of [1, -1]) {
    const other = article.sentences[sentence + step];
    if (!other || !sameBlock(evidence, sentence + step)) continue;
    if (step === 1 && deniesCause(other.text)) return null;
    const strongest = Math.max(
      OBLIGES.test(other.text) ? 0.6 : 0,
      ...causesIn(other.text)
        .filter((cause) => !cause.before)
        .map((cause) => cause.strength),
    );
    const weight = strongest >= 0.8 ? 0.75 : 0.5;
    if (strongest > 0)
      found.push({
        strength: weight * strongest,
        sentences:
          step === 1
            ? [lead < sentence ? Math.max(lead, sentence - 1) : sentence, sentence + 1]
            : [sentence - 1, sentence],
      });
  }
  const read = [sentence - 1, sentence, sentence + 1]
    .filter((i) => i === sentence || sameBlock(evidence, i))
    .map((i) => ({ i, margin: readAt(context, evidence, i) }));
  const strongest = read.toSorted((a, b) => b.margin - a.margin)[0];
  const best = found.toSorted((a, b) => b.strength - a.strength)[0];
  if (!best)
    return strongest && strongest.margin > 0.6
      ? { strength: 0.8 * strongest.margin, sentences: span([sentence, strongest.i]) }
      : null;
  const seconded =
    strongest && strongest.i >= best.sentences[0] && strongest.i <= best.sentences[1] ? strongest.margin : 0;
  return { ...best, strength: Math.min(1, best.strength * 0.8 + 0.5 * seconded) };
}

// "Three reasons, and none of them will go away. First, …"
const ENUMERATES = /\b(?:two|three|four|five|several|many|some|following) (?:\p{Ll}+ )?(?:reasons|causes|grounds)\b/iu;

/** The last sentence of the block, at most five on. */
function rowEnd(evidence: Evidence): number {
  let end = evidence.sentence;
  while (end - evidence.sentence < 5 && sameBlock(evidence, end + 1)) end++;
  return end;
}

/** Whether the part of the sentence that tells the effect speaks of what is asked. */
function effectFits(
  { facts, article, sentence }: Evidence,
  parts: readonly (readonly [number, number])[],
  topics: readonly WeightedTerm[],
  context: Context,
): boolean {
  if (parts.length === 0) return true;
  const start = article.sentences[sentence]?.start ?? 0;
  const { tokens, keys } = facts.sentence(sentence);
  const [effect, cause] = [new Set<string>(), new Set<string>()];
  for (const token of tokens) {
    const inside = parts.some(([from, to]) => token.start >= start + from && token.end <= start + to);
    for (const key of wordKeys(token.norm, token.stem)) (inside ? effect : cause).add(key);
  }
  if (strengthIn(effect, context) > 0) return true;
  const things = topics.filter(({ name }) => !name);
  const held = share(things.length > 0 ? things : topics, [effect]);
  // The asked verb told in other words: then the things stand with the effect, not with the cause.
  return (
    held >= 0.5 || (strengthIn(keys, context) === 0 && held >= share(things.length > 0 ? things : topics, [cause]))
  );
}

function strengthIn(keys: ReadonlySet<string>, context: Context): number {
  let best = context.predicate === null ? 1 : 0;
  for (const [key, strength] of context.predicate ?? []) if (keys.has(key)) best = Math.max(best, strength);
  return best;
}

/** The first sentence of the chain that a sentence leans on, at most three back. */
function leadOf(facts: Evidence['facts'], sentence: number): number {
  let lead = sentence;
  while (lead > 0 && sentence - lead < 3 && leans(facts, lead)) lead--;
  return lead;
}

function sameBlock({ article, sentence }: Evidence, index: number): boolean {
  const other = article.sentences[index];
  return other !== undefined && other.block === article.sentences[sentence]?.block && !other.interrogative;
}

function span([a, b]: readonly [number, number]): readonly [number, number] {
  return [Math.min(a, b), Math.max(a, b)];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
