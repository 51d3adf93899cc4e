import type { SentenceFacts } from '../../facts.ts';
import { verbLemma } from '../../question/words.ts';
import type { Span } from '../../types.ts';
import type { AskedEvent } from './askedEvent.ts';

/** Verbs that mean one thing alone and another with an object: a ship sinks, or it sinks a barge. */
const TURNING =
  /^(?:sink|open|close|shut|move|end|finish|burn|break|stop|crash|explode|fly|grow|double|split|collapse|drown|return|turn|fail|melt|drop|run|start|begin)$/u;

/** "The tug sank a barge" where it was asked when the tug sank. */
export function takesObject(event: AskedEvent, part: SentenceFacts, anchor: Span): boolean {
  if (event.nominal || event.rest.length > 0 || event.objects) return false;
  const at = part.tokens.findIndex((token) => token.start === anchor.start);
  const verb = part.tokens[at];
  const next = part.tokens[at + 1];
  return (
    verb !== undefined &&
    TURNING.test(verbLemma(verb.norm) ?? '') &&
    /^(?:a|an|the|its|his|her|their|two|three|four|five)$/.test(next?.norm ?? '') &&
    // "The dockers ended their strike" tells of the end of the strike.
    !part.tokens.slice(at + 1, at + 6).some((token) => event.others.some((term) => term.keys.has(token.stem))) &&
    !part.dates.some((date) => next !== undefined && date.start <= next.start && next.end <= date.end)
  );
}
