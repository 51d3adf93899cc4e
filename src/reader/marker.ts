import type { InferenceSession, Tensor } from 'onnxruntime-node';
import type { ModelFiles } from './model-files.ts';
import { createPieceEncoder } from './pieces.ts';
import { layRows, pieceLimit, type Row } from './rows.ts';
import { type Mark, markRow, mergeMarks, type RowScores } from './spans.ts';

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
    // Waiting threads sleep: spinning gains a fifth of the time on idle cores and doubles it on busy ones.
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  const { limits } = files;
  return {
    async mark(question, texts, isCancelled) {
      const asked = encode(question, limits.maxQuestionPieces);
      if (asked.ids.length === 0) return texts.map(() => []);
      const passages = texts.map((text) => encode(text, pieceLimit(limits)));
      const marks: Mark[][] = texts.map(() => []);
      for (const row of layRows(asked, passages, limits)) {
        const [text, pieces] = [texts[row.passage], passages[row.passage]];
        if (text === undefined || pieces === undefined) continue;
        const scores = await run(session, onnx.Tensor, row);
        marks[row.passage]?.push(...markRow(text, pieces, row, scores, limits.maxSpanPieces));
        // Lets a cancelling message in.
        await new Promise(setImmediate);
        if (isCancelled()) break;
      }
      return marks.map(mergeMarks);
    },
  };
}

/**
 * Runs one row. Rows do not share a batch: the int8 model scales its activations by the largest value in the whole batch,
 * so that the margin of a passage would move by 0.5 (median; 3.7 at most) with the passages beside it, and an unrelated
 * article could change an answer. Alone, 8 passages of 157 pieces take 77 ms instead of 52.
 */
async function run(session: InferenceSession, TensorClass: typeof Tensor, row: Row): Promise<RowScores> {
  const shape = [1, row.ids.length];
  const types = new BigInt64Array(row.ids.length).fill(1n, row.offset);
  const output = await session.run({
    input_ids: new TensorClass('int64', BigInt64Array.from(row.ids, BigInt), shape),
    attention_mask: new TensorClass('int64', new BigInt64Array(row.ids.length).fill(1n), shape),
    token_type_ids: new TensorClass('int64', types, shape),
  });
  const [starts, ends] = [output['start_logits']?.data, output['end_logits']?.data];
  if (!(starts instanceof Float32Array && ends instanceof Float32Array)) throw new Error('the model gives no scores');
  return { starts, ends };
}
