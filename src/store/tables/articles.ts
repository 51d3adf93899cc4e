import { createHash } from 'node:crypto';
import type { SourceDocument } from '../../core/article/types.ts';
import type { Instant } from '../../core/types.ts';
import type { ArticleStore, PutResult, Tenant } from '../../ports/store.ts';
import type { Bound, Engine, Row, Sql } from '../engine.ts';
import { StoreError } from '../errors.ts';
import { text, textOrNull, whole } from '../row.ts';

/** The newest revision of an article, without its text. */
interface Head {
  readonly revision: number;
  readonly seq: number;
  readonly hash: string;
  readonly gone: boolean;
}

type Change = { readonly id: string; readonly document: SourceDocument | null };

export function articleTable(engine: Engine, now: () => Instant): ArticleStore {
  /** Looks first without a lock: a folder that is read again has mostly nothing new. */
  async function change(tenant: Tenant, changes: (heads: ReadonlyMap<string, Head>) => readonly Change[]) {
    const before = await headsOf(engine, tenant);
    const results = changes(before).map((each) => unchanged(each, before));
    if (results.every((result) => result !== null)) return results;
    return engine.transaction((sql) => write(sql, tenant, changes, now()));
  }

  return {
    async put(tenant, documents) {
      const changes = puts(documents);
      return change(tenant, () => changes);
    },
    remove: (tenant, ids) =>
      change(tenant, (heads) => ids.filter((id) => heads.has(id)).map((id) => ({ id, document: null }))),
    async replaceAll(tenant, documents) {
      const changes = puts(documents);
      const kept = new Set(documents.map((document) => document.id));
      return change(tenant, (heads) => {
        const left = [...heads].filter(([id, head]) => !kept.has(id) && !head.gone);
        return [...changes, ...left.map(([id]) => ({ id, document: null }))];
      });
    },
    async upTo(tenant, seq) {
      const rows = await engine.run(
        `select a.* from articles a where a.tenant_id = $1 and a.gone = 0 and a.revision =
           (select max(b.revision) from articles b where b.tenant_id = a.tenant_id and b.id = a.id and b.seq <= $2)
         order by a.id`,
        tenant,
        seq ?? Number.MAX_SAFE_INTEGER,
      );
      return rows.map(documentOf);
    },
    async get(tenant, id, revision) {
      const [row] =
        revision === undefined
          ? await engine.run(
              'select * from articles where tenant_id = $1 and id = $2 order by revision desc limit 1',
              tenant,
              id,
            )
          : await engine.run(
              'select * from articles where tenant_id = $1 and id = $2 and revision = $3',
              tenant,
              id,
              revision,
            );
      return row && whole(row, 'gone') === 0 ? documentOf(row) : null;
    },
    async lastSeq(tenants) {
      const tops = tenants.map((tenant) =>
        engine.run('select coalesce(max(seq), 0) as top from articles where tenant_id = $1', tenant),
      );
      return Math.max(0, ...(await Promise.all(tops)).flat().map((row) => whole(row, 'top')));
    },
  };
}

async function write(
  sql: Sql,
  tenant: Tenant,
  changes: (heads: ReadonlyMap<string, Head>) => readonly Change[],
  at: Instant,
): Promise<readonly PutResult[]> {
  // The lock on the counter comes first: whoever gets a number later also commits later, so that a cursor skips nothing.
  const [counter] = await sql.run(
    `update counters set value = value where tenant_id = 'base' and name = 'seq' returning value`,
  );
  if (!counter) throw new Error('the counter of revisions is missing');
  let seq = whole(counter, 'value');
  const heads = await headsOf(sql, tenant);
  const results: PutResult[] = [];
  for (const each of changes(heads)) {
    const same = unchanged(each, heads);
    if (same) {
      results.push(same);
      continue;
    }
    const head = heads.get(each.id);
    const revision = (head?.revision ?? 0) + 1;
    seq += 1;
    await insert(sql, tenant, each, revision, seq, at);
    const outcome = each.document === null ? 'removed' : !head || head.gone ? 'added' : 'revised';
    results.push({ id: each.id, outcome, revision, seq });
  }
  await sql.run(`update counters set value = $1 where tenant_id = 'base' and name = 'seq'`, seq);
  return results;
}

async function insert(sql: Sql, tenant: Tenant, { id, document }: Change, revision: number, seq: number, at: Instant) {
  const bound: readonly Bound[] = [
    tenant,
    id,
    revision,
    seq,
    document === null ? 1 : 0,
    document === null ? '' : hashOf(document),
    document?.text ?? '',
    document?.title ?? null,
    document?.publisher ?? null,
    document?.published ?? null,
    document?.url ?? null,
    at,
  ];
  await sql.run(
    `insert into articles
       (tenant_id, id, revision, seq, gone, hash, body, title, publisher, published, url, stored_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    ...bound,
  );
}

async function headsOf(sql: Sql, tenant: Tenant): Promise<ReadonlyMap<string, Head>> {
  const rows = await sql.run(
    `select a.id, a.revision, a.seq, a.hash, a.gone from articles a where a.tenant_id = $1 and a.revision =
       (select max(b.revision) from articles b where b.tenant_id = a.tenant_id and b.id = a.id)`,
    tenant,
  );
  return new Map(
    rows.map((row) => [
      text(row, 'id'),
      {
        revision: whole(row, 'revision'),
        seq: whole(row, 'seq'),
        hash: text(row, 'hash'),
        gone: whole(row, 'gone') === 1,
      },
    ]),
  );
}

function puts(documents: readonly SourceDocument[]): readonly Change[] {
  const ids = new Set<string>();
  for (const { id, text: body } of documents) {
    if (ids.has(id)) throw refused(id, 'comes twice');
    // PostgreSQL keeps no NUL in text, and no article has one.
    if (body.includes('\0')) throw refused(id, 'holds NUL characters, so it is no text');
    ids.add(id);
  }
  return documents.map((document) => ({ id: document.id, document }));
}

function refused(id: string, why: string): StoreError {
  return new StoreError('STORE_FAILED', `The article "${id}" ${why}.`, 'Mend or leave out that file.');
}

function unchanged({ id, document }: Change, heads: ReadonlyMap<string, Head>): PutResult | null {
  const head = heads.get(id);
  if (!head || head.gone !== (document === null)) return null;
  if (document !== null && head.hash !== hashOf(document)) return null;
  return { id, outcome: 'unchanged', revision: head.revision, seq: head.seq };
}

function hashOf({ text: body, title, publisher, published, url }: SourceDocument): string {
  const facts = [title, publisher, published, url].map((fact) => fact ?? null);
  return createHash('sha256').update(JSON.stringify(facts)).update('\0').update(body).digest('base64url');
}

function documentOf(row: Row): SourceDocument {
  const optional = (column: string) => {
    const value = textOrNull(row, column);
    return value === null ? {} : { [column]: value };
  };
  return {
    id: text(row, 'id'),
    text: text(row, 'body'),
    revision: whole(row, 'revision'),
    seq: whole(row, 'seq'),
    ...optional('title'),
    ...optional('publisher'),
    ...optional('published'),
    ...optional('url'),
  };
}
