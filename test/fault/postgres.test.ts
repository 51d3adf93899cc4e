import { describe, expect, it } from '@jest/globals';
import { openPostgres } from '../../src/store/engines/postgres.ts';
import { query } from '../store/homes.ts';

const url = process.env['CHIPS_TEST_PG'] ?? '';
/** Ends one connection the way a restarting server does. */
async function cut(pid: unknown): Promise<void> {
  await query(url, `select pg_terminate_backend(${Number(pid)})`);
}

describe('a PostgreSQL server that is not there', () => {
  it('is named without its password', async () => {
    const opening = openPostgres('postgres://someone:s3cret@127.0.0.1:1/none', () => {});
    await expect(opening).rejects.toMatchObject({ code: 'STORE_UNREACHABLE', fix: expect.any(String) });
    await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('s3cret') });
  });
});

const cutConnections = (): void => {
  it('while idle is replaced, and told of', async () => {
    const lost: string[] = [];
    const engine = await openPostgres(url, (why) => lost.push(why));
    const [row] = await engine.run('select pg_backend_pid() as pid');
    await cut(row?.['pid']);
    for (let i = 0; i < 100 && lost.length === 0; i++) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lost.length).toBe(1);
    const [again] = await engine.run('select pg_backend_pid() as pid');
    expect(again?.['pid']).not.toBe(row?.['pid']);
    await engine.close();
  });

  it('in a transaction undoes all of it, and the next one works', async () => {
    const engine = await openPostgres(url, () => {});
    const table = `cut_${process.pid}`;
    await engine.run(`create table ${table} (a text)`);
    try {
      const broken = engine.transaction(async (sql) => {
        await sql.run(`insert into ${table} values ('half')`);
        const [row] = await sql.run('select pg_backend_pid() as pid');
        await cut(row?.['pid']);
        await sql.run(`insert into ${table} values ('other half')`);
      });
      await expect(broken).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
      await engine.transaction((sql) => sql.run(`insert into ${table} values ('whole')`));
      expect(await engine.run(`select a from ${table}`)).toEqual([{ a: 'whole' }]);
    } finally {
      await engine.run(`drop table ${table}`);
      await engine.close();
    }
  });
};

if (url === '') process.stderr.write('PostgreSQL left out: CHIPS_TEST_PG names no server\n');
else describe('a PostgreSQL connection that is cut', cutConnections);
