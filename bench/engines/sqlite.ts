import { join } from 'node:path';
import Database from 'libsql';
import { type Engine, TOP } from './types.ts';

const SQL = `select id from passages where passages match ? order by rank limit ${TOP}`;

/** FTS5 with Porter stems and its own bm25, any word of the query. */
export function createSqlite(): Engine {
  let database: Database.Database | undefined;
  let find: Database.Statement | undefined;
  return {
    async build(passages, folder) {
      database = new Database(join(folder, 'fts5.db'));
      database.exec(
        "create virtual table passages using fts5(id unindexed, title, text, tokenize = 'porter unicode61')",
      );
      const insert = database.prepare('insert into passages (id, title, text) values (?, ?, ?)');
      database.exec('begin');
      for (const { id, title, text } of passages) insert.run(id, title, text);
      database.exec('commit');
      find = database.prepare(SQL);
    },
    async load(folder) {
      database = new Database(join(folder, 'fts5.db'));
      find = database.prepare(SQL);
      return true;
    },
    async search(text) {
      const match = text
        .split(' ')
        .map((word) => `"${word}"`)
        .join(' OR ');
      // The one column of SQL above.
      const rows = (find?.all(match) ?? []) as { id: string }[];
      return rows.map(({ id }) => id);
    },
  };
}
