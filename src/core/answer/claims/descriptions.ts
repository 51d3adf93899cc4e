import { factsWithin } from '../../facts.ts';
import { headType, verbLemma } from '../../question/words.ts';
import { isStopWord } from '../../text/stopWords.ts';
import type { Token } from '../../text/types.ts';
import { holdsName } from '../holdsName.ts';
import { isRoleWord } from '../names.ts';
import type { NameConstraint } from '../types.ts';
import type { Scope } from './scope.ts';

/** The words of one noun group that stands on a name. */
export interface Description {
  readonly tokens: readonly Token[];
  readonly denied: boolean;
  readonly kind: 'before' | 'apposed' | 'copula' | 'of';
}

// "Danish market leader", "French Open champion", "half Danish": where it sells, what it won, not what it is.
const LOOSE =
  /^(?:market|trade|winner|champion|expert|specialist|correspondent|importer|exporter|distributor|fan|half|part|partly|largely|originally|formerly|once|then|former|future|would-be|so-called)s?$/;
const PERSONAL_END = /(?:er|or|ist|ian)s?$/;
const DETERMINER = /^(?:the|a|an|its|his|her|their|our|this|that|another)$/;
const RANK = /^(?:state|national|flag|biggest|largest|leading|oldest|smallest|central)$/;
const OTHER = /^(?:rival|partner|ally|supplier|customer|competitor|opponent|creditor|investor|enemy|critic)s?$/;
const LIST_END = /^\s*,?\s+and\s+(?:an?\s|the\s|\p{Lu})/u;

const isHead = (token: Token): boolean =>
  !/^\p{Lu}/u.test(token.text) &&
  (headType(token.norm.replace(/s$/, '')) !== null ||
    headType(token.norm) !== null ||
    isRoleWord(token.norm) ||
    (verbLemma(token.norm) === null && (PERSONAL_END.test(token.norm) || !/(?:ed|ing|ly|s)$/.test(token.norm))));

/** The noun groups before, behind and told of a name in a sentence: "Danish lender Holm", "Holm, a bank,", "Holm is Danish". */
export function descriptionsOf(scope: Scope, name: NameConstraint, present: boolean): Description[] {
  const { tokens, mentions } = scope.here;
  const spans = mentions
    .filter((mention) => /^(?:person|organization|product|programme|place)$/.test(mention.kind))
    .filter((mention) => holdsName(factsWithin(scope.here, mention), { ...name, place: null }))
    .map(({ start, end }) => ({ start, end }));
  for (const form of name.forms)
    tokens.forEach((token, i) => {
      if (!form.every((word, n) => tokens[i + n]?.norm === word)) return;
      const end = tokens[i + form.length - 1]?.end ?? token.end;
      if (!spans.some((span) => span.start <= token.start && end <= span.end)) spans.push({ start: token.start, end });
    });
  const found = spans.flatMap((span) => [
    ...before(scope, span.start),
    ...behind(scope, span.end),
    ...copula(scope, span, present),
  ]);
  return found.filter(({ tokens }) => tokens.length > 0 && !tokens.some((token) => LOOSE.test(token.norm)));
}

interface Place {
  readonly text: string;
  readonly start: number;
}

function placeOf(scope: Scope): Place {
  return { text: scope.text, start: scope.evidence.article.sentences[scope.evidence.sentence]?.start ?? 0 };
}

