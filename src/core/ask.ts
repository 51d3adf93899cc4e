// The two halves of a question: `plan` decides what to search, `decide` judges what was found. Both pure and total.
export { decide, type Found } from './answer/decide.ts';
export { selectHits } from './answer/selectHits.ts';
export { needsThread, type Plan, plan } from './question/plan.ts';
