import { evidenceAt } from '../evidenceAt.ts';
import { holdsName } from '../holdsName.ts';
import type { Candidate, Context, Evidence, Extractor } from '../types.ts';
import { proven } from './make.ts';
import { purposeOf } from './purposes.ts';

/** "What is X?", "Who is X?": the apposition, role or copula that says so. */
export const definitions: Extractor = {
  name: 'definitions',
  extract(context) {
    const who = whoIs(context);
    if (context.question.form !== 'definition' && !who) return [];
    return who ? roleOf(context) : context.evidence.flatMap((evidence) => definitionOf(evidence, context));
  },
};

function whoIs(context: Context): boolean {
  const { question, names, terms } = context;
  return (
    question.type === 'person' &&
    /^(?:and |so )?who(?:'s|’s| is| was| are| were)\s+\S/i.test(question.text) &&
    names.length === 1 &&
    terms.every((term) => term.name || term.time)
  );
}

/** The newest role that an article gives the person. */
function roleOf(context: Context): Candidate[] {
  const name = context.names[0];
  const registry = context.snapshot.registry(context.hits.map((hit) => hit.passage.article));
  const found = name ? registry.resolve(name.text, { kind: 'person', fuzzy: false }) : null;
  const entity = found?.status === 'one' ? found.entities[0] : undefined;
  const fact = entity?.roles
    .filter((role) => context.allowed?.has(role.article) ?? true)
    .toSorted((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''))[0];
  const evidence = fact ? evidenceAt(context, fact.article, fact.start) : null;
  if (!entity || !fact || !evidence) return [];
  const owner =
    fact.of === null
      ? null
      : (registry.entities.find((other) => other.id === fact.of)?.name ?? fact.of.replace(/^\w+:/, ''));
  const text =
    owner === null || fact.role.toLowerCase().includes(owner.toLowerCase()) ? fact.role : `${fact.role} (${owner})`;
  return [
    proven('definitions', evidence, { text, normalized: entity.id, type: 'person' }, 0.9, {
      caveats: fact.asOf === null ? [] : [`As of ${fact.asOf}.`],
    }),
  ];
}

/** "X, a small lander, …", "X is a …", "…, known as X". */
function definitionOf(evidence: Evidence, context: Context): Candidate[] {
  const sentence = evidence.article.sentences[evidence.sentence];
  const facts = evidence.facts.sentence(evidence.sentence);
  const name = context.names[0];
  const words = name ? null : context.terms.map((term) => term.term.text).join(' ');
  const text = name?.text ?? words;
  if (!sentence || text === null || text === undefined || text === '') return [];
  if (name && !holdsName(facts, name)) return [];
  const purpose = name ? null : purposeOf(evidence, context);
  if (purpose) return [purpose];
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const rules: readonly (readonly [RegExp, number])[] = [
    [
      new RegExp(
        `(?<![\\p{L}\\p{N}])${escaped}(?:\\s*\\([^)]{1,30}\\))?\\s+(?:is|are|was|were)\\s+((?:an?|the|one of)\\s[^.;]{3,160})`,
        'iu',
      ),
      0.85,
    ],
    [
      new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?:\\s*\\([^)]{1,30}\\))?,\\s+((?:an?|the)\\s[^,;.]{3,120})`, 'iu'),
      0.85,
    ],
    [
      new RegExp(
        `((?:an?|the)\\s[^,;.]{3,80}?),?\\s+(?:known as|called|named|dubbed)\\s+(?:the )?[“"']?${escaped}(?![\\p{L}\\p{N}])`,
        'iu',
      ),
      0.8,
    ],
  ];
  for (const [rule, fixed] of rules) {
    const match = rule.exec(sentence.text);
    if (!match?.[1]) continue;
    const start = sentence.start + match.index + match[0].indexOf(match[1]);
    return [
      proven(
        'definitions',
        evidence,
        { text: match[1].trim(), span: { start, end: start + match[1].length }, type: 'definition' },
        fixed,
      ),
    ];
  }
  return [];
}
