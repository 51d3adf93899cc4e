import { stem } from '../../text/stem.ts';
import { tokenize } from '../../text/tokenize.ts';
import { holdsName } from '../holdsName.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';

const ASKED =
  /^(?:and |but |so )?(?:in |on |with |by |from |at |to )?whose ((?:[\p{L}-]+ ){0,3}?[\p{L}-]+) (?:is|was|are|were|has|had|have|will|did|does|do|can|could|would|\p{L}+s|\p{L}+ed)\b/iu;

/** "Whose Danish arm runs the mill?" from "the mill run by Holm's Danish arm": the owner stands in the genitive of that noun. */
export const whose: Extractor = {
  name: 'whose',
  extract(context) {
    const { question } = context;
    const noun = ASKED.exec(question.text)?.[1];
    if (question.form !== 'wh' || noun === undefined || question.negated || question.times.length > 0) return [];
    if (context.names.some((name) => !name.known)) return [];
    const wanted = tokenize(noun).map((token) => token.stem);
    const found = context.evidence.flatMap((evidence) => ownersIn(evidence, wanted, context));
    return new Set(found.map(({ answer }) => normalizeAnswer(answer))).size === 1 ? found.slice(0, 1) : [];
  },
};

function ownersIn(evidence: Evidence, wanted: readonly string[], context: Context): Candidate[] {
  const { article, coverage, facts } = evidence;
  const here = facts.sentence(evidence.sentence);
  if (coverage.near < 0.5 || context.names.some((name) => !holdsName(here, name))) return [];
  return here.mentions.flatMap((mention): Candidate[] => {
    if (!/^(?:person|organization|product)$/u.test(mention.kind)) return [];
    const rest = article.text.slice(mention.end, mention.end + 80);
    const owns = /^(?: (?:Inc|Corp|Ltd|AG|SA|plc|Co)\.?)?['’](?:s)? /u.exec(rest)?.[0];
    if (owns === undefined) return [];
    const behind = tokenize(rest.slice(owns.length))
      .slice(0, wanted.length)
      .map((token) => stem(token.norm));
    if (behind.join(' ') !== wanted.join(' ')) return [];
    const span = { start: mention.start, end: mention.end };
    const type = context.question.type;
    return [proven('whose', evidence, { text: mention.text, span, type }, 0.6 + 0.25 * coverage.sentence)];
  });
}
