import { isRoleWord } from '../names.ts';
import type { Context } from '../types.ts';

/** The role words of a question that asks for nothing else; null for any other question. */
export function askedRole(context: Context): string | null {
  const { question, names, terms } = context;
  const text = question.text;
  if (question.type !== 'person' || names.length > 1 || question.excluded.length > 0) return null;
  const verb = /^(?:and |so )?(?:who|which \p{L}+)\s+(heads?|headed|leads?|led|runs|ran|chairs?|chaired|governs)\b/iu
    .exec(text)?.[1]
    ?.toLowerCase();
  const is =
    /^(?:and |so )?(?:who(?:'s|’s)?|what is the name of)\s+(?:is|was|are|were|has been|have been|held|holds|serves as|served as|had been)\b|^(?:and |so )?who(?:'s|’s)\b|^what is the name of\b/i.test(
      text,
    );
  if (verb === undefined && !is) return null;
  const words = terms.filter((term) => !term.name && !term.time).map((term) => term.term);
  const role = words.filter((term) => term.verb === null || isRoleWord(term.norm));
  if (verb !== undefined)
    return role.length > 1
      ? null
      : verb.startsWith('chair')
        ? 'chair'
        : verb.startsWith('govern')
          ? 'governor'
          : 'head';
  const clean = role.filter(
    (term) =>
      !/^(?:post|office|position|role|job|name|current|present|now|sitting|new|previous|former|predecessor)$/.test(
        term.norm,
      ),
  );
  if (clean.length === 0 || clean.some((term) => !isRoleWord(term.norm) && !/\d/.test(term.norm))) return null;
  return clean.map((term) => term.norm).join(' ');
}
