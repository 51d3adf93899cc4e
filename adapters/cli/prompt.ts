import { createInterface } from 'node:readline';
import type { Settings } from '../../src/config/types.ts';
import { paint, showReply } from './colour.ts';
import { readHistory, writeHistory } from './history.ts';
import { LOCAL_ASKER } from './localAsker.ts';
import { splitLines } from './splitLines.ts';
import { type App, EXIT, type Terminal } from './types.ts';

/** Earlier questions that a follow-up may refer to. */
const THREAD = 6;

/** The prompt: history, help, examples; Ctrl-C or Ctrl-D ends it. Without a terminal it answers line by line. */
export async function runPrompt(app: App, settings: Settings, terminal: Terminal): Promise<number> {
  const thread: string[] = [];
  const answer = async (line: string): Promise<void> => {
    const reply = await app.service.say(line, LOCAL_ASKER, { thread: [...thread] });
    if (reply.kind === 'answer' || reply.kind === 'refusal') thread.push(line);
    thread.splice(0, thread.length - THREAD);
    await terminal.out(`${showReply(reply, terminal.colour)}\n\n`);
  };
  if (!terminal.interactive) {
    for await (const line of splitLines(terminal.stdin)) if (line.trim() !== '') await answer(line.trim());
    return EXIT.answered;
  }
  await terminal.out(`${await greeting(app, terminal)}\n\n`);
  await typeAndAnswer(answer, settings, terminal);
  return EXIT.answered;
}

async function greeting(app: App, terminal: Terminal): Promise<string> {
  const help = await app.service.say('help', LOCAL_ASKER);
  if (help.kind !== 'help') return showReply(help, terminal.colour);
  const examples = help.examples.map((example) => `  ${paint(example, '36', terminal.colour)}`);
  return [
    paint(`Chips: ${help.corpus}. Every answer shows the sentence that proves it.`, '1', terminal.colour),
    ...(examples.length === 0 ? [] : ['For example:', ...examples]),
    paint('"help" for more, Ctrl-D to end.', '2', terminal.colour),
  ].join('\n');
}

async function typeAndAnswer(
  answer: (line: string) => Promise<void>,
  settings: Settings,
  terminal: Terminal,
): Promise<void> {
  const readline = createInterface({
    input: terminal.stdin,
    output: process.stdout,
    history: readHistory(settings.dataDir),
    historySize: 500,
    removeHistoryDuplicates: true,
    prompt: paint('? ', '1;34', terminal.colour),
  });
  readline.on('history', (lines: string[]) => {
    writeHistory(settings.dataDir, lines);
  });
  // The first Ctrl-C clears a half-typed line, on an empty one it ends the prompt.
  readline.on('SIGINT', () => {
    if (readline.line === '') readline.close();
    else {
      readline.write(null, { ctrl: true, name: 'e' });
      readline.write(null, { ctrl: true, name: 'u' });
    }
  });
  readline.prompt();
  for await (const line of readline) {
    const text = line.trim();
    if (/^(?:exit|quit|:q)$/iu.test(text)) break;
    if (text !== '') await answer(text);
    readline.prompt();
  }
  readline.close();
  await terminal.out('\n');
}
