import { definition, statement, yesno } from './clauseShapes.ts';
import { named } from './naming.ts';
import { nounGroup } from './nounGroup.ts';
import { SET_PHRASES } from './setPhrases.ts';
import { pattern, type Rule, type Shape, shape } from './shape.ts';

/** Ordered: the first rule that fits decides. Set phrases come before wh-words, wh-words before bare topics. */
const RULES: readonly Rule[] = [
  named,
  ...SET_PHRASES,
  pattern('(?:by|since|until|till|from|before|after)?\\s*when\\b', () => shape('wh', 'date')),
  pattern('how soon\\b', () => shape('wh', 'date', { asking: ['soon'] })),
  pattern('according to (?:whom|who|which|what)\\b', () => shape('wh', 'person', { asking: ['according'] })),
  pattern('(?:to |from |in )?where(?:abouts)?\\b', () => shape('wh', 'place')),
  pattern('(?:to |for |by |with |from |of |against |at |about )?(?:who|whom)\\b', () => shape('wh', 'person')),
  pattern('(?:in |on |with |by |from )?whose\\b', () => shape('wh', 'person')),
  pattern('(?:for |over |in |by |within )?how (many|much)\\b', (match) =>
    shape('wh', 'quantity', {
      asking: ['many', 'much'],
      head: match[1]?.toLowerCase() === 'many' ? 'number' : 'amount',
    }),
  ),
  pattern('(?:for |over |in )?how long\\b', () => shape('wh', 'duration', { asking: ['long'] })),
  pattern(
    'how (?:old|far|fast|high|tall|deep|heavy|big|large|small|wide|thick|often|strong|hot|cold|expensive|close|loud|powerful|likely|late|early)\\b',
    () => shape('wh', 'quantity'),
  ),
  pattern(
    'how (?!do\\b|does\\b|did\\b|is\\b|are\\b|was\\b|were\\b|can\\b|could\\b|will\\b|would\\b|has\\b|have\\b|had\\b|should\\b|about\\b|come\\b)\\p{L}+\\b',
    () => shape('wh', 'other'),
  ),
  pattern('how (?:do|does|did|is|are|was|were|can|could|will|would|has|have|had|should)\\b', () =>
    shape('manner', 'other'),
  ),
  nounGroup,
  statement,
  definition,
  pattern('(?:name|list|give|give me|show|show me|enumerate) (?:all |the |us )*', () =>
    shape('wh', 'list', { plural: true, asking: ['name', 'list', 'give', 'show', 'enumerate'] }),
  ),
  yesno,
  pattern('(?:.* )?(?:what|which|who|whom|how)\\b', () => shape('wh', 'other')),
  // "latest chip export controls": a bare topic.
  () => shape('status', 'event'),
];

/** Form, answer type and head noun of a question that was stripped of its openings. */
export function recogniseShape(text: string): Shape {
  for (const rule of RULES) {
    const found = rule(text);
    if (found) return found;
  }
  return shape('status', 'event');
}
