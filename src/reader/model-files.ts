import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Token ids and sizes in word pieces, from the model's `config.json`. */
export interface ModelLimits {
  readonly cls: number;
  readonly sep: number;
  readonly pad: number;
  readonly maxQuestionPieces: number;
  readonly maxRowPieces: number;
  readonly windowOverlapPieces: number;
  readonly maxSpanPieces: number;
}

export interface ModelFiles {
  readonly limits: ModelLimits;
  readonly model: Buffer;
  readonly tokenizer: object;
  readonly tokenizerConfig: object;
}

/** Reads the model folder and checks its files against the SHA-256 sums in `config.json`; throws with a line for people. */
export async function readModelFiles(dir: string): Promise<ModelFiles> {
  const config = parseObject('config.json', await readPart(dir, 'config.json'));
  const limits = parseLimits(config);
  const tokenizer = await readPart(dir, 'tokenizer.json');
  checkSum('tokenizer.json', tokenizer, config['tokenizerSha256']);
  const tokenizerConfig = await readPart(dir, 'tokenizer_config.json');
  const model = await readPart(dir, 'model.onnx');
  checkSum('model.onnx', model, config['sha256']);
  return {
    limits,
    model,
    tokenizer: parseObject('tokenizer.json', tokenizer),
    tokenizerConfig: parseObject('tokenizer_config.json', tokenizerConfig),
  };
}

async function readPart(dir: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(dir, name));
  } catch {
    throw new Error(`the model's ${name} is missing or cannot be read; restore data/models/reader`);
  }
}

function checkSum(name: string, bytes: Buffer, expected: unknown): void {
  if (createHash('sha256').update(bytes).digest('hex') !== expected)
    throw new Error(
      `the model's ${name} is damaged (its SHA-256 differs from config.json); restore data/models/reader`,
    );
}

function parseObject(name: string, bytes: Buffer): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    value = null;
  }
  if (typeof value !== 'object' || value === null)
    throw new Error(`the model's ${name} is damaged; restore data/models/reader`);
  return { ...value };
}

function parseLimits(config: Readonly<Record<string, unknown>>): ModelLimits {
  const whole = (name: keyof ModelLimits): number => {
    const value = config[name];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
      throw new Error(`the model's config.json lacks ${name}; restore data/models/reader`);
    return value;
  };
  return {
    cls: whole('cls'),
    sep: whole('sep'),
    pad: whole('pad'),
    maxQuestionPieces: whole('maxQuestionPieces'),
    maxRowPieces: whole('maxRowPieces'),
    windowOverlapPieces: whole('windowOverlapPieces'),
    maxSpanPieces: whole('maxSpanPieces'),
  };
}
