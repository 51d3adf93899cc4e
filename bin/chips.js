#!/usr/bin/env node
// Plain JavaScript, never compiled: it must be able to say what is wrong before anything was built.
import { existsSync } from 'node:fs';

const oldestNode = [20, 19];
const program = new URL('../dist/src/main.js', import.meta.url);

/** Ends with one line that says what to do; exit code 1 is "failure", as for every other error. */
function stop(message) {
  process.stderr.write(`chips: ${message}\n`);
  process.exitCode = 1;
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
  stop(`Node ${oldestNode.join('.')} or newer is needed, this is ${process.versions.node}. Install it and try again.`);
} else if (!existsSync(program)) {
  stop('not built yet. Run "npm install" in the folder of Chips (or "npm run build" after changing the source).');
} else {
  await import(program.href);
}
