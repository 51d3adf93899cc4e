import { factsWithin, wordKeys } from '../../facts.ts';
import { attributionOf } from '../../timeline/attribution.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const SAY = new Set([
  'say',
  'report',
  'announce',
  'tell',
  'add',
  'claim',
  'warn',
  'write',
  'state',
  'confirm',
  'disclose',
  'reveal',
  'argue',
  'note',
  'publish',
]);
/** "Which newspaper wrote it?": the official whom it quotes is none. */
const PERSON =
  /\b(?:officials?|sources?|spokes(?:man|woman|person|people)|minist(?:er|ers|ry)|secretary|president|analysts?|experts?|diplomats?|executives?|government)$/iu;
const POINTER =
  /^(?:it|he|she|they|the (?:newspaper|paper|agency|report|statement|company|ministry|source|official)s?|newspaper|source)$/i;

/** "Who said that …?", "According to whom …?": the source that the text names for it. */
export const sources: Extractor = {
  name: 'sources',
  extract(context) {
    const { question } = context;
    const asked =
      /^according to (?:whom|who|what|which)\b/i.test(question.text) ||
      ((question.type === 'person' || question.type === 'organization') &&
        question.predicate !== null &&
        SAY.has(question.predicate) &&
        /\b(?:said|says|reported|reports|announced|told|added|claimed|warned|wrote|confirmed)\b/i.test(question.text) &&
        !/\b(?:did|does)\b/i.test(question.text));
    // "according to whom" of nothing that is known fits every sentence.
    if (!asked || context.terms.every(({ time }) => time)) return [];
    const press = /^(?:newspaper|paper|daily|agency|magazine|broadcaster|station|channel|outlet|website)$/u.test(
      question.head ?? '',
    );
    return context.evidence
      .flatMap((evidence) => sourceOf(evidence, context))
      .filter(({ answer }) => !press || !PERSON.test(answer));
  },
};

function sourceOf(evidence: Evidence, context: Context): Candidate[] {
  const { coverage, article } = evidence;
  if (coverage.time <= -0.5 || coverage.namesNear < 1 || coverage.near < 0.55) return [];
  const sentence = article.sentences[evidence.sentence];
  if (!sentence) return [];
  const part = partSaid(evidence, context);
  const told = /^(?:and |but |so )?who (?:has |had )?told\b/iu.test(context.question.text);
  const own = told ? tellerIn(evidence) : attributionOf(part);
  if (own === null) return [];
  const fixed = Math.min(0.9, 0.2 + 0.5 * coverage.sentence + 0.25 * coverage.near);
  const at = sentence.text.indexOf(part) + part.indexOf(own);
  if (!POINTER.test(own)) {
    return [
      proven(
        'sources',
        evidence,
        {
          text: own,
          span: { start: sentence.start + at, end: sentence.start + at + own.length },
          type: 'person',
          modality: 'reported',
        },
        fixed,
      ),
    ];
  }
  // "it added", "the newspaper said": the source named in the sentences before.
  for (let i = evidence.sentence - 1; i >= Math.max(0, evidence.sentence - 2); i--) {
    const before = article.sentences[i];
    const named = before ? attributionOf(before.text) : null;
    if (named !== null && !POINTER.test(named))
      return [
        proven('sources', evidence, { text: named, type: 'person', modality: 'reported' }, fixed - 0.1, {
          sentences: [i, evidence.sentence],
        }),
      ];
  }
  return [];
}

/** "“It is a bargain”, Holm said, while Lind said that it was costly": the part of the sentence that holds what is asked. */
function partSaid({ article, facts, sentence }: Evidence, { terms }: Context): string {
  const own = article.sentences[sentence];
  const text = own?.text ?? '';
  const parts = text.split(/(?:,|;)\s(?=(?:while|whereas|but)\s)/u).filter((part) => attributionOf(part) !== null);
  if (!own || parts.length < 2) return text;
  const here = facts.sentence(sentence);
  const held = (part: string): number => {
    const start = own.start + text.indexOf(part);
    const { tokens } = factsWithin(here, { start, end: start + part.length });
    return terms.filter(({ keys }) =>
      tokens.some(({ norm, stem }) => wordKeys(norm, stem).some((key) => keys.has(key))),
    ).length;
  };
  return parts.toSorted((a, b) => held(b) - held(a))[0] ?? text;
}

/** "Holm told Lind that …, the ministry said": who told her is Holm, whoever passes it on. */
function tellerIn({ article, facts, sentence }: Evidence): string | null {
  const own = article.sentences[sentence];
  const verb = own
    ? /\s(?:(?:has|had|also|later|then|\p{L}+ly|on \p{Lu}\p{L}+day) )*(?:told|tells)\s/u.exec(own.text)
    : null;
  if (!own || !verb) return null;
  const at = own.start + verb.index;
  const named = facts
    .sentence(sentence)
    .mentions.find(({ kind, end }) => end === at && (kind === 'person' || kind === 'organization'));
  const phrase = /(?:^|[,;:] |\b(?:and|but|while) )((?:the|an?|one) [^,;:"“”]{2,60})$/iu.exec(
    own.text.slice(0, verb.index),
  );
  return named?.text ?? phrase?.[1] ?? null;
}
