import { detach } from '../text/detach.ts';
import { normalizeSurface, termOf } from './words.ts';

/** Numbers every stem and counts every word form while an index is built. */
export interface Vocabulary {
  /** Term number of a word as written; unseen words are added. */
  term(surface: string): number;
  finish(): { terms: string[]; words: string[]; counts: Uint32Array };
}

export function createVocabulary(): Vocabulary {
  const forms = new Map<string, number>();
  const byNorm = new Map<string, number>();
  const byStem = new Map<string, number>();
  // Surface forms are remembered so that normalising and stemming run once a form, not once an occurrence.
  const normOfForm: number[] = [];
  const counts: number[] = [];
  const termOfNorm: number[] = [];

  const addForm = (surface: string): number => {
    const norm = normalizeSurface(surface);
    let word = byNorm.get(norm);
    if (word === undefined) {
      word = byNorm.size;
      byNorm.set(detach(norm), word);
      counts.push(0);
      const stem = termOf(norm);
      const term = byStem.get(stem) ?? byStem.size;
      if (term === byStem.size) byStem.set(detach(stem), term);
      termOfNorm.push(term);
    }
    const form = forms.size;
    forms.set(detach(surface), form);
    normOfForm.push(word);
    return form;
  };

  return {
    term(surface) {
      const form = forms.get(surface) ?? addForm(surface);
      const word = normOfForm[form] ?? 0;
      counts[word] = (counts[word] ?? 0) + 1;
      return termOfNorm[word] ?? 0;
    },
    finish: () => ({ terms: [...byStem.keys()], words: [...byNorm.keys()], counts: Uint32Array.from(counts) }),
  };
}
