import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { batchRows } from './batches.ts';
import type { ModelFiles, ModelLimits } from './model-files.ts';
import { createPieceEncoder } from './pieces.ts';
import { layRows, pieceLimit, type Row } from './rows.ts';
import { type Mark, markRow, mergeMarks } from './spans.ts';

/** Marks answer spans in texts: one list of marks a text, best first, empty where a text has no words. */
export interface Marker {
  mark(question: string, texts: readonly string[], isCancelled: () => boolean): Promise<Mark[][]>;
}

/** Loads tokenizer and model into this process; throws where the platform has no onnxruntime binary. */
export async function loadMarker(files: ModelFiles, threads: number): Promise<Marker> {
  const [{ Tokenizer }, onnx] = await Promise.all([import('@huggingface/tokenizers'), import('onnxruntime-node')]);
  const encode = createPieceEncoder(new Tokenizer(files.tokenizer, files.tokenizerConfig));
  const session = await onnx.InferenceSession.create(files.model, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 4,
    // Waiting threads sleep: spinning gains a tenth of the time and takes a whole core from the host.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  const { limits } = files;
  return {
    async mark(question, texts, isCancelled) {
      const asked = encode(question, limits.maxQuestionPieces);
      if (asked.ids.length === 0) return texts.map(() => []);
      const passages = texts.map((text) => encode(text, pieceLimit(limits)));
      const marks: Mark[][] = texts.map(() => []);
      for (const batch of batchRows(layRows(asked, passages, limits))) {
        const scores = await run(session, onnx.Tensor, batch, limits);
        batch.forEach((row, at) => {
          const [text, pieces, starts, ends] = [
            texts[row.passage],
            passages[row.passage],
            scores.starts[at],
            scores.ends[at],
          ];
          if (text === undefined || pieces === undefined || starts === undefined || ends === undefined) return;
          marks[row.passage]?.push(...markRow(text, pieces, row, starts, ends, limits.maxSpanPieces));
        });
        await new Promise(setImmediate);
        if (isCancelled()) break;
      }
      return marks.map(mergeMarks);
    },
  };
}

async function run(session: InferenceSession, TensorClass: typeof Tensor, batch: readonly Row[], limits: ModelLimits) {
  const width = Math.max(...batch.map((row) => row.ids.length));
  const size = batch.length * width;
  const ids = new BigInt64Array(size).fill(BigInt(limits.pad));
  const mask = new BigInt64Array(size);
  const types = new BigInt64Array(size);
  batch.forEach((row, at) => {
    row.ids.forEach((id, k) => {
      ids[at * width + k] = BigInt(id);
    });
    mask.fill(1n, at * width, at * width + row.ids.length);
    types.fill(1n, at * width + row.offset, at * width + row.ids.length);
  });
  const tensor = (data: BigInt64Array) => new TensorClass('int64', data, [batch.length, width]);
  const output = await session.run({
    input_ids: tensor(ids),
    attention_mask: tensor(mask),
    token_type_ids: tensor(types),
  });
  const rowsOf = (name: string): Float32Array[] => {
    const data = output[name]?.data;
    if (!(data instanceof Float32Array)) throw new Error(`the model gives no ${name}`);
    return batch.map((_, at) => data.subarray(at * width, (at + 1) * width));
  };
  return { starts: rowsOf('start_logits'), ends: rowsOf('end_logits') };
}
