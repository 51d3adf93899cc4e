import { AUXILIARIES } from '../../question/words.ts';
import { stem } from '../../text/stem.ts';
import { isStopWord } from '../../text/stopWords.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Span } from '../../types.ts';
import type { Context, Evidence } from '../types.ts';

/** A counted noun with the word before it that tells which kind is meant: "steam engines". */
interface Kind {
  readonly kind: string;
  readonly noun: string;
}

const ASKED = /\b(?:[Hh]ow many|number of) (\p{Ll}[\p{Ll}-]+) (\p{Ll}{3,}s)\b/u;

/** Words that say how many or how large, not of which kind. */
const NO_KIND =
  /^(?:more|other|others|new|newer|old|older|further|additional|extra|large|larger|big|bigger|small|smaller|young|long|short|high|low|heavy|light|good|bad|whole|total|several|many|few|different|various|such|same|own|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|billion|dozen|first|second|third|last|next|all|both|fewer|less|least|remaining|single|individual|similar|major|main|local|another|these|those|of|and|or|recent|latest|current|former|possible|known|so-called|in|at|on|for|with|by|from|to|as)$/u;

/**
 * "How many steam engines did the museum buy?" is not answered by "12 diesel engines", nor by a bare figure behind them:
 * why the figure counts another kind, null when it may count the asked one.
 */
export function countsOtherKind(span: Span, { article, facts, sentence }: Evidence, context: Context): string | null {
  const asked = askedKind(context);
  const own = article.sentences[sentence];
  if (asked === null || !own) return null;
  const keys = context.terms.find(({ term }) => term.norm === asked.kind)?.keys;
  // "How many steam engines? – And diesel engines?": both kinds stand in the question that the follow-up makes.
  const isAsked = (word: string): boolean =>
    word === asked.kind ||
    context.question.text.includes(` ${word} ${asked.noun}`) ||
    stem(word) === stem(asked.kind) ||
    keys?.has(stem(word)) === true;
  const figure = facts
    .sentence(sentence)
    .mentions.find((other) => other.kind === 'quantity' && other.start < span.end && span.start < other.end);
  if (facts.sentence(sentence).tokens.some(({ norm }) => isAsked(norm))) {
    // "12 steam engines and 30 diesel engines": the figure's own words tell.
    const told = figure ? kindIn(figure.text, asked.noun) : null;
    return told === null || isAsked(told) ? null : reason(told, asked);
  }
  const first = Math.max(0, sentence - 2);
  const from = article.sentences.find((each, i) => i >= first && each.block === own.block)?.start ?? own.start;
  const told = kindIn(article.text.slice(from, Math.max(figure?.end ?? 0, span.end)), asked.noun);
  return told === null || isAsked(told) ? null : reason(told, asked);
}

const reason = (told: string, { kind, noun }: Kind): string => `the figure counts ${told} ${noun}, not ${kind} ${noun}`;

function askedKind(context: Context): Kind | null {
  const [, kind, noun] = ASKED.exec(context.question.text) ?? [];
  if (kind === undefined || noun === undefined || !isKind(kind) || isStopWord(noun) || AUXILIARIES.has(noun))
    return null;
  const term = context.terms.find((each) => each.term.norm === kind);
  return term === undefined || term.name || term.time ? null : { kind, noun };
}

/** The kind told by the last phrase of a text that ends with the noun; null when the noun stands without one. */
function kindIn(text: string, noun: string): string | null {
  const wanted = stem(noun);
  const tokens = tokenize(text);
  const at = tokens.findLastIndex((token) => token.stem === wanted);
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || !/^ $/u.test(text.slice(before.end, token.start))) return null;
  const word = text.slice(before.start, before.end);
  return /^\p{Ll}+$/u.test(word) && isKind(word) ? word : null;
}

const isKind = (word: string): boolean =>
  word.length > 2 && !NO_KIND.test(word) && !isStopWord(word) && !AUXILIARIES.has(word) && !/ly$/u.test(word);
