import type { Context } from './types.ts';

/** Every mended word is shown: "Reading “Detriot” as “Detroit”.". */
export function correctionCaveats(context: Context): string[] {
  return context.corrections.map(({ from, to }) => `Reading “${from}” as “${to}”.`);
}

/** Confidence with three decimals. */
export function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
