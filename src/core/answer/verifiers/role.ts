import { matchRole, roleParts } from '../../entities/matchRole.ts';
import { tokenize } from '../../text/tokenize.ts';
import { askedRole } from '../offices/askedRole.ts';
import { toldHolder } from '../offices/chooseHolder.ts';
import { isHolder } from '../offices/toldOffices.ts';
import type { Candidate, Evidence, Verifier } from '../types.ts';

/** From this score on the office's holder rules out everybody else. */
const SURE = 0.7;

function ownedBy(of: string, forms: readonly (readonly string[])[]): boolean {
  const words = tokenize(of).map((token) => token.norm);
  return forms.some((form) => form.every((word) => words.includes(word)));
}

/** "with Mayor Ada Brown as co-chair": told behind the name, whatever office stands in front. */
function toldAlsoAs({ article, sentence }: Evidence, from: number, asked: string): boolean {
  const rest = article.text.slice(from, article.sentences[sentence]?.end ?? from);
  const role = /^,? (?:acting |serving )?as (?:its |the |an? |his |her |their )?((?:\p{Ll}[\p{Ll}-]*\s?){1,4})/u.exec(
    rest,
  )?.[1];
  return role !== undefined && matchRole(roleParts(asked), roleParts(role)) === 2;
}

/** "The project manager is Ada Brown", "Its head Ada Brown": the asked office heads the sentence and names nobody's. */
function bareOffice({ evidence, span }: Candidate, asked: string): boolean {
  const { article, sentence } = evidence;
  const role = /^(?:(?:Its|The) ((?:\p{Ll}[\p{Ll}-]*\s){1,4})(?:is|was) |Its ((?:\p{Ll}[\p{Ll}-]*,?\s){1,4}))$/u
    .exec(article.text.slice(article.sentences[sentence]?.start ?? 0, span?.start ?? 0))
    ?.slice(1)
    .find((part) => part !== undefined);
  return role !== undefined && matchRole(roleParts(asked), roleParts(role)) === 2;
}

/** "Who is the president of China?": a person whom the text gives another role, or a name without any, is no answer. */
export const roleVerifier: Verifier = {
  name: 'role',
  soft: true,
  verify(candidate, context) {
    const asked = askedRole(context);
    const { span } = candidate;
    if (asked === null || candidate.fixed !== undefined || !span) return null;
    const mention = candidate.evidence.facts
      .sentence(candidate.evidence.sentence)
      .mentions.find((other) => other.start < span.end && span.start < other.end && other.kind === 'person');
    if (mention && toldAlsoAs(candidate.evidence, mention.end, asked)) return null;
    if (mention?.role !== undefined && matchRole(roleParts(asked), roleParts(mention.role)) === 0)
      return { reason: 'unsupported', why: `${mention.text} is told as ${mention.role}` };
    const owner = context.names[0];
    if (owner && mention?.of !== undefined && !ownedBy(mention.of, owner.forms))
      return { reason: 'unsupported', why: `${mention.text} holds it for ${mention.of}` };
    const told = toldHolder(context);
    if (
      mention &&
      told !== null &&
      told.score >= SURE &&
      !isHolder(mention, candidate.article, told.holder.who, context)
    )
      return { reason: 'unsupported', why: `${told.holder.name} is told as ${asked}` };
    const { predicate, namesHere, namesNear } = candidate.evidence.coverage;
    const held = mention?.role === undefined ? 0 : matchRole(roleParts(asked), roleParts(mention.role));
    // "Its director, Ada Brown", "the project manager is Ada Brown": told of what the sentences around name.
    const near = namesNear === 1 && (mention?.of !== undefined || bareOffice(candidate, asked));
    return (predicate < 0.7 && held === 0) || (namesHere < 1 && !near)
      ? { reason: 'unsupported', why: `the sentence names no ${asked}` }
      : null;
  },
};
