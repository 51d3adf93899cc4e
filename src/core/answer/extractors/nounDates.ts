import type { Timex } from '../../dates/types.ts';
import { wordKeys } from '../../facts.ts';
import type { Token } from '../../text/types.ts';
import type { Span } from '../../types.ts';
import { share } from '../coverage.ts';
import { holdsName } from '../holdsName.ts';
import type { Candidate, Context, Evidence, Extractor, WeightedTerm } from '../types.ts';
import { proven } from './make.ts';

const WHEN =
  /^(?:and |but |so )?(?:when|(?:on )?(?:which|what) (?:day|date)) (?:does|do|did|will|would|is|are|was|were) (?:the |their |its )?/iu;
const EDGE =
  /\s(?:(?:due|scheduled|set|supposed|expected|meant|planned) )?(?:to )?(begin|start|open|kick off|get under way|get underway|commence|end|finish|close|conclude|wrap up)(?: in (?:the )?\p{Lu}\S*)?$/iu;
const OPENS = /^(?:begin|start|open|kick|get|commence)/iu;
const HOLD = /\s(?:to )?(?:hold|have|attend|take part in|be held|held|take place) ?(?:the |their |a |an |its )?(.*)$/iu;
const SET = /^\s+(?:set|scheduled|planned|slated|due|foreseen) (?:for|on)\s+(?:the\s+)?$/iu;

/** The event of a question that asks for its first or last day, or for the day that was set for it. */
interface Asked {
  readonly edge: 'first' | 'last' | 'set';
  readonly noun: WeightedTerm;
  readonly others: readonly WeightedTerm[];
}

/**
 * "When does the fair open?" from "the three-day fair from Friday", "When are Ahn and Berg to hold the summit?" from "at a
 * summit set for 3 May … During the summit, Ahn and Berg …": the noun carries its day, no verb does.
 */
export const nounDates: Extractor = {
  name: 'nounDates',
  extract(context) {
    const { question } = context;
    if (question.form !== 'wh' || question.type !== 'date' || question.negated || question.times.length > 0) return [];
    if (context.names.some((name) => !name.known) || context.large) return [];
    const asked = askedNoun(context);
    if (!asked) return [];
    const found = context.evidence.flatMap((evidence) => datesIn(evidence, asked, context));
    const best = found.toSorted((a, b) => (b.fixed ?? 0) - (a.fixed ?? 0))[0];
    const values = new Set(found.map(({ values: [value] }) => value?.normalized));
    return best && values.size === 1 ? [best] : [];
  },
};

function askedNoun(context: Context): Asked | null {
  const { text } = context.question;
  const opening = WHEN.exec(text);
  if (!opening) return null;
  const edge = EDGE.exec(text);
  const hold = edge ? null : HOLD.exec(text);
  const from = hold ? text.length - (hold[1]?.length ?? 0) : opening[0].length;
  const to = edge ? edge.index : text.length;
  const free = context.terms.filter(({ name, time, term }) => !name && !time && term.start >= from && term.end <= to);
  const cut = /\s(?:of|in|at|on|between|with|about|for|over)\s/iu.exec(text.slice(from, to));
  const noun = free.findLast(({ term }) => term.end <= from + (cut?.index ?? to - from));
  if ((!edge && !hold) || !noun) return null;
  return {
    edge: edge ? (OPENS.test(edge[1] ?? '') ? 'first' : 'last') : 'set',
    noun,
    others: free.filter((term) => term !== noun),
  };
}

function datesIn(evidence: Evidence, asked: Asked, context: Context): Candidate[] {
  const here = evidence.facts.sentence(evidence.sentence);
  return here.tokens.flatMap((token): Candidate[] => {
    const strength = likeness(token, asked.noun);
    if (strength < (asked.edge === 'set' ? 1 : 0.7)) return [];
    const date = here.dates.find(
      (each) => each.kind === 'date' && each.precision === 'day' && ties(evidence, token, each, asked.edge),
    );
    if (!date || share(asked.others, [here.keys, ...nearOf(evidence)]) < 0.99) return [];
    const told = context.names.every((name) => holdsName(here, name))
      ? []
      : asked.edge === 'set' ||
          context.names.some((name) => name.place !== null && evidence.coverage.namesArticle === 1)
        ? namedWith(evidence, asked, context)
        : null;
    if (told === null) return [];
    const { published } = evidence.article;
    const begun = published !== null && date.from !== null && date.from <= published.padEnd(10, '-01');
    const span = { start: date.start, end: date.end };
    const more = told.map((sentence) => ({ article: evidence.article.id, sentences: [sentence, sentence] as const }));
    return [
      proven(
        'nounDates',
        evidence,
        { text: date.text, normalized: date.value, span, type: 'date', modality: begun ? 'happened' : 'planned' },
        strength * (told.length === 0 ? 0.88 : 0.82),
        { more },
      ),
    ];
  });
}

const likeness = (token: Token, noun: WeightedTerm): number =>
  Math.max(0, ...wordKeys(token.norm, token.stem).map((key) => noun.keys.get(key) ?? 0));

const nearOf = ({ facts, sentence }: Evidence): ReadonlySet<string>[] => [
  facts.title.keys,
  ...(sentence > 0 ? [facts.sentence(sentence - 1).keys] : []),
];

/** "talks from Friday", "the fair until Sunday", "a summit set for May 3". */
function ties({ article }: Evidence, noun: Span, date: Timex, edge: Asked['edge']): boolean {
  const between = date.start >= noun.end ? article.text.slice(noun.end, date.start) : null;
  if (between === null) return false;
  if (edge === 'set') return SET.test(between);
  return edge === 'first' ? /^\s+from\s+$/u.test(between) : /^\s+(?:until|till|through)\s+$/u.test(between);
}

/**
 * The sentences of the article that join the names of the question to this very noun ("During the summit, Ahn and Berg"),
 * one for each name that the dated sentence leaves out; null where one is missing.
 */
function namedWith(evidence: Evidence, asked: Asked, context: Context): number[] | null {
  const { facts, article } = evidence;
  const here = facts.sentence(evidence.sentence);
  const found: number[] = [];
  for (const name of context.names.filter((each) => !holdsName(here, each))) {
    const at = article.sentences.findIndex((_, i) => {
      const each = facts.sentence(i);
      const noun = each.tokens.some(
        (token, k) =>
          likeness(token, asked.noun) >= 0.7 &&
          each.tokens.slice(Math.max(0, k - 4), k).some(({ norm }) => /^(?:the|their|this)$/.test(norm)),
      );
      return noun && holdsName(each, name);
    });
    if (at < 0) return null;
    if (!found.includes(at)) found.push(at);
  }
  return found;
}
