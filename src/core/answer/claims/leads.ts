import type { Context } from '../types.ts';
import type { Scope } from './scope.ts';
import type { Polarity } from './spoken.ts';

const ASKED =
  /^(?:and |but |so )?(?:is|are|was|were) .+? the (?:world['’]s )?(?:biggest|largest|leading|main|top|number one|greatest) (?:producer|maker|manufacturer|supplier|exporter|grower|buyer|importer|consumer)s? of (.+?)\??$/iu;
const MADE: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:producer|maker|manufacturer|grower)/iu, /\b(?:ma(?:k|d)|manufactur|produc|output|grow)/iu],
  [/\b(?:supplier|exporter)/iu, /\b(?:suppl|export|deliver)/iu],
  [/\b(?:buyer|importer)/iu, /\b(?:b(?:uy|ought)|import)/iu],
  [/\bconsumer/iu, /\b(?:consum|use)/iu],
];

/**
 * "Is Chile the biggest producer of copper?" from "Chile accounted for 27 per cent of the world's copper output,
 * followed by Peru": who is followed leads, who follows does not.
 */
export function leadVerdict(scope: Scope, context: Context): Polarity | null {
  const what = ASKED.exec(context.question.text)?.[1];
  const name = context.names[0];
  const sentence = scope.evidence.article.sentences[scope.evidence.sentence];
  const at = scope.text.search(/,?\s+followed by\b/iu);
  if (what === undefined || !name || context.names.length > 1 || !sentence || at < 0) return null;
  if (context.question.times.length > 0 && scope.evidence.coverage.time < 1) return null;
  const led = scope.text.slice(0, at);
  const made = MADE.find(([asked]) => asked.test(context.question.text))?.[1];
  if (!made?.test(led) || /\b(?:not|second|third|behind)\b/iu.test(led)) return null;
  const from = context.question.text.length - what.length - 1;
  const things = context.terms.filter((term) => term.term.start >= from - 1 && !term.time);
  const before = scope.here.tokens.filter((token) => token.end - sentence.start <= at);
  const held = things.every((term) => before.some((token) => term.keys.has(token.stem)));
  if (!held || things.length === 0) return null;
  const figure = scope.here.mentions.find(
    (mention) => mention.kind === 'quantity' && mention.end - sentence.start <= at,
  );
  const places = scope.here.mentions.filter((mention) => /^(?:place|organization)$/.test(mention.kind));
  const first = figure && places.findLast((mention) => mention.end <= figure.start);
  const asked = places.find((mention) =>
    name.forms.some((form) => form.join(' ') === mention.text.toLowerCase().replaceAll('.', '')),
  );
  if (!first || !asked) return null;
  if (asked === first) return 'yes';
  return asked.start - sentence.start > at ? 'no' : null;
}
