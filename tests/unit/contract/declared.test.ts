import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract, events } from '../../../shared/contract/index.ts';
import { namePartsOf } from '../../../shared/contract/names.ts';
import { declares, EVERY } from '../../../shared/contract/refusals.ts';
import { EVENT_TOUCHES } from '../../../shared/contract/touches.ts';
import { CATALOGUES } from '../../../shared/i18n/index.ts';
import type { AnyProcedure, ContractShape } from '../../../shared/rpc/procedure.ts';

const shape: ContractShape = contract;
const procedures = Object.entries(shape).flatMap(([domain, named]) =>
  Object.entries(named).map(([name, procedure]) => [`${domain}.${name}`, procedure] as const),
);
const changes = procedures.flatMap(([name, procedure]) =>
  procedure.kind === 'query' ? [] : [[name, procedure] as const],
);
const isKnown = (touched: string): boolean => {
  const { domain, procedure } = namePartsOf(touched);
  return procedure === '' ? domain in shape : shape[domain]?.[procedure]?.kind === 'query';
};

describe('what changes declare', () => {
  it.each(changes)('%s touches domains and queries there are', (_name, { touches }) => {
    expect(touches.filter((touched) => !isKnown(touched))).toEqual([]);
  });

  it.each(Object.entries(EVENT_TOUCHES))('the event %s touches domains and queries there are', (name, touches) => {
    expect(events).toHaveProperty([name]);
    expect(touches.filter((touched) => !isKnown(touched))).toEqual([]);
  });

  it.each(changes.filter(([, { answers }]) => answers !== null))(
    '%s answers a query with what that query answers',
    (_name, change) => {
      const [query = '', ...fields] = change.answers ?? [];
      const { domain, procedure } = namePartsOf(query);
      const asked = shape[domain]?.[procedure] as AnyProcedure;
      expect(asked.kind).toBe('query');
      // The very schema, or the same that may be null.
      expect([asked.output, inside(asked.output)]).toContain(change.output);
      const keys = Object.keys((change.input as z.ZodObject).shape ?? {});
      expect(fields.filter((field) => !keys.includes(field))).toEqual([]);
    },
  );

  it.each(changes)('%s refuses for reasons that have words in both languages', (_name, { refuses }) => {
    const ids = Object.keys({ ...refuses, ...EVERY }).map((reason) => `refusal.${reason}`);
    for (const language of ['da', 'en'] as const)
      expect(Object.keys(CATALOGUES[language])).toEqual(expect.arrayContaining(ids));
  });

  it('knows what a procedure declares', () => {
    expect(declares(contract.meetings.plan, 'taken')).toBe(true);
    expect(declares(contract.meetings.plan, 'newerRecord')).toBe(true);
    expect(declares(contract.meetings.plan, 'handled')).toBe(false);
    expect(declares(contract.meetings.list, 'taken')).toBe(false);
  });
});

/** What a schema that may be null holds. */
function inside(schema: z.ZodType): unknown {
  const { innerType } = (schema as unknown as { def: { innerType?: unknown } }).def;
  return innerType;
}
