import * as Y from 'yjs';
import { z } from 'zod';
import { hashText } from '../../checks/hash.ts';
import { carryFact } from '../facts.ts';
import { readOrdered, removeOrdered } from '../items.ts';
import { type CaseFields, CaseStatus, ChainStep, Dispatched } from './case.ts';
import { ReleasedStance } from './handlerum.ts';

/** What a case that comes from elsewhere says has happened to it. */
export type WhatCame = Pick<CaseFields, 'status' | 'dispatched' | 'chain'> & {
  readonly released: readonly ReleasedStance[];
  readonly archived: boolean;
};

/** Who says so, and when. */
export interface Told {
  readonly by: string;
  readonly at: string;
}

/** Before facts were, nobody wrote down who made a case ready, or when. */
export const BEFORE_FACTS: Told = { by: '', at: '1970-01-01T00:00:00.000Z' };

/**
 * Lays what a case says has happened to it down as facts. Each is named by what it says, so that two laptops that carry the same
 * record over make the same facts, and two that carry different ones keep both.
 */
export function layWhatCame(doc: Y.Doc, came: WhatCame, told: Told): void {
  const lay = (kind: string, data: unknown, { by, at }: Told = told) => {
    const source = `${kind}-${hashText(JSON.stringify([data, by, at]))}`;
    carryFact(doc, { source, kind, data, by, at });
  };
  const { status, dispatched = null, chain, released, archived } = came;
  if (status !== 'draft' || dispatched) lay('cameAs', { status, dispatched });
  for (const { id, itemNumber, dispatchedOn, lateReason } of chain) {
    if (itemNumber === null && dispatchedOn === undefined && lateReason === undefined) continue;
    lay('stopTold', { stop: id, itemNumber, dispatchedOn, lateReason });
  }
  for (const stance of released) lay('released', stance, stance);
  if (archived) lay('archived', {});
}

const OLD_STEP_KEYS = ['itemNumber', 'dispatchedOn', 'lateReason'] as const;

/** A case of the first form kept its status, what was sent and what was released among what people write. */
export function upcastFrom1(doc: Y.Doc): void {
  const fields = doc.getMap('fields');
  const read = <T>(schema: z.ZodType<T>, key: string, otherwise: T): T => {
    const parsed = schema.safeParse(fields.get(key));
    return parsed.success ? parsed.data : otherwise;
  };
  const released = readOrdered(doc, { name: 'released', schema: ReleasedStance });
  const came: WhatCame = {
    status: read(CaseStatus, 'status', 'draft'),
    dispatched: read(Dispatched.nullable(), 'dispatched', null),
    archived: read(z.boolean(), 'archived', false),
    chain: readOrdered(doc, { name: 'chain', schema: ChainStep }),
    released,
  };
  layWhatCame(doc, came, BEFORE_FACTS);
  for (const key of ['status', 'dispatched', 'archived']) fields.delete(key);
  for (const { id } of released) removeOrdered(doc, 'released', id);
  for (const step of doc.getMap('chain').values())
    if (step instanceof Y.Map) for (const key of OLD_STEP_KEYS) step.delete(key);
}
