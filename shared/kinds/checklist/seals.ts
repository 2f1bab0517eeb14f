import { z } from 'zod';
import { canonicalJson, jsonOf } from '../canonical.ts';
import { ChecklistVersion } from './checklist.ts';

const SCHEMA = 'handlerum.checklist-version/1';
const VersionSeal = ChecklistVersion.pick({ number: true, body: true, from: true, content: true }).extend({
  schema: z.literal(SCHEMA),
});

type Sealed = Pick<ChecklistVersion, 'number' | 'body' | 'from' | 'content'>;

/** What is sealed when a body adopts a checklist: the same letters on every laptop for the same adoption. */
export function versionSeal({ number, body, from, content }: Sealed): string {
  return canonicalJson({ schema: SCHEMA, number, body, from, content });
}

/** What sealed bytes say was adopted; null when they are no adoption of a checklist, or another than `about` tells. */
export function readVersionSeal(seal: string, about: Omit<Sealed, 'content'>): ChecklistVersion['content'] | null {
  const read = VersionSeal.safeParse(jsonOf(seal));
  if (!read.success) return null;
  const { number, body, from, content } = read.data;
  return number === about.number && body === about.body && from === about.from ? content : null;
}
