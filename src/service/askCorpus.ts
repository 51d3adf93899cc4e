import { setImmediate } from 'node:timers/promises';
import { decide } from '../core/answer/decide.ts';
import { passagesToRead } from '../core/answer/passagesToRead.ts';
import { selectHits } from '../core/answer/selectHits.ts';
import { needsThread, plan } from '../core/question/plan.ts';
import type { Turn } from '../core/question/thread.ts';
import type { Snapshot } from '../core/snapshot.ts';
import type { Answer, AskRequest, Hit, Instant } from '../core/types.ts';
import type { Reader, SearchIndex } from '../ports/types.ts';
import { verifyQuotes } from './verifyQuotes.ts';
import { withinFilter } from './withinFilter.ts';

/** One corpus ready for questions. */
export interface OpenedCorpus {
  readonly snapshot: Snapshot;
  readonly index: SearchIndex;
  readonly reader: Reader;
}

export interface AskOptions {
  readonly now: Instant;
  /** What the reader may take for one question; Infinity for no limit. */
  readonly budgetMs: number;
}

/** Chat gives the reader two seconds; library, batch and evaluation give no limit, so that load changes no figure. */
export const CHAT_BUDGET_MS = 2_000;

/** A thread is remembered this far back. */
const THREAD_QUESTIONS = 6;
const THREAD_QUESTION_LENGTH = 500;

/** plan, search, read, decide; then every quote is checked once more against the stored text. */
export async function askCorpus(corpus: OpenedCorpus, request: AskRequest, options: AskOptions): Promise<Answer> {
  const { snapshot, index, reader } = corpus;
  const thread = (request.thread ?? [])
    .slice(-THREAD_QUESTIONS)
    .map((question) => question.slice(0, THREAD_QUESTION_LENGTH));
  const bounded: AskRequest = { ...request, thread };
  const turns = await turnsOf(corpus, bounded, options);
  const planned = plan({ ...bounded, turns }, snapshot, options.now);
  if ('status' in planned) return verifyQuotes(planned, snapshot);
  const hits = selectHits(planned, await index.search(planned.query, planned.fetch), options.now);
  const reading = reader.read(planned.asked, passagesToRead(planned, hits, snapshot), options.budgetMs);
  await parseWhileReading(snapshot, hits);
  const readings = await reading;
  const why = reader.reason();
  const state = why === null ? reader.state() : `${reader.state()}: ${why}`;
  const answer = decide(planned, { hits, readings, reader: state }, snapshot, options.now);
  return verifyQuotes(withinFilter(answer, planned.allowed), snapshot);
}

/** The reader works in a process of its own: in the meantime the articles found are parsed here, one at a turn. */
async function parseWhileReading(snapshot: Snapshot, hits: readonly Hit[]): Promise<void> {
  const found = hits.map((hit) => hit.passage.article);
  for (const article of new Set(found)) {
    await setImmediate();
    snapshot.facts(article);
  }
  snapshot.registry(found);
}

/** The earlier questions; the last one with its answer, when "who else" or "he" cannot be read without it. */
async function turnsOf(corpus: OpenedCorpus, request: AskRequest, options: AskOptions): Promise<readonly Turn[]> {
  const thread = request.thread ?? [];
  const turns: Turn[] = thread.map((question) => ({ question, answer: null, values: [] }));
  const last = thread.at(-1);
  if (last === undefined || !needsThread(request)) return turns;
  const earlier: AskRequest = { ...request, question: last, thread: thread.slice(0, -1), trace: false };
  // A quarter of the time each step back, so that a chain of follow-ups stays within about the budget of one.
  const answer = await askCorpus(corpus, earlier, { ...options, budgetMs: options.budgetMs / 4 });
  turns[turns.length - 1] = { question: last, answer: answer.answer, values: answer.values.map((value) => value.text) };
  return turns;
}

/** The in-process index behind the port. */
export function snapshotIndex(snapshot: Snapshot): SearchIndex {
  return { search: async (query, k) => snapshot.index.search(query, k) };
}