/** "U.S. memory maker Holm", "French President Lind", "Denmark's Holm,": unbroken words up to the name. */
function before(scope: Scope, start: number): Description[] {
  const { text, start: base } = placeOf(scope);
  const all = scope.here.tokens;
  const last = all.findLastIndex((token) => token.end <= start);
  const words: Token[] = [];
  for (let i = last; i >= 0 && words.length < 7; i--) {
    const token = all[i];
    const next = words[0]?.start ?? start;
    if (!token || !/^[\s"“‘(]*$/u.test(text.slice(token.end - base, next - base))) break;
    // "American-born Lind", "non-Danish lender Holm": half a word tells nothing.
    if (isStopWord(token.norm) && token.norm !== 'us') break;
    const capital = /^\p{Lu}/u.test(token.text);
    if (words.length === 0 && !isHead(token) && !(capital && isRoleWord(token.norm))) {
      // "Denmark's Holm": a country that has the name as its own, with nothing behind it.
      const alone = /^(?:\s*[.,;:)]|\s+(?:is|was|has|had|will|and|said|says)\b|$)/u.test(
        text.slice(endOf(scope, start) - base),
      );
      if (capital && /['’]s$/u.test(token.text) && alone) words.unshift(token);
      break;
    }
    // "the firms fight lender Holm": a verb parts the groups; a possessive owns the noun, not the name, but where it
    // ranks the name at home ("Denmark's largest bank Holm").
    if (/['’]s?$/u.test(token.text)) {
      if (RANK.test(words[0]?.norm ?? '') && !words.some((word) => OTHER.test(word.norm))) words.unshift(token);
      break;
    }
    if (!capital && verbLemma(token.norm) !== null && !isHead(token) && !/ing$/.test(token.norm)) break;
    words.unshift(token);
    if (capital && !isRoleWord(token.norm) && /^\p{Ll}|^$/u.test(all[i - 1]?.text ?? '')) break;
  }
  const first = words[0];
  if (!first || text.charAt(first.start - base - 1) === '-') return [];
  return [{ tokens: words, denied: false, kind: 'before' }];
}

/** The end of the mention that begins here, else of its first token. */
function endOf(scope: Scope, start: number): number {
  const mention = scope.here.mentions.find((each) => each.start === start);
  return mention?.end ?? scope.here.tokens.find((token) => token.start >= start)?.end ?? start;
}

/** "Holm, a Danish bank that …", "Lind, 64, an engineer", "Holm of Denmark". */
function behind(scope: Scope, end: number): Description[] {
  const { text, start: base } = placeOf(scope);
  const rest = text.slice(end - base);
  const of = /^\s+of\s+(?:the\s+)?(?=\p{Lu})/u.exec(rest);
  if (of) {
    const from = end + of[0].length;
    const first = scope.here.mentions.find((mention) => mention.kind === 'place' && mention.start === from);
    return first ? [{ tokens: within(scope, from, first.end), denied: false, kind: 'of' }] : [];
  }
  const opening = /^\s*(?:\([^()]{1,20}\)\s*){0,2}(?:,|–|—|\()\s*(?:\d{2},\s+)?(?:itself\s+)?(?:the|an?)\s+/u.exec(
    rest,
  );
  if (!opening) return [];
  const { tokens, to } = group(scope, end + opening[0].length);
  // "with Holm, a Danish bank and Lind": three in a row.
  return LIST_END.test(text.slice(to - base)) ? [] : [{ tokens, denied: false, kind: 'apposed' }];
}

/** "Holm is a Danish bank", "Holm, founded in 1902, is not Danish": the name itself stands before the copula. */
function copula(scope: Scope, span: { readonly start: number; readonly end: number }, present: boolean): Description[] {
  const { text, start: base } = placeOf(scope);
  const rest = text.slice(span.end - base);
  const match =
    /^(?:\s*\([^()]{1,20}\))?(?:,[^,;:]{2,80},)?\s+(is|are|was|were|remains?|has become|became)(n['’]t)?\s+((?:(?:not|no longer|now|still|also|itself|indeed)\s+)*)(?:(?:the|an?)\s+)?/u.exec(
      rest,
    );
  if (!match || (present && /^(?:was|were)$/.test(match[1] ?? ''))) return [];
  // "The head of Holm is a Dane" tells of the head.
  const lead = scope.here.tokens.filter((token) => token.end <= span.start);
  let i = lead.length - 1;
  while (i >= 0 && lead[i] && !isStopWord(lead[i]?.norm ?? '')) i--;
  const stop = lead[i]?.norm ?? '';
  if (i >= 0 && !DETERMINER.test(stop) && !/^(?:and|but|that|because|while|where|when|so|if)$/.test(stop)) return [];
  if (DETERMINER.test(stop) && /^(?:of|for|in|at|to|from|by|with|on)$/.test(lead[i - 1]?.norm ?? '')) return [];
  if (/^(?:if|and)$/.test(stop) || (i > 0 && DETERMINER.test(stop) && lead[i - 1]?.norm === 'and')) return [];
  const { tokens } = group(scope, span.end + match[0].length);
  return [{ tokens, denied: match[2] !== undefined || /\bno(?:t| longer)\b/u.test(match[3] ?? ''), kind: 'copula' }];
}

/** The words of a noun group from here on: up to a comma, a preposition, a relative or a verb. */
function group(scope: Scope, from: number): { tokens: Token[]; to: number } {
  const { text, start: base } = placeOf(scope);
  const words: Token[] = [];
  let to = from;
  for (const token of scope.here.tokens) {
    if (token.start < from) continue;
    const gap = text.slice(to - base, token.start - base);
    if (words.length >= 8 || !/^[\s"“”‘-]*$/u.test(gap) || isStop(token)) break;
    words.push(token);
    to = token.end;
  }
  // "a Danish-owned bank", "non-Danish": a compound is another word than its parts.
  const parted = words.filter(
    (token) => !/^-\p{L}/u.test(text.slice(token.end - base)) && !/\p{L}-$/u.test(text.slice(0, token.start - base)),
  );
  return { tokens: parted, to };
}

const isStop = (token: Token): boolean => (isStopWord(token.norm) && token.norm !== 'us') || /['’]s$/u.test(token.text);

const within = (scope: Scope, start: number, end: number): Token[] =>
  scope.here.tokens.filter((token) => token.start >= start && token.end <= end);
