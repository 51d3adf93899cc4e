import { id } from './options.ts';
import type { VerbSpec } from './types.ts';

/** Verbs about Chips itself: sources, state, help, what is kept, administration. */
export const CARE_VERBS: readonly VerbSpec[] = [
  {
    name: 'sources',
    usage: 'sources',
    summary: 'Where the articles come from, and how each source is doing',
    summaryJa: '記事の出どころと状態',
    options: [],
    ready: true,
  },
  {
    name: 'status',
    usage: 'status',
    summary: 'Whether everything runs: articles, reader, store, schedule',
    summaryJa: '動作状況: 記事、読み取り、保存、予定',
    options: [],
    ready: true,
  },
  {
    name: 'help',
    usage: 'help',
    summary: 'What you can ask, with examples from the articles',
    summaryJa: '使い方と記事からの例',
    options: [],
    ready: true,
  },
  {
    name: 'forget',
    usage: 'forget me',
    summary: 'Delete what Chips keeps about you',
    summaryJa: 'あなたに関する保存内容を削除',
    options: [],
    ready: false,
  },
  {
    name: 'explain',
    usage: 'explain ID',
    summary: 'How an answer came about',
    summaryJa: '答えがどう作られたか',
    options: [id('answer', 'The id of the answer', '答えの ID')],
    ready: false,
  },
  {
    name: 'admin',
    usage: 'admin add|remove|alias|audit …',
    summary: 'For administrators: articles, aliases and the audit list',
    summaryJa: '管理者用: 記事、別名、監査',
    options: [
      {
        name: 'action',
        summary: 'What to do',
        summaryJa: '操作',
        kind: 'choice',
        required: true,
        choices: ['add', 'remove', 'alias', 'audit'],
        written: 'rest',
      },
      {
        name: 'value',
        summary: 'A link, an id or a name',
        summaryJa: 'リンク、ID、または名前',
        kind: 'text',
        required: false,
        max: 500,
        written: 'rest',
      },
    ],
    ready: false,
  },
];
