import type { Instant } from '../../core/types.ts';
import type { Shown, ShownRecord } from '../../ports/shown.ts';
import type { Engine } from '../engine.ts';
import { randomId } from '../ids.ts';
import { text } from '../row.ts';

/** A button works this long; afterwards it offers to ask again. */
const KEPT_MS = 30 * 24 * 3_600_000;

export function answerTable(engine: Engine, now: () => Instant): Shown {
  return {
    async keep(tenant, record) {
      const id = randomId();
      const at = now();
      const answer = record.kind === 'answer' ? record : null;
      await engine.run(
        `insert into answers (tenant_id, id, kind, question, thread, asker, body, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        tenant,
        id,
        record.kind,
        answer === null ? null : storable(answer.request.question),
        answer?.request.thread === undefined ? null : JSON.stringify(answer.request.thread),
        answer?.user ?? null,
        JSON.stringify(record),
        at,
        at + KEPT_MS,
      );
      return id;
    },
    async find(tenant, id) {
      // Whatever a platform hands back as an id; PostgreSQL refuses a parameter with NUL.
      if (!/^[0-9a-z]{1,40}$/u.test(id)) return null;
      const [row] = await engine.run(
        'select body from answers where tenant_id = $1 and id = $2 and expires_at > $3',
        tenant,
        id,
        now(),
      );
      // Written above as the JSON of a ShownRecord.
      return row ? (JSON.parse(text(row, 'body')) as ShownRecord) : null;
    },
  };
}

/** People type anything; JSON escapes NUL, a plain column cannot hold it. */
function storable(typed: string): string {
  return typed.replaceAll('\0', '\uFFFD').slice(0, 4_000);
}
