import { join } from 'node:path';
import { packageRoot } from '../config.ts';
import type { Log, Reader } from '../ports/types.ts';
import { openReader } from '../reader/open.ts';

/** The span reader on the model that ships with the product. */
export function openReaderFor(setting: 'on' | 'off', log: Log): Reader {
  return openReader({ modelDir: join(packageRoot(), 'data', 'models', 'reader'), enabled: setting === 'on', log });
}
