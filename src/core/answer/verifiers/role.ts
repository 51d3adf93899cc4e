import { matchRole, roleParts } from '../../entities/matchRole.ts';
import { tokenize } from '../../text/tokenize.ts';
import { askedRole } from '../offices/askedRole.ts';
import { toldHolder } from '../offices/chooseHolder.ts';
import { isHolder } from '../offices/toldOffices.ts';
import type { Verifier } from '../types.ts';

/** From this score on the office's holder rules out everybody else. */
const SURE = 0.7;

function ownedBy(of: string, forms: readonly (readonly string[])[]): boolean {
  const words = tokenize(of).map((token) => token.norm);
  return forms.some((form) => form.every((word) => words.includes(word)));
}

/** "Who is the president of China?": a person whom the text gives another role, or a name without any, is no answer. */
export const roleVerifier: Verifier = {
  name: 'role',
  verify(candidate, context) {
    const asked = askedRole(context);
    const { span } = candidate;
    if (asked === null || candidate.fixed !== undefined || !span) return null;
    const mention = candidate.evidence.facts
      .sentence(candidate.evidence.sentence)
      .mentions.find((other) => other.start < span.end && span.start < other.end && other.kind === 'person');
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
    const { predicate, namesHere } = candidate.evidence.coverage;
    return predicate < 0.7 || namesHere < 1 ? { reason: 'unsupported', why: `the sentence names no ${asked}` } : null;
  },
};
