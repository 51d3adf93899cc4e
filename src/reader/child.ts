import { loadMarker, type Marker } from './marker.ts';
import { type FromChild, parseToChild } from './messages.ts';
import { readModelFiles } from './model-files.ts';

// The reader's own process: `child.js MODEL_DIR THREADS`, forked by process.ts. It lives as long as its channel.

process.on('disconnect', () => process.exit(0));
// A terminal sends Ctrl-C to the whole process group; the parent decides when this process ends.
process.on('SIGINT', () => {});
// The parent may have gone while this module was loading, before anyone listened.
if (!process.connected) process.exit(0);

const cancelled = new Set<number>();
let turn: Promise<void> = Promise.resolve();

try {
  const [dir = '', threads = '1'] = process.argv.slice(2);
  const marker = await loadMarker(await readModelFiles(dir), Number(threads));
  process.on('message', (value) => {
    const message = parseToChild(value);
    if (message?.type === 'cancel') cancelled.add(message.id);
    else if (message?.type === 'read')
      turn = turn.then(() => answer(marker, message.id, message.question, message.texts));
  });
  send({ type: 'ready' });
} catch (error) {
  send({ type: 'unavailable', reason: explain(error) });
}

async function answer(marker: Marker, id: number, question: string, texts: readonly string[]): Promise<void> {
  try {
    const marks = await marker.mark(question, texts, () => cancelled.has(id));
    send({ type: 'marks', id, marks });
  } catch (error) {
    send({ type: 'failed', id, reason: explain(error) });
  } finally {
    cancelled.delete(id);
  }
}

function send(message: FromChild): void {
  process.send?.(message, undefined, undefined, () => {});
}

function explain(error: unknown): string {
  const line = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  if (/onnxruntime/.test(line))
    return `onnxruntime-node is missing or has no binary that loads on ${process.platform} ${process.arch}`;
  if (/Cannot find package/.test(line)) return 'a package is missing; run npm install';
  return line;
}
