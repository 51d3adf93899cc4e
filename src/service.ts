import { dayIn } from './core/digest/days.ts';
import type { Reply } from './core/reply/types.ts';
import type { AskRequest } from './core/types.ts';
import { asQuestion, parseCommand } from './core/verbs/parse.ts';
import { usageOf } from './core/verbs/table.ts';
import type { AskCommand, Command, Known, VerbName } from './core/verbs/types.ts';
import { answerReply } from './service/answerReply.ts';
import { askCorpus, CHAT_BUDGET_MS } from './service/askCorpus.ts';
import { compareReply } from './service/compareReply.ts';
import type { ServiceDeps, UseCase } from './service/deps.ts';
import { exampleQuestions } from './service/examples.ts';
import { exportCorpus } from './service/exportCorpus.ts';
import { failureReply } from './service/failureReply.ts';
import { findEvents } from './service/findEvents.ts';
import { corpusWords, helpReply } from './service/helpReply.ts';
import { initiativesReply } from './service/initiativesReply.ts';
import { notThereYet } from './service/notThereYet.ts';
import { personReply } from './service/personReply.ts';
import { pressButton } from './service/pressButton.ts';
import { promisesReply } from './service/promisesReply.ts';
import { registryAbout } from './service/registryAbout.ts';
import { searchPassages } from './service/searchPassages.ts';
import { showTimeline } from './service/showTimeline.ts';
import { sourcesReply } from './service/sourcesReply.ts';
import { suggestFrom } from './service/suggest.ts';
import { timelineReply } from './service/timelineReply.ts';
import type { Asker, EventFilter, Said, Service } from './service/types.ts';

const LOCAL = 'local';

