import { z } from 'zod';
import { StanceValue } from '../kinds/stance.ts';
import type { CompromiseInput } from './compromise.ts';
import { readMoney } from './money.ts';

const Name = z.string().min(1).max(200);

/** An amount as a person writes it (`"1,4 mio."`), or as whole kroner. What cannot be read is refused and never taken for 0. */
const Amount = z.union([z.string().max(60), z.number()]).transform((value, context) => {
  const read = readMoney(typeof value === 'number' ? String(value).replace('.', ',') : value);
  if (read.ok) return read.ore;
  context.addIssue({ code: 'custom', message: `not an amount: ${value}` });
  return z.NEVER;
});

/**
 * Plain data of a compromise, for anyone who wants to check the arithmetic: elements with prices, groups with mandates, stances by element and group. A group
 * that has no stance on an element is unknown there. `size` is the members of the body; without it the mandates are counted.
 */
export const CompromiseFile = z.strictObject({
  size: z.int().min(1).max(999).optional(),
  frame: Amount.nullable().optional(),
  groups: z
    .array(z.strictObject({ name: Name, mandates: z.int().min(0).max(999) }))
    .min(1)
    .max(60),
  elements: z
    .array(
      z.strictObject({
        name: Name,
        price: Amount,
        funded: Amount.optional(),
        requires: z.array(Name).max(60).optional(),
        excludes: z.array(Name).max(60).optional(),
      }),
    )
    .min(1)
    .max(60),
  stances: z.record(Name, z.record(Name, StanceValue)).optional(),
});
export type CompromiseFile = z.infer<typeof CompromiseFile>;

/** Names in a file that name nothing in it, or the same thing twice: a slip that would silently change the result. */
export function strayNames({ groups, elements, stances = {} }: CompromiseFile): readonly string[] {
  const [known, sitting] = [elements.map(({ name }) => name), groups.map(({ name }) => name)];
  const twice = (names: readonly string[]) => names.filter((name, at) => names.indexOf(name) !== at);
  const linked = elements.flatMap(({ requires = [], excludes = [] }) => [...requires, ...excludes]);
  const strangers = [...linked, ...Object.keys(stances)].filter((name) => !known.includes(name));
  const voters = Object.values(stances).flatMap((by) => Object.keys(by).filter((name) => !sitting.includes(name)));
  return [...new Set([...twice(known), ...twice(sitting), ...strangers, ...voters])];
}

/** The input of the arithmetic; names are the ids. */
export function inputOfFile({ size, frame, groups, elements, stances }: CompromiseFile): CompromiseInput {
  return {
    size: size ?? groups.reduce((sum, { mandates }) => sum + mandates, 0),
    present: groups.map(({ name, mandates }) => ({ group: name, mandates })),
    elements: elements.map(({ name, price, funded = 0, requires = [], excludes = [] }) => ({
      id: name,
      cost: price,
      funded: Math.max(0, funded),
      requires,
      excludes,
    })),
    stances: stances ?? {},
    frame: frame ?? null,
  };
}
