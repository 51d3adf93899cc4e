import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openSqlite } from '../../src/store/engines/sqlite.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS, SCHEMA } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/openStore.ts';
import { buildIfStale } from '../support/build.ts';
import { runScript } from '../support/runScript.ts';
import { enginesUnderTest, sqliteHome } from './homes.ts';

beforeAll(buildIfStale);

describe.each(enginesUnderTest())('the schema on $name', ({ home: make }) => {
  it('is made once by processes that start at the same time', async () => {
    const home = await make();
    try {
      const started = await Promise.all(Array.from({ length: 3 }, () => runScript('open-store.mjs', home.options)));
      expect(started.map(({ code, out, err }) => `${code} ${out} ${err}`)).toEqual(started.map(() => `0 ${SCHEMA} `));
      const store = await home.open(() => 0);
      expect((await store.audit.list('local', 9)).length).toBe(3);
      await store.close();
    } finally {
      await home.remove();
    }
  });
});

describe('the schema', () => {
  it('goes forward by the steps that are missing, and refuses to go back', async () => {
    const home = await sqliteHome();
    try {
      const engine = await openSqlite(home.options.dataDir, () => 0);
      await migrate(engine);
      const next = [...MIGRATIONS, { version: SCHEMA + 1, statements: ['create table later (tenant_id text)'] }];
      expect(await migrate(engine, next)).toBe(SCHEMA + 1);
      expect(await migrate(engine, next)).toBe(SCHEMA + 1);
      await engine.close();
      await expect(home.open(() => 0)).rejects.toMatchObject({
        code: 'STORE_NEWER',
        message: expect.stringContaining('newer Chips'),
        fix: expect.stringContaining('Install'),
      });
    } finally {
      await home.remove();
    }
  });

  it('is left as it was by a step that breaks', async () => {
    const home = await sqliteHome();
    try {
      const engine = await openSqlite(home.options.dataDir, () => 0);
      const broken = [{ version: 1, statements: ['create table half (a text)', 'create nonsense'] }];
      await expect(migrate(engine, broken)).rejects.toMatchObject({ code: 'STORE_FAILED' });
      expect(await engine.run(`select name from sqlite_master where name = 'half'`)).toEqual([]);
      expect(await migrate(engine)).toBe(SCHEMA);
      await engine.close();
    } finally {
      await home.remove();
    }
  });
});

describe('a store that cannot be used says what to do', () => {
  it.each([
    ['a file that is no database', 'STORE_CORRUPT'],
    ['a folder that is a file', 'STORE_UNREACHABLE'],
  ])('%s', async (what, code) => {
    const home = await sqliteHome();
    try {
      const { dataDir } = home.options;
      writeFileSync(join(dataDir, 'chips.db'), 'no database at all '.repeat(100));
      const folder = what.includes('folder') ? join(dataDir, 'chips.db', 'deeper') : dataDir;
      await expect(openStore({ dataDir: folder, now: () => 0 })).rejects.toMatchObject({
        code,
        fix: expect.any(String),
      });
    } finally {
      await home.remove();
    }
  });

  it('another process that writes for too long', async () => {
    const home = await sqliteHome();
    try {
      const engine = await openSqlite(home.options.dataDir, () => 0);
      await migrate(engine);
      const other = await openSqlite(home.options.dataDir, () => 0);
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      const writing = engine.transaction(() => held);
      const blocked = other.run(`insert into meta (tenant_id, name, value) values ('a', 'b', 'c')`);
      await expect(blocked).rejects.toMatchObject({ code: 'STORE_LOCKED' });
      release();
      await writing;
      await other.run(`insert into meta (tenant_id, name, value) values ('a', 'b', 'c')`);
      expect((await engine.run('select value from meta')).length).toBe(1);
      await Promise.all([engine.close(), other.close()]);
    } finally {
      await home.remove();
    }
  });

  it('a disk that is full: reading goes on, and so does writing once there is room', async () => {
    const home = await sqliteHome();
    try {
      const engine = await openSqlite(home.options.dataDir, () => 0);
      await migrate(engine);
      const insert = `insert into meta (tenant_id, name, value) values ('a', $1, $2)`;
      await engine.run(insert, 'kept', 'x');
      await engine.run('pragma max_page_count = 1');
      const filling = async () => {
        for (let i = 0; i < 100; i++) await engine.run(insert, `big${i}`, 'x'.repeat(100_000));
      };
      await expect(filling()).rejects.toMatchObject({
        code: 'STORE_FULL',
        message: expect.stringContaining('can be read'),
      });
      const transaction = engine.transaction((sql) => sql.run(insert, 'big', 'x'.repeat(1_000_000)));
      await expect(transaction).rejects.toMatchObject({ code: 'STORE_FULL' });
      expect(await engine.run(`select value from meta where name = 'kept'`)).toEqual([{ value: 'x' }]);
      await engine.run('pragma max_page_count = 1000000');
      await engine.run(insert, 'big', 'x'.repeat(1_000_000));
      expect((await engine.run(`select name from meta where name = 'big'`)).length).toBe(1);
      await engine.close();
    } finally {
      await home.remove();
    }
  });
});
