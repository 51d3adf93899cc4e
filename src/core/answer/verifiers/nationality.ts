import { placeContains } from '../../entities/places.ts';
import { phrasesOf } from '../../mentions/phraseIndex.ts';
import type { Span } from '../../types.ts';
import { holdsName } from '../holdsName.ts';
import type { Context, Evidence, Verifier } from '../types.ts';

/** "Which Danish firms take part?" is not answered by "Oslo University", nor "who is the Danish minister?" by "Norway's minister". */
export const nationalityVerifier: Verifier = {
  name: 'nationality',
  ofProven: true,
  verify({ span, evidence }, context) {
    const { question } = context;
    if (span && holdsForeigner(span, evidence, context))
      return { reason: 'unsupported', why: 'one of them is told of another country' };
    if (!span || question.form !== 'wh' || !/^(?:person|organization)$/u.test(question.type)) return null;
    const name = context.names.find(
      ({ place, start, end }) =>
        place !== null && FRONT.test(question.text.slice(0, start)) && /^ \p{Ll}/u.test(question.text.slice(end)),
    );
    if (!name || name.place === null) return null;
    const wanted = name.place;
    const here = evidence.facts.sentence(evidence.sentence);
    const own = here.mentions.filter((other) => other.start < span.end && span.start < other.end);
    const told = own.map((mention) =>
      // "Camden" may lie anywhere, "Camden University" is told by its town.
      [mention.kind === 'place' ? '' : mention.text, mention.role ?? '', mention.of ?? ''].flatMap((text) =>
        phrasesOf(text).flatMap(({ entry }) => (entry.kind === 'place' ? entry.id : (entry.within ?? []))),
      ),
    );
    const fits = (id: string): boolean => placeContains(wanted, id) || placeContains(id, wanted);
    if (told.length === 0 || told.some((ids) => ids.length === 0 || ids.some(fits))) return null;
    // "Oslo University, a Danish foundation"
    const start = own[0]?.start ?? span.start;
    const near = {
      ...here,
      mentions: [],
      tokens: here.tokens.filter((token) => token.start >= start - 30 && token.end <= span.end + 40),
    };
    return holdsName(near, name)
      ? null
      : { reason: 'unsupported', why: `it is told of another country than ${name.text}` };
  },
};

const FRONT = /^(?:and |but |so )?(?:which|what|who(?:['’]s| is| was| are| were) the) (?:\p{Ll}+ )?$/iu;

/** "Who spoke from Norway?" is not answered by "Danish minister Holm and Norwegian minister Lind". */
function holdsForeigner(span: Span, { facts, sentence }: Evidence, { question, names }: Context): boolean {
  const land = names.find(
    ({ place, start, end }) =>
      place !== null && /\bfrom (?:the )?$/iu.test(question.text.slice(0, start)) && end >= question.text.length - 6,
  )?.place;
  if (land == null || question.form !== 'wh' || question.type !== 'person') return false;
  return facts
    .sentence(sentence)
    .mentions.filter((other) => other.kind === 'person' && other.start < span.end && span.start < other.end)
    .some(({ of }) =>
      phrasesOf(of ?? '').some(
        ({ entry }) => entry.kind === 'place' && !placeContains(land, entry.id) && !placeContains(entry.id, land),
      ),
    );
}
