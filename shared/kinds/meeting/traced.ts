import { isFact, type MeetingFact } from './kind.ts';
import type { MeetingContent } from './meeting.ts';

/** What was done about a meeting beside what was said in it. */
export type Traces = Pick<MeetingContent, 'steps' | 'publishedOn' | 'signatures' | 'packs' | 'releases' | 'readings'>;

/** Each of these stands beside the others: what two laptops did apart is simply both. Of one thing done twice the first stays. */
export function playTraces(facts: readonly MeetingFact[]): Traces {
  const signatures = new Map<string, MeetingContent['signatures'][number]>();
  const readings = new Map<string, MeetingContent['readings'][number]>();
  const steps: MeetingContent['steps'] = {};
  for (const fact of facts) {
    const { by, at } = fact;
    if (isFact(fact, 'signed') && !signatures.has(fact.data.member))
      signatures.set(fact.data.member, { id: fact.data.member, name: fact.data.name, at });
    if (isFact(fact, 'readAloud')) readings.set(fact.data.item, { id: fact.data.item, by, at, text: fact.data.text });
    if (isFact(fact, 'stepDone')) steps[fact.data.step] = { by, on: fact.data.on, note: fact.data.note };
    if (isFact(fact, 'stepUndone')) delete steps[fact.data.step];
  }
  return {
    steps,
    publishedOn: facts.find((fact) => isFact(fact, 'published'))?.data.on ?? null,
    signatures: [...signatures.values()],
    readings: [...readings.values()],
    packs: facts.flatMap((fact) => (isFact(fact, 'packMade') ? [{ ...fact.data, by: fact.by, at: fact.at }] : [])),
    releases: releasesOf(facts),
  };
}

function releasesOf(facts: readonly MeetingFact[]): MeetingContent['releases'] {
  return facts.flatMap((fact) => {
    if (!isFact(fact, 'released')) return [];
    const { by, at, data } = fact;
    const back = facts.find((one) => isFact(one, 'releaseTakenBack') && one.data.release === data.id);
    return [{ ...data, by, at, takenBack: back ? { by: back.by, at: back.at } : null }];
  });
}
