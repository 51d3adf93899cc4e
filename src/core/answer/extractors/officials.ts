import { matchRole, roleParts } from '../../entities/matchRole.ts';
import { placeContains } from '../../entities/places.ts';
import { phrasesOf } from '../../mentions/phraseIndex.ts';
import type { Mention } from '../../mentions/types.ts';
import { holdsName } from '../holdsName.ts';
import { isRoleWord } from '../names.ts';
import { normalizeAnswer } from '../normalizeAnswer.ts';
import type { Candidate, Evidence, Extractor, NameConstraint } from '../types.ts';
import { proven } from './make.ts';

const ASKED = /^(?:and |but |so )?(?:which|what) (\S+) (.+)$/iu;

/**
 * "Which Danish minister is to speak in Oslo?" where "Denmark's trade minister Ann Holm and Norway's fisheries minister Per
 * Lind speak in Oslo": the one holder of such an office of that country in the sentences that name the rest.
 */
export const officials: Extractor = {
  name: 'officials',
  extract(context) {
    const { question, names } = context;
    const [, adjective = '', behind = ''] = ASKED.exec(question.text) ?? [];
    const office = officeIn(behind);
    if (question.form !== 'wh' || question.type !== 'person' || question.plural || office === '') return [];
    const land = names.find((name) => name.text === adjective && name.place !== null);
    const rest = names.filter((name) => name !== land);
    if (!land || rest.length === 0 || names.some((name) => !name.known) || question.times.length > 0) return [];
    const found = context.evidence.flatMap((evidence) => holdersIn(evidence, land, rest, office));
    const surnames = new Set(found.map(({ answer }) => normalizeAnswer(answer).split(' ').at(-1)));
    return surnames.size === 1 ? found.slice(0, 1) : [];
  },
};

/** The words of an office at the head of a text: "trade minister" of "trade minister speaks". */
function officeIn(text: string): string {
  const words = text.toLowerCase().split(' ');
  const end = words.findIndex((word) => !isRoleWord(word));
  return words.slice(0, end < 0 ? words.length : end).join(' ');
}

function holdersIn(
  evidence: Evidence,
  land: NameConstraint,
  rest: readonly NameConstraint[],
  office: string,
): Candidate[] {
  const here = evidence.facts.sentence(evidence.sentence);
  if (rest.some((name) => !holdsName(here, name)) || evidence.coverage.sentence < 0.4) return [];
  return here.mentions.flatMap((mention): Candidate[] => {
    if (mention.kind !== 'person' || mention.role === undefined || !ofLand(mention, land)) return [];
    if (matchRole(roleParts(office), roleParts(mention.role)) === 0) return [];
    const span = { start: mention.start, end: mention.end };
    return [proven('officials', evidence, { text: mention.text, span, type: 'person' }, 0.76)];
  });
}

const ofLand = ({ of }: Mention, { place }: NameConstraint): boolean =>
  place !== null && of !== undefined && phrasesOf(of).some(({ entry }) => placeContains(place, entry.id));
