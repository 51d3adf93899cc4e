import type { AskRequest } from '../../src/core/types.ts';
import { answerReply } from '../../src/service/answerReply.ts';
import { askedInstant } from '../../src/service/askedInstant.ts';
import { answerBatch } from './batch.ts';
import { showReply } from './colour.ts';
import { type CliCommand, CORPUS_OPTION, FROM_OPTION, JSON_OPTION, type Run, TO_OPTION } from './command.ts';
import { dateArgument } from './dateArgument.ts';
import { printJson } from './print.ts';
import { EXIT } from './types.ts';
import { UsageError } from './usageError.ts';

export const ASK: CliCommand = {
  name: 'ask',
  usage: 'chips ask QUESTION [options]\n       chips ask --batch FILE.jsonl [options]',
  summary: 'answer one question, or a file of them',
  options: [
    JSON_OPTION,
    { name: 'trace', value: null, help: 'say what was decided on the way' },
    CORPUS_OPTION,
    {
      name: 'batch',
      value: 'FILE',
      help: 'answer a JSON line each: {"id", "question", "context"?, "asked"?}; - reads standard input',
    },
    { ...FROM_OPTION, help: 'only articles published since, as 2022, 2022-07 or 2022-07-29' },
    { ...TO_OPTION, help: 'only articles published until' },
    { name: 'source', value: 'NAME', help: 'only articles of this publisher' },
    { name: 'context', value: 'QUESTION', help: 'an earlier question of the same thread; may be repeated', many: true },
    { name: 'asked', value: 'DATE', help: 'the day on which the question is asked, instead of today' },
  ],
  notes: [
    'Exit code: 0 answered, 3 not in the corpus, 2 wrong use, 1 failure. A batch ends with 0, or with 1 when a line could not be read.',
  ],
  run: runAsk,
};

async function runAsk(run: Run): Promise<number> {
  const { args, terminal, host } = run;
  const settings = await run.settings();
  const at = { now: host.now(), zone: settings.timeZone };
  const filter = {
    ...optional('from', dateArgument(args, 'from', at, 'ask')),
    ...optional('to', dateArgument(args, 'to', at, 'ask')),
    ...optional('source', args.text('source')),
    trace: args.flag('trace'),
  };
  const batch = args.text('batch');
  if (batch !== null) {
    if (args.words.length > 0) throw new UsageError('Give either a question or --batch, not both.', 'ask');
    return answerBatch(batch, filter, run);
  }
  if (args.words.length === 0) throw new UsageError('Ask something, as in: chips ask "when is the summit"', 'ask');
  const asked = args.text('asked');
  const now = asked === null ? at.now : askedInstant(asked);
  if (now === null) throw new UsageError(`--asked ${asked} is no date. Write 2023-05-26.`, 'ask');
  const request: AskRequest = { question: args.words.join(' '), thread: args.texts('context'), ...filter };
  const { service } = await run.app();
  const answer = await service.ask(request, { now, budgetMs: Number.POSITIVE_INFINITY });
  if (args.flag('json')) await printJson(answer, terminal);
  else {
    const trace = answer.trace.map((line) => `  ${line}\n`).join('');
    await terminal.out(`${showReply(answerReply(answer, null), terminal.colour)}\n${trace === '' ? '' : `\n${trace}`}`);
  }
  return answer.status === 'answered' ? EXIT.answered : EXIT.abstained;
}

function optional<K extends string>(name: K, value: string | null): { readonly [k in K]?: string } {
  // The computed key is the given name; TypeScript widens it to string.
  return value === null ? {} : ({ [name]: value } as { readonly [k in K]: string });
}
