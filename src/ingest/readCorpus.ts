import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { SourceDocument } from '../core/article/types.ts';
import { ARTICLE_ENDING, decodeDocument, isProblem } from './decodeDocument.ts';
import { MAX_BYTES } from './decodeText.ts';
import { nameArticles } from './nameArticles.ts';
import { type Manifest, readManifest } from './readManifest.ts';
import { type ArticleMeta, CorpusError, type Problem } from './types.ts';

// Open files at a time: enough to keep the disk busy, far below the limits of any system.
const PARALLEL = 32;
const NOT_TEXT = /\.(?:pdf|docx?|rtf|odt|epub|pages)$/i;

export interface Corpus {
  /** In the order of their ids. */
  readonly documents: SourceDocument[];
  readonly problems: Problem[];
}

/**
 * Reads a folder of `.txt`, `.md` and `.html` files, recursively, with an optional `manifest.json`. What cannot be taken
 * in is named in `problems`, the rest is read. Rejects with CorpusError only when the folder itself cannot be read.
 */
export async function readCorpus(dir: string): Promise<Corpus> {
  const { files, problems } = await listFiles(dir);
  const manifest = await loadManifest(dir);
  problems.push(...manifest.problems);
  const ids = nameArticles(files);
  const documents: SourceDocument[] = [];
  const read = async (file: string): Promise<void> => {
    const id = ids.get(file) ?? file;
    const result = await readOne(dir, file, id, manifest.entries.get(id) ?? {});
    if (isProblem(result)) problems.push(result);
    else documents.push(result);
  };
  for (let i = 0; i < files.length; i += PARALLEL) await Promise.all(files.slice(i, i + PARALLEL).map(read));
  const named = new Set(ids.values());
  for (const id of manifest.entries.keys()) {
    if (!named.has(id))
      problems.push({
        file: 'manifest.json',
        message: `manifest.json: no file has the id "${id}"; remove the entry or add the file`,
      });
  }
  documents.sort((a, b) => (a.id < b.id ? -1 : 1));
  problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  return { documents, problems };
}

async function listFiles(dir: string): Promise<{ files: string[]; problems: Problem[] }> {
  const entries = await listEntries(dir);
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    const file = relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (entry.isDirectory() || file.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
      continue;
    if (ARTICLE_ENDING.test(file)) files.push(file);
    else if (NOT_TEXT.test(file))
      problems.push({ file, message: `${file} is not read; save it as .txt, .md or .html` });
  }
  return { files: files.sort(), problems };
}

async function listEntries(dir: string): Promise<Dirent[]> {
  try {
    return await readdir(dir, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw new CorpusError(`${dir} cannot be read as a folder of articles; check CHIPS_CORPUS or --corpus`, { cause });
  }
}

async function loadManifest(dir: string): Promise<Manifest> {
  let json: string;
  try {
    json = await readFile(join(dir, 'manifest.json'), 'utf8');
  } catch {
    return { entries: new Map(), problems: [] };
  }
  return readManifest(json);
}

async function readOne(dir: string, file: string, id: string, meta: ArticleMeta): Promise<SourceDocument | Problem> {
  try {
    const path = join(dir, file);
    const { size } = await stat(path);
    if (size > MAX_BYTES) return { file, message: `${file} is larger than 10 MB; split it into articles` };
    return decodeDocument(await readFile(path), file, id, meta);
  } catch {
    return { file, message: `${file} cannot be read; check its permissions` };
  }
}
