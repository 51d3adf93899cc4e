import { agencyIn } from './agencies.ts';

/** A credit: not evidence. `publisher` is set where the credit names who published the article. */
export interface Credit {
  readonly publisher: string | null;
}

const WORK = '(?:reporting|editing|writing|compiled|edited|translated|translation|written|produced)';
const BY = new RegExp(
  `^[\\s([–—-]*(?:additional |further |with (?:additional )?)?${WORK}(?:(?:,|\\s+and|\\s*&)\\s*(?:additional )?${WORK})*\\s*(?:by|from|:)\\s*(?:the |our |${WORK} )?(?=[\\p{Lu}(]|agenc|staff|wire|news|correspond)`,
  'iu',
);
const INPUTS =
  /^[\s([–—-]*(?:with|including)\s+(?:additional\s+)?(?:inputs?|files?|reports?|reporting|material|agency inputs)\s+(?:from|by)\b|^[\s([–—-]*with agenc(?:y|ies)\b/i;
const IMAGE =
  /^[\s([–—-]*(?:(?:file |cover |lead |top )?(?:photo|image|picture|photograph|illustration|graphic|video|screenshot|map)s?(?:\s+(?:credits?|courtesy|caption))?\s*(?:by\b|:|\/|courtesy of\b)|file photo\b|[^.]{0,80}\((?:photo|image|picture)[:\s][^)]{0,80}\)$|写真[:：]|画像[:：])/i;
const RIGHTS = /^(?:©|\(c\)|copyright\b(?:\s*(?:©|\(c\)))?)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,]*(?:by\s+)?(.*)$/i;
const SOURCE =
  /^(?:sources?|via|originally published (?:by|in|at)|first published (?:by|in|at)|publisher|published by|出典|提供)\s*[:：]?\s+(.{2,80})$/i;
const PREDICATE = /\b(?:is|are|was|were|has|have|had|shows?|showed|said|says|found|suggests?|will|would|can)\b/;

/**
 * Reads a line, or a sentence at a paragraph's end, of up to 300 characters as a credit; null when it is none.
 * "Additional reporting by Reuters" credits helpers, not the publisher; a bare "Reuters" or "Source: X" is the publisher.
 */
export function readCredit(text: string): Credit | null {
  if (text.length > 300) return null;
  const agency = readAgencies(text);
  if (agency !== null) return agency;
  if ((BY.test(text) || INPUTS.test(text)) && !PREDICATE.test(text)) return { publisher: null };
  if (IMAGE.test(text) && text.length <= 200) return { publisher: null };
  const rights = RIGHTS.exec(text);
  if (rights !== null && !PREDICATE.test(text)) return { publisher: firstName(rights[1] ?? '') };
  const source = SOURCE.exec(text);
  // "Sources close to the talks said" is a sentence, "Source: Reuters" a credit.
  if (
    source !== null &&
    !PREDICATE.test(text) &&
    (/^[^\s]+\s*[:：]/.test(text) || /published/i.test(text)) &&
    !/[.!?]$/.test(text)
  ) {
    return { publisher: /^\w+s\b/i.test(text) ? null : firstName(source[1] ?? '') };
  }
  return null;
}

function readAgencies(text: string): Credit | null {
  if (text.length > 80) return null;
  const names = text.split(/\s*(?:,|\/|\||&|\band\b)\s*/).map((part) => agencyIn(part));
  const generic = /^[\s([–—-]*(?:news )?agenc(?:y|ies)[\s)\].-]*$/i.test(text);
  if (generic || names.length > 4) return generic ? { publisher: null } : null;
  if (names.some((name) => name === null)) return null;
  return { publisher: names.length === 1 ? (names[0] ?? null) : null };
}

function firstName(rest: string): string | null {
  const name = rest
    .split(/\s*(?:[|.;]|,?\s+all rights reserved)/i)[0]
    ?.trim()
    .replace(/[,\s]+$/, '');
  if (name === undefined || name.length < 2 || name.length > 60 || !/^[\p{Lu}\p{Lo}\d]/u.test(name)) return null;
  return /^https?:/i.test(name) ? null : name;
}
