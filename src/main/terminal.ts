import type { Writable } from 'node:stream';
import type { Terminal, Write } from '../../adapters/cli/types.ts';
import { colourAllowed } from '../config.ts';

/** The process's own streams. A reader that goes away ("| head") ends the program quietly. */
export function processTerminal(): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(0);
      throw error;
    });
  }
  const screen = process.stdout.isTTY === true;
  return {
    stdin: process.stdin,
    out: writeTo(process.stdout),
    err: writeTo(process.stderr),
    interactive: process.stdin.isTTY === true && screen,
    colour: screen && colourAllowed(),
    screen,
  };
}

function writeTo(stream: Writable): Write {
  return (text) =>
    new Promise((resolve) => {
      if (stream.write(text)) resolve();
      else stream.once('drain', resolve);
    });
}
