import type { Answer, AskRequest, IsoDate } from '../core/types.ts';

/** What was shown, so that a button needs to carry an id only. */
export type ShownRecord =
  | { readonly kind: 'answer'; readonly request: AskRequest; readonly answer: Answer; readonly user: string | null }
  | {
      readonly kind: 'timeline';
      readonly topic: string | null;
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
      readonly newestFirst: boolean;
    };

/** Remembers what was shown, by tenant; an id of another tenant is never found. */
export interface Shown {
  /** Gives the id, unguessable and at most 40 characters of `[0-9a-z]`. */
  keep(tenant: string, record: ShownRecord): Promise<string>;
  find(tenant: string, id: string): Promise<ShownRecord | null>;
}
