/** One step forward. Steps are never changed or taken back once released; the next change is a new step. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

// Text and whole numbers only, so that one schema fits both engines: times are epoch milliseconds, JSON is TEXT, truth is
// 0 or 1. tenant_id stands first in every key, so that a distributed PostgreSQL can spread the tables by it.
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    statements: [
      `create table counters (
        tenant_id text not null, name text not null, value bigint not null,
        primary key (tenant_id, name))`,
      `insert into counters (tenant_id, name, value) values ('base', 'seq', 0)`,
      `create table articles (
        tenant_id text not null, id text not null, revision bigint not null, seq bigint not null, gone bigint not null,
        hash text not null, body text not null, title text, publisher text, published text, url text,
        stored_at bigint not null,
        primary key (tenant_id, id, revision))`,
      `create index articles_seq on articles (tenant_id, seq)`,
      `create table answers (
        tenant_id text not null, id text not null, kind text not null, question text, thread text, asker text,
        body text not null, created_at bigint not null, expires_at bigint not null,
        primary key (tenant_id, id))`,
      `create index answers_expiry on answers (expires_at)`,
      `create table subscriptions (
        tenant_id text not null, id text not null, platform text not null, channel text not null,
        cadence text not null, weekday text, time_of_day text not null, zone text not null, topic text,
        always bigint not null, owner text, state text not null, reason text, next_due bigint not null,
        cursor_seq bigint, cursor_at bigint, created_at bigint not null,
        primary key (tenant_id, id))`,
      `create index subscriptions_due on subscriptions (platform, state, next_due)`,
      `create index subscriptions_channel on subscriptions (platform, channel)`,
      `create table deliveries (
        tenant_id text not null, subscription_id text not null, slot bigint not null, kind text not null,
        id text not null, platform text not null, target text not null, recipient text not null, state text not null,
        attempt bigint not null, run_at bigint not null, lease_until bigint, worker text, posting_at bigint,
        payload text, cursor_seq bigint, cursor_at bigint, ref text, why text, changed_at bigint not null,
        primary key (tenant_id, subscription_id, slot, kind))`,
      `create index deliveries_ready on deliveries (platform, state, run_at)`,
      `create table seen (
        tenant_id text not null, event text not null, expires_at bigint not null,
        primary key (tenant_id, event))`,
      `create index seen_expiry on seen (expires_at)`,
      `create table audit (
        tenant_id text not null, at bigint not null, id text not null, who text, what text not null,
        primary key (tenant_id, at, id))`,
      `create table meta (
        tenant_id text not null, name text not null, value text not null,
        primary key (tenant_id, name))`,
    ],
  },
];

/** The schema that this program reads and writes. */
export const SCHEMA = MIGRATIONS.reduce((newest, each) => Math.max(newest, each.version), 0);
