import { deniesCause } from '../extractors/causes.ts';
import { modalityOf } from '../modality.ts';
import type { Candidate, Verifier } from '../types.ts';

/** What a sentence denies answers no question about what was. */
export const denialVerifier: Verifier = {
  name: 'denial',
  soft: true,
  ofProven: true,
  verify(candidate, context) {
    const { form, negated } = context.question;
    if (form === 'reason' && saysNoCause(candidate))
      return { reason: 'unsupported', why: 'the sentence says that the cause is not known' };
    if (
      (candidate.fixed !== undefined && candidate.extractor !== 'frames') ||
      form !== 'wh' ||
      negated ||
      asksLack(context.question.text)
    )
      return null;
    if (/^(?:no|none|nothing|nobody|zero)\b/iu.test(candidate.answer)) return null;
    return modalityOf(candidate, context) === 'denied'
      ? { reason: 'unsupported', why: 'the sentence denies it' }
      : null;
  },
};

/** "How much does it owe in unpaid fees?" is answered from "Its fees, 3 million euros, have not been paid". */
const asksLack = (question: string): boolean =>
  /\b(?:un(?:paid|sold|solved|finished|used|answered|resolved|decided|settled|filled|built|fulfilled|clear)|owe[sd]?|lack(?:s|ed)?|missing|absent|stayed away)\b/iu.test(
    question,
  );

/** "Kyiv pulled out at the last moment; why is not known." */
function saysNoCause({ evidence, sentences }: Candidate): boolean {
  return [evidence.sentence, ...sentences].some((i) => deniesCause(evidence.article.sentences[i]?.text ?? ''));
}
