import type { Verifier } from './types.ts';
import { allowanceVerifier } from './verifiers/allowance.ts';
import { anonymousVerifier } from './verifiers/anonymous.ts';
import { antecedentVerifier } from './verifiers/antecedent.ts';
import { calledOffVerifier } from './verifiers/calledOff.ts';
import { clausePartVerifier } from './verifiers/clausePart.ts';
import { denialVerifier } from './verifiers/denial.ts';
import { designatorVerifier } from './verifiers/designator.ts';
import { differenceVerifier } from './verifiers/difference.ts';
import { directionVerifier } from './verifiers/direction.ts';
import { doubtedVerifier } from './verifiers/doubted.ts';
import { echoVerifier } from './verifiers/echo.ts';
import { eitherOrVerifier } from './verifiers/eitherOr.ts';
import { eventVerifier } from './verifiers/event.ts';
import { focusVerifier } from './verifiers/focus.ts';
import { formerVerifier } from './verifiers/former.ts';
import { listenerVerifier } from './verifiers/listener.ts';
import { materialVerifier } from './verifiers/material.ts';
import { measuredVerifier } from './verifiers/measured.ts';
import { namerVerifier } from './verifiers/namer.ts';
import { namesVerifier } from './verifiers/names.ts';
import { nationalityVerifier } from './verifiers/nationality.ts';
import { noWhereVerifier } from './verifiers/noWhere.ts';
import { onlyPlannedVerifier } from './verifiers/onlyPlanned.ts';
import { oppositeVerifier } from './verifiers/opposite.ts';
import { ordinalVerifier } from './verifiers/ordinal.ts';
import { otherDoerVerifier } from './verifiers/otherDoer.ts';
import { otherKindVerifier } from './verifiers/otherKind.ts';
import { otherOfficeVerifier } from './verifiers/otherOffice.ts';
import { pairVerifier } from './verifiers/pair.ts';
import { partnerVerifier } from './verifiers/partner.ts';
import { partsVerifier } from './verifiers/parts.ts';
import { placeKindVerifier } from './verifiers/placeKind.ts';
import { requestedVerifier } from './verifiers/requested.ts';
import { roleVerifier } from './verifiers/role.ts';
import { saidVerifier } from './verifiers/said.ts';
import { siblingVerifier } from './verifiers/sibling.ts';
import { successionVerifier } from './verifiers/succession.ts';
import { timeVerifier } from './verifiers/time.ts';
import { turnedVerifier } from './verifiers/turned.ts';
import { undergoerVerifier } from './verifiers/undergoer.ts';
import { unitVerifier } from './verifiers/unit.ts';
import { wholeOfVerifier } from './verifiers/wholeOf.ts';
import { whoseVerifier } from './verifiers/whose.ts';

/**
 * Reasons to reject, asked in order; the first that rejects is named in the trace and the refusal. What can be wrong
 * (`verifiers/owner.ts`, `predicate.ts`, `type.ts`: paraphrase, figures beside a speaker's name) is a feature of the
 * scorer instead.
 */
export const VERIFIERS: readonly Verifier[] = [
  namesVerifier,
  timeVerifier,
  echoVerifier,
  designatorVerifier,
  turnedVerifier,
  roleVerifier,
  partsVerifier,
  eventVerifier,
  siblingVerifier,
  saidVerifier,
  namerVerifier,
  differenceVerifier,
  focusVerifier,
  pairVerifier,
  partnerVerifier,
  denialVerifier,
  directionVerifier,
  materialVerifier,
  otherOfficeVerifier,
  undergoerVerifier,
  wholeOfVerifier,
  onlyPlannedVerifier,
  oppositeVerifier,
  successionVerifier,
  otherKindVerifier,
  allowanceVerifier,
  measuredVerifier,
  unitVerifier,
  antecedentVerifier,
  otherDoerVerifier,
  clausePartVerifier,
  formerVerifier,
  requestedVerifier,
  calledOffVerifier,
  placeKindVerifier,
  nationalityVerifier,
  whoseVerifier,
  ordinalVerifier,
  anonymousVerifier,
  noWhereVerifier,
  listenerVerifier,
  eitherOrVerifier,
  doubtedVerifier,
];
