import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract, events } from '../../../shared/contract/index.ts';
import type { AnyProcedure } from '../../../shared/rpc/procedure.ts';
import { openCore } from '../../support/core.ts';

const procedures: [string, AnyProcedure][] = Object.entries(contract).flatMap(([domain, group]) =>
  Object.entries(group as Record<string, AnyProcedure>).map(([name, procedure]): [string, AnyProcedure] => [
    `${domain}.${name}`,
    procedure,
  ]),
);

describe('everything that crosses the wire', () => {
  test.each(procedures)('%s is plain JSON both ways', (_name, procedure) => {
    const schemas = [procedure.input, procedure.output, ...(procedure.kind === 'job' ? [procedure.progress] : [])];
    for (const schema of schemas) expect(() => z.toJSONSchema(schema, { io: 'input' })).not.toThrow();
    for (const schema of schemas) expect(() => z.toJSONSchema(schema, { io: 'output' })).not.toThrow();
  });

  test.each(Object.entries(events))('event %s is plain JSON', (_name, schema) => {
    expect(() => z.toJSONSchema(schema)).not.toThrow();
  });
});

const NAMES = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'nothing', ''];

describe('a session', () => {
  test.each(NAMES.flatMap((name) => [[name, name] as const, ['cases', name] as const, [name, 'list'] as const]))(
    'answers not_found for %s.%s',
    async (domain, name) => {
      const session = openCore().openSession(() => {});
      const answer = await session.handle({ type: 'call', id: '1', domain, name, input: {} });
      expect(answer).toMatchObject({ ok: false, error: { code: 'not_found' } });
    },
  );

  test('answers anything at all, and never throws', async () => {
    const core = openCore();
    const session = core.openSession(() => {});
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.anything(),
          fc.record({
            type: fc.constantFrom('call', 'cancel', 'x'),
            id: fc.string(),
            domain: fc.constantFrom('cases', 'records', 'app', '__proto__'),
            name: fc.constantFrom('list', 'get', 'open', 'push', 'history', 'changeSettings'),
            input: fc.anything(),
          }),
        ),
        async (message) => {
          const answer = await session.handle(message);
          expect(typeof answer.ok).toBe('boolean');
          if (!answer.ok) expect(answer.error.code).not.toBe('internal');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('tells where an input is wrong, never what it was', async () => {
    const session = openCore().openSession(() => {});
    const input = { id: 'x', update: 'FORTROLIGT!', action: 'edit' };
    const answer = await session.handle({ type: 'call', id: '1', domain: 'records', name: 'push', input });
    expect(JSON.stringify(answer)).toContain('update');
    expect(JSON.stringify(answer)).not.toContain('FORTROLIGT');
  });
});
