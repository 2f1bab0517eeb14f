import type { CouncilPut } from '../../../shared/contract/council.ts';
import type { Body } from '../../../shared/kinds/council/council.ts';
import { emptyOf, type Problems } from '../../data/form/formState.ts';
import { typedTimes } from '../../words/typedTimes.ts';

export const KINDS = ['municipalCouncil', 'financeCommittee', 'standingCommittee', 'section17_4'] as const;

/** A body as its form holds it: times as they are typed. */
export interface TypedBody extends Omit<Body, 'time' | 'ends'> {
  readonly time: string;
  readonly ends: string;
}

const asTyped = (time: string | null): string => time?.replace(':', '.') ?? '';

export const typedBody = (body: Body): TypedBody => ({
  ...body,
  time: asTyped(body.time),
  ends: asTyped(body.ends),
});

export function wrongInBody(held: TypedBody): Problems<TypedBody> {
  const { wrong, field } = typedTimes(held);
  const noName = emptyOf<TypedBody>(held, { name: 'form.needsName' });
  return wrong === null ? noName : { ...noName, [field]: wrong };
}

export function toBody(held: TypedBody): CouncilPut {
  return { list: 'bodies', item: { ...held, ...typedTimes(held).times, name: held.name.trim() } };
}

/** A whole number as it was typed, between none and this many. */
export const typedCount = (text: string, most: number): number =>
  Math.min(most, Math.max(0, Math.floor(Number(text) || 0)));

const EXAMPLE_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

/** A day to work a deadline out for: two weeks from now. */
export const exampleDay = (today: string): string =>
  new Date(Date.parse(today) + EXAMPLE_DAYS * DAY).toISOString().slice(0, 10);
