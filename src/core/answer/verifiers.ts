import type { Verifier } from './types.ts';
import { denialVerifier } from './verifiers/denial.ts';
import { differenceVerifier } from './verifiers/difference.ts';
import { echoVerifier } from './verifiers/echo.ts';
import { eventVerifier } from './verifiers/event.ts';
import { focusVerifier } from './verifiers/focus.ts';
import { namesVerifier } from './verifiers/names.ts';
import { onlyPlannedVerifier } from './verifiers/onlyPlanned.ts';
import { ownerVerifier } from './verifiers/owner.ts';
import { pairVerifier } from './verifiers/pair.ts';
import { partsVerifier } from './verifiers/parts.ts';
import { predicateVerifier } from './verifiers/predicate.ts';
import { roleVerifier } from './verifiers/role.ts';
import { timeVerifier } from './verifiers/time.ts';
import { typeVerifier } from './verifiers/type.ts';

/** Reasons to reject, asked in order; the first that rejects is named in the trace and the refusal. */
export const VERIFIERS: readonly Verifier[] = [
  namesVerifier,
  timeVerifier,
  typeVerifier,
  echoVerifier,
  ownerVerifier,
  roleVerifier,
  predicateVerifier,
  partsVerifier,
  eventVerifier,
  differenceVerifier,
  focusVerifier,
  pairVerifier,
  denialVerifier,
  onlyPlannedVerifier,
];
