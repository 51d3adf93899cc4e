import type { VerbName, VerbOption, VerbSpec } from './types.ts';

const FROM: VerbOption = {
  name: 'from',
  summary: 'First day of publication: 2022, 2022-07 or 2022-07-29',
  summaryJa: '公開日の始まり: 2022、2022-07、2022-07-29',
  kind: 'date',
  required: false,
  suggest: 'date',
  max: 40,
  written: 'flag',
};
const TO: VerbOption = { ...FROM, name: 'to', summary: 'Last day of publication', summaryJa: '公開日の終わり' };

function question(required: boolean, summary: string, summaryJa: string): VerbOption {
  return { name: 'question', summary, summaryJa, kind: 'text', required, min: 3, max: 300, written: 'rest' };
}

function topic(required: boolean): VerbOption {
  return {
    name: 'topic',
    summary: 'A name or a few words',
    summaryJa: '名前、または数語',
    kind: 'text',
    required,
    suggest: 'topic',
    max: 100,
    written: 'rest',
  };
}

function id(suggest: 'subscription' | 'watch' | 'answer', summary: string, summaryJa: string): VerbOption {
  return { name: 'id', summary, summaryJa, kind: 'id', required: true, suggest, max: 100, written: 'rest' };
}

/** Every verb in the order of `help`. Slack's text, the CLI, the prompt and Discord's subcommands are made from it. */
export const VERBS: readonly VerbSpec[] = [
  {
    name: 'ask',
    usage: 'ask QUESTION [--public] [--from D] [--to D] [--source NAME]',
    summary: 'Ask the articles; every answer comes with the sentence that proves it',
    summaryJa: '記事に質問します。答えには根拠の文が付きます',
    options: [
      question(true, 'Your question, in a sentence', '質問文'),
      FROM,
      TO,
      {
        name: 'source',
        summary: 'Only articles of this publisher',
        summaryJa: 'この発行元の記事だけ',
        kind: 'text',
        required: false,
        suggest: 'source',
        max: 100,
        written: 'flag',
      },
      {
        name: 'public',
        summary: 'Show the answer to the whole channel',
        summaryJa: '答えをチャンネル全体に表示',
        kind: 'flag',
        required: false,
        written: 'flag',
      },
    ],
    ready: true,
  },
  {
    name: 'timeline',
    usage: 'timeline [TOPIC] [--from D] [--to D]',
    summary: 'What happened and what is planned, oldest first',
    summaryJa: '起きたことと予定を古い順に',
    options: [topic(false), FROM, TO],
    ready: true,
  },
  {
    name: 'latest',
    usage: 'latest TOPIC',
    summary: 'The newest events about a topic',
    summaryJa: 'ある話題の最新の出来事',
    options: [topic(true)],
    ready: true,
  },
  {
    name: 'compare',
    usage: 'compare TOPIC',
    summary: 'Figures and statements side by side, each with its scope',
    summaryJa: '数値や発言を範囲とともに比較',
    options: [topic(true)],
    ready: false,
  },
  {
    name: 'initiatives',
    usage: 'initiatives',
    summary: 'Programmes and plans in the articles',
    summaryJa: '記事にある取り組みと計画',
    options: [],
    ready: false,
  },
  {
    name: 'person',
    usage: 'person NAME',
    summary: 'Who someone is: roles with dates and articles',
    summaryJa: '人物の役職と記事',
    options: [
      {
        name: 'name',
        summary: 'A name in the articles',
        summaryJa: '記事に出る名前',
        kind: 'text',
        required: true,
        suggest: 'person',
        max: 100,
        written: 'rest',
      },
    ],
    ready: true,
  },
  {
    name: 'promises',
    usage: 'promises [open|due|overdue|done] [NAME]',
    summary: 'Who promised what by when, and what became of it',
    summaryJa: '誰が何をいつまでに約束し、どうなったか',
    options: [
      {
        name: 'status',
        summary: 'Only those in this state',
        summaryJa: 'この状態だけ',
        kind: 'choice',
        required: false,
        choices: ['open', 'due', 'overdue', 'done'],
        written: 'rest',
      },
      {
        name: 'who',
        summary: 'Who promised',
        summaryJa: '約束した人や組織',
        kind: 'text',
        required: false,
        suggest: 'name',
        max: 100,
        written: 'rest',
      },
    ],
    ready: false,
  },
  {
    name: 'since',
    usage: 'since DATE|last',
    summary: 'What changed since a date, or since you last asked',
    summaryJa: 'ある日付、または前回から変わったこと',
    options: [
      {
        name: 'when',
        summary: 'A date, or "last"',
        summaryJa: '日付、または last',
        kind: 'date',
        required: true,
        suggest: 'date',
        max: 40,
        written: 'rest',
      },
    ],
    ready: false,
  },
  {
    name: 'watch',
    usage: 'watch QUESTION',
    summary: 'Ask again when articles arrive; tell the channel only when the answer changes',
    summaryJa: '記事が届くたびに再度質問し、答えが変わった時だけ知らせます',
    options: [question(true, 'The question to keep asking', '見守る質問')],
    ready: false,
  },
  {
    name: 'unwatch',
    usage: 'unwatch ID',
    summary: 'Stop a watch',
    summaryJa: '見守りをやめる',
    options: [id('watch', 'The id of the watch', '見守りの ID')],
    ready: false,
  },
  {
    name: 'subscribe',
    usage: 'subscribe daily|weekdays|weekly DAY TIME [ZONE] [TOPIC] [--always]',
    summary: 'A digest in this channel, at your time; quiet when nothing changed',
    summaryJa: 'このチャンネルへのまとめ。変化がなければ投稿しません',
    options: [
      {
        name: 'cadence',
        summary: 'How often',
        summaryJa: '頻度',
        kind: 'choice',
        required: false,
        choices: [
          'daily',
          'weekdays',
          'weekly monday',
          'weekly tuesday',
          'weekly wednesday',
          'weekly thursday',
          'weekly friday',
          'weekly saturday',
          'weekly sunday',
        ],
        written: 'rest',
      },
      {
        name: 'time',
        summary: 'Time of day in 24 hours, as 09:00',
        summaryJa: '時刻 (24時間制、例 09:00)',
        kind: 'time',
        required: false,
        max: 10,
        written: 'rest',
      },
      {
        name: 'zone',
        summary: 'Time zone, as Asia/Tokyo',
        summaryJa: 'タイムゾーン (例 Asia/Tokyo)',
        kind: 'zone',
        required: false,
        suggest: 'zone',
        max: 60,
        written: 'rest',
      },
      topic(false),
      {
        name: 'channel',
        summary: 'Another channel than this one',
        summaryJa: '別のチャンネル',
        kind: 'channel',
        required: false,
        written: 'flag',
      },
      {
        name: 'always',
        summary: 'Post one line even when nothing changed',
        summaryJa: '変化がなくても一行投稿する',
        kind: 'flag',
        required: false,
        written: 'flag',
      },
    ],
    ready: true,
  },
  {
    name: 'unsubscribe',
    usage: 'unsubscribe ID',
    summary: 'Stop a digest',
    summaryJa: 'まとめをやめる',
    options: [id('subscription', 'The id of the subscription', '購読の ID')],
    ready: true,
  },
  {
    name: 'subscriptions',
    usage: 'subscriptions',
    summary: 'The digests of this place, with their next run',
    summaryJa: '購読中のまとめと次回の時刻',
    options: [],
    ready: true,
  },
  {
    name: 'digest',
    usage: 'digest [--since D] | digest now',
    summary: 'Preview the digest for yourself; "digest now" posts it',
    summaryJa: 'まとめを自分だけに表示。digest now で投稿',
    options: [
      {
        name: 'since',
        summary: 'What is new since this date',
        summaryJa: 'この日付から',
        kind: 'date',
        required: false,
        suggest: 'date',
        max: 40,
        written: 'flag',
      },
      {
        name: 'now',
        summary: 'Post it in this channel',
        summaryJa: 'このチャンネルに投稿する',
        kind: 'flag',
        required: false,
        written: 'rest',
      },
    ],
    ready: true,
  },
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

const BY_NAME: ReadonlyMap<string, VerbSpec> = new Map(VERBS.map((spec) => [spec.name, spec]));

/** The table row of a verb; null for any other word. */
export function verbSpec(word: string): VerbSpec | null {
  return BY_NAME.get(word.toLowerCase()) ?? null;
}

/** The usage line of a verb, as shown in help and in errors. */
export function usageOf(verb: VerbName): string {
  return BY_NAME.get(verb)?.usage ?? verb;
}