/** The use cases over what `main` put together. Nothing here knows a platform. */
export function createService(deps: ServiceDeps): Service {
  const examples = new Map<string, Promise<readonly string[]>>();

  function known(asker: Asker): Known {
    const { snapshot } = deps.corpusOf(asker.tenant);
    return {
      name(name, kind) {
        const registry = registryAbout(snapshot, name);
        // "person Gonzales": a typing error in a person's name is mended, and the reply says so.
        return kind === 'person'
          ? registry.resolve(name, { kind }).entities.length > 0
          : registry.resolve(name, { fuzzy: false }).entities.length > 0;
      },
      // The store is asked when the command runs; an unknown id then becomes a question again.
      id: () => true,
      now: deps.clock.now(),
      zone: asker.zone ?? deps.zone,
    };
  }

  async function ask(command: AskCommand, asker: Asker, said: Said): Promise<Reply> {
    if (command.question === '') return help(asker);
    const request: AskRequest = {
      question: command.question,
      ...(said.thread ? { thread: said.thread } : {}),
      ...(command.from === null ? {} : { from: command.from }),
      ...(command.to === null ? {} : { to: command.to }),
      ...(command.source === null ? {} : { source: command.source }),
      ...(said.trace === undefined ? {} : { trace: said.trace }),
    };
    const options = { now: deps.clock.now(), budgetMs: said.budgetMs ?? CHAT_BUDGET_MS };
    const answer = await askCorpus(deps.corpusOf(asker.tenant), request, options);
    deps.log.log('debug', 'asked', { question: request.question.slice(0, 500), status: answer.status });
    const id = await deps.shown.keep(asker.tenant, { kind: 'answer', request, answer, user: asker.user });
    return answerReply(answer, id, command.meant);
  }

  async function help(asker: Asker): Promise<Reply> {
    const corpus = deps.corpusOf(asker.tenant);
    const { revision } = corpus.snapshot;
    const made = examples.get(revision) ?? exampleQuestions(corpus, deps.clock.now());
    examples.set(revision, made);
    return helpReply(corpus.snapshot, await made);
  }

  async function run(command: Command, asker: Asker, said: Said): Promise<Reply> {
    if (command.verb === 'invalid') {
      return { kind: 'error', message: command.problem, fix: `Usage: ${usageOf(command.of)}`, controls: [] };
    }
    // The table gives each verb the use case of its own command; the compiler cannot see that pairing.
    const given = deps.cases?.[command.verb] as UseCase<VerbName> | undefined;
    if (given) return (await given(command, asker, said)) ?? ask(asQuestion(command, known(asker)), asker, said);
    switch (command.verb) {
      case 'ask':
        return ask(command, asker, said);
      case 'timeline':
        return showTimeline(deps, asker, { ...command, newestFirst: false });
      case 'latest':
        return showTimeline(deps, asker, { topic: command.topic, from: null, to: null, newestFirst: true });
      case 'help':
        return help(asker);
      case 'status':
        return status(asker);
      case 'person':
        return (
          personReply(
            deps.corpusOf(asker.tenant).snapshot,
            command.name,
            dayIn(deps.clock.now(), asker.zone ?? deps.zone),
          ) ?? ask(asQuestion(command, known(asker)), asker, said)
        );
      case 'promises':
        return promisesReply(
          deps.corpusOf(asker.tenant).snapshot,
          { status: command.status, who: command.who },
          deps.clock.now(),
          asker.zone ?? deps.zone,
        );
      case 'initiatives':
        return initiativesReply(deps.corpusOf(asker.tenant).snapshot);
      case 'compare':
        return compareReply(deps.corpusOf(asker.tenant).snapshot, command.topic);
      case 'sources':
        return sourcesReply(deps.corpusOf(asker.tenant).snapshot);
      case 'explain':
      case 'unwatch':
      case 'unsubscribe':
        return (await deps.shown.find(asker.tenant, command.id)) === null
          ? ask(asQuestion(command, known(asker)), asker, said)
          : notThereYet(command.verb);
      default:
        return notThereYet(command.verb);
    }
  }

  function status(asker: Asker): Reply {
    const { snapshot, reader } = deps.corpusOf(asker.tenant);
    const why = reader.reason();
    return {
      kind: 'notice',
      message: corpusWords(snapshot),
      details: [`Reader: ${reader.state()}${why === null ? '' : ` (${why})`}`, ...(deps.status?.() ?? [])],
      controls: [],
    };
  }

  return {
    known,
    say: (text, asker, said = {}) => guard(() => run(parseCommand(text, known(asker)), asker, said), 'say'),
    run: (command, asker, said = {}) => guard(() => run(command, asker, said), 'run'),
    press: (action, id, asker) => guard(() => pressButton(deps, action, id, asker), 'press'),
    suggest(kind, typed, asker, limit = 25) {
      if (kind === 'subscription' || kind === 'watch' || kind === 'answer') {
        return (deps.suggestIds?.(kind, asker) ?? []).filter((id) => id.startsWith(typed)).slice(0, limit);
      }
      return suggestFrom(deps.corpusOf(asker.tenant).snapshot, kind, typed, limit);
    },
    ask: (request, options = {}) =>
      askCorpus(deps.corpusOf(options.tenant ?? LOCAL), request, {
        now: options.now ?? deps.clock.now(),
        budgetMs: options.budgetMs ?? CHAT_BUDGET_MS,
      }),
    search: (text, limit) => searchPassages(deps.corpusOf(LOCAL).index, text, limit),
    events: (filter) => findEvents(deps.corpusOf(LOCAL).snapshot, bounds(filter)),
    timeline: (filter) =>
      timelineReply(
        deps.corpusOf(LOCAL).snapshot,
        { ...bounds(filter), newestFirst: false },
        { number: 1, size: Number.POSITIVE_INFINITY, id: null },
      ),
    export: () => exportCorpus(deps.corpusOf(LOCAL).snapshot),
  };

  /** Whatever breaks beneath (disk, store) becomes a reply; the log gets the cause, the person what to do. */
  async function guard(work: () => Promise<Reply>, where: string): Promise<Reply> {
    try {
      return await work();
    } catch (error) {
      const [cause, stack] = error instanceof Error ? [error.message, error.stack ?? ''] : [String(error), ''];
      deps.log.log('error', 'use case failed', { where, cause });
      deps.log.log('debug', 'use case failed', { where, stack });
      return failureReply(error);
    }
  }
}

function bounds({ topic, from, to }: EventFilter) {
  return { topic: topic ?? null, from: from ?? null, to: to ?? null };
}
