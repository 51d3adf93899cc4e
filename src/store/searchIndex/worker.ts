import { parentPort } from 'node:worker_threads';
import { createIndexBuilder } from '../../core/search/createIndexBuilder.ts';
import { encodeIndex } from '../../core/search/encodeIndex.ts';
import { RANKING } from '../../core/search/parameters.ts';
import type { BuildReply, BuildRequest } from './messages.ts';

const builder = createIndexBuilder(RANKING);

parentPort?.on('message', (request: BuildRequest) => {
  if (request.kind === 'add') {
    for (const passage of request.passages) builder.add(passage);
    reply({ kind: 'added', count: request.passages.length });
  } else {
    const bytes = encodeIndex(builder.finish(), request.identity);
    // Handed over, not copied: the index of 200,000 passages is about 60 MB.
    reply({ kind: 'built', bytes }, [bytes.buffer]);
  }
});

function reply(message: BuildReply, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transfer);
}
