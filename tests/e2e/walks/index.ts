import { caseBeingWritten, caseOfTheSample, caseWithFindings } from './case.ts';
import { exchange } from './exchange.ts';
import { beginning, frame, nothingYet } from './frame.ts';
import { agenda, agendaImport, late, plan, room } from './meetings.ts';
import { apart, charter, charterBegun, council, handlerum } from './politics.ts';
import type { Walk } from './walk.ts';

/** Every state of the program that is worth seeing is passed on one of these. */
export const WALKS: readonly Walk[] = [
  beginning,
  nothingYet,
  frame,
  caseWithFindings,
  caseBeingWritten,
  caseOfTheSample,
  plan,
  agenda,
  late,
  room,
  agendaImport,
  handlerum,
  council,
  charter,
  charterBegun,
  apart,
  exchange,
];
