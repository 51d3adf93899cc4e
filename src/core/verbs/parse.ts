import { readAsk } from './ask.ts';
import { QUESTION_WORDS } from './questionWords.ts';
import { READERS } from './readers.ts';
import { usageOf, verbSpec } from './table.ts';
import type { AskCommand, Command, Known } from './types.ts';

/**
 * Reads what a person typed. A first word is a verb only if it is in the table and the rest fits its grammar;
 * everything else is a question (CONTRACTS 5). Total: any string gives a command.
 */
export function parseCommand(typed: string, known: Known): Command {
  const text = typed.trim();
  const match = /^([\p{L}]{1,20})(?=[\s?!.:]|$)/u.exec(text);
  const word = match?.[1]?.toLowerCase() ?? '';
  const spec = QUESTION_WORDS.has(word) ? null : verbSpec(word);
  if (!spec) return readAsk(text, text, known, null);
  const rest = text.slice(word.length).trim();
  if (spec.name === 'ask') return readAsk(text, rest.replace(/^:\s*/u, ''), known, null);
  const bare = /^[?!.]*$/u.test(rest) ? '' : rest;
  const command = READERS[spec.name](text, bare, known);
  return command ?? readAsk(text, text, known, rest.endsWith('?') ? null : usageOf(spec.name));
}

/** The command as a plain question, for a name or id that the store turned out not to know. */
export function asQuestion(command: Command, known: Known): AskCommand {
  const asked = readAsk(command.text, command.text, known, null);
  if (asked.verb === 'ask') return asked;
  return {
    verb: 'ask',
    text: command.text,
    question: command.text,
    public: false,
    from: null,
    to: null,
    source: null,
    meant: null,
  };
}
