import { type Clash, clashId } from '../clash.ts';
import { custodyClashes } from './custody.ts';
import type { CaseFact } from './kind.ts';
import {
  type DispatchFact,
  isStatusFact,
  isTornRelease,
  isTornStatus,
  latest,
  type ReleaseFact,
  releasesById,
  settledAmong,
  statusAfter,
  tornDispatches,
} from './play.ts';

/**
 * What two laptops did apart to one case and a person must settle:
 * - `caseStatus`: one took it back from a stage another brought it to or sent it from; a choice's text is its `CaseStatus`;
 * - `caseSentTwice`: sent to one stop twice, with other papers, another number or for another meeting; its text is number and day;
 * - `caseRelease`: different things let out of a group's stance, or let out and withdrawn; its text is the stance, empty for none.
 * - `caseHandedApart`: handed on, taken in or sent back in different ways (`custody.ts`).
 * Steps forward, sendings to different bodies, decisions, archiving and versions made apart have nothing to settle.
 */
export function caseClashes(facts: readonly CaseFact[]): Clash[] {
  const ends = latest(facts.filter(isStatusFact));
  return [
    ...(isTornStatus(ends) ? open(facts, { kind: 'caseStatus', about: '', ends, text: statusAfter }) : []),
    ...tornDispatches(facts).flatMap((group) =>
      open(facts, { kind: 'caseSentTwice', about: group[0]?.data.stop?.body ?? '', ends: group, text: toldSending }),
    ),
    ...[...releasesById(facts).values()].flatMap((own) => tornRelease(facts, own)),
    ...custodyClashes(facts),
  ];
}

function tornRelease(facts: readonly CaseFact[], own: readonly ReleaseFact[]): Clash[] {
  const ends = latest(own);
  const named = own.find((fact) => fact.kind === 'released');
  const about = named?.data.groupName ?? '';
  const text = (fact: ReleaseFact) => (fact.kind === 'released' ? fact.data.stance : '');
  return isTornRelease(ends) ? open(facts, { kind: 'caseRelease', about, ends, text }) : [];
}

const toldSending = ({ data: { stop } }: DispatchFact): string =>
  [stop?.itemNumber, stop?.date].filter(Boolean).join(' · ');

/** The clash, unless a person has settled it. */
function open<F extends CaseFact>(
  facts: readonly CaseFact[],
  found: { kind: string; about: string; ends: readonly F[]; text: (fact: F) => string },
): Clash[] {
  const { kind, about, ends, text } = found;
  if (settledAmong(facts, kind, ends)) return [];
  const choices = ends.map((fact) => ({ id: fact.key, text: text(fact), by: fact.by, at: fact.at }));
  const id = clashId(
    kind,
    ends.map(({ key }) => key),
  );
  return [{ id, kind, about, choices }];
}
