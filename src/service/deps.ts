import type { Reply } from '../core/reply/types.ts';
import type { Command, VerbName } from '../core/verbs/types.ts';
import type { Shown } from '../ports/shown.ts';
import type { Clock, Log } from '../ports/types.ts';
import type { OpenedCorpus } from './askCorpus.ts';
import type { Asker, Said } from './types.ts';

/**
 * A use case of one verb that another room brings along (subscriptions and digests need store and schedule). Null says
 * that the id is not known, so that the text is a question after all.
 */
export type UseCase<V extends VerbName> = (
  command: Command & { readonly verb: V },
  asker: Asker,
  said: Said,
) => Promise<Reply | null>;

export type UseCases = { readonly [V in VerbName]?: UseCase<V> };

/** What the service stands on; `main` puts it together. */
export interface ServiceDeps {
  /** The corpus that a tenant sees now: the shared one, and what the tenant added. */
  readonly corpusOf: (tenant: string) => OpenedCorpus;
  readonly clock: Clock;
  readonly log: Log;
  /** Zone for people whose platform tells none. */
  readonly zone: string;
  readonly shown: Shown;
  /** Use cases from outside; they win over the built-in ones. */
  readonly cases?: UseCases;
  /** Buttons of those use cases: null when the id is not theirs. */
  readonly press?: (action: string, id: string, asker: Asker) => Promise<Reply | null>;
  /** Ids to propose: subscriptions and watches of the tenant, from memory. */
  readonly suggestIds?: (kind: 'subscription' | 'watch' | 'answer', asker: Asker) => readonly string[];
  /** Further lines of `status`: sources, store, schedule. */
  readonly status?: () => readonly string[];
}
