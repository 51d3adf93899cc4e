import type { Context, Scored } from './types.ts';

/** Every mended word is shown: "Reading “Detriot” as “Detroit”.". */
export function correctionCaveats(context: Context): string[] {
  return context.corrections.map(({ from, to }) => `Reading “${from}” as “${to}”.`);
}

/** Confidence with three decimals. */
export function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

const REJECTED = 0.4;

/** A candidate that a verifier rejected is less likely right than its score says. */
export function weighed(candidate: Scored): number {
  return candidate.rejected ? candidate.confidence * REJECTED : candidate.confidence;
}
