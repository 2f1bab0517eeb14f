import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importFile } from '../../../electron/core/imports/index.ts';
import { readDictionary } from '../../../electron/core/spelling/dictionary.ts';
import { openSpeller } from '../../../electron/core/spelling/engine.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import { createSpelling, SPELLING } from '../../../shared/checks/spelling.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import { createKnown } from '../../../shared/text/spelling/known.ts';

const FILE = new URL('../../fixtures/agenda-cases.json', import.meta.url);
const WEIGHT = { suggestion: 0, warning: 1, error: 2 };

/**
 * Small cases in words of our own, each of a kind that went wrong on real agendas. `finds`: the words the check finds, and no others.
 * `atMost`: nothing weighs more. `leaves`: words no finding may hold. `says`: part of the message of each finding.
 */
const cases = z
  .array(
    z.strictObject({
      id: z.string(),
      check: z.string(),
      text: z.string(),
      expected: z.string(),
      finds: z.array(z.string()).optional(),
      atMost: z.enum(['suggestion', 'warning']).optional(),
      leaves: z.string().optional(),
      says: z.string().optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(FILE, 'utf8')));

const speller = await openSpeller(await readDictionary());
const isKnown = createKnown([]);

async function findings(check: string, text: string): Promise<readonly Finding[]> {
  const { content } = await importFile({ name: 'sag.md', bytes: Buffer.from(text), templateId: 'ballerup' });
  const input = { fields: content.fields, doc: caseSchema.nodeFromJSON(content.body) };
  if (check === SPELLING) {
    const verdict = (key: string) => speller.wrong([key]).length > 0;
    return createSpelling().run(input, { verdict, isKnown, version: 1 }).findings;
  }
  return createChecker()
    .run(input)
    .findings.filter((finding) => finding.check === check);
}

describe('what went wrong on real agendas', () => {
  test.each(cases.map((one) => [one.id, one.expected, one] as const))('%s: %s', async (_id, _expected, one) => {
    const found = await findings(one.check, one.text);
    if (one.finds) expect(found.map(({ text }) => text)).toEqual(one.finds);
    if (one.says) for (const { message } of found) expect(message.da).toContain(one.says);
    if (one.leaves) for (const { text } of found) expect(text).not.toContain(one.leaves);
    const { atMost } = one;
    if (atMost) expect(found.filter(({ severity }) => WEIGHT[severity] > WEIGHT[atMost])).toEqual([]);
  });

  test('each expects something', () => {
    expect(cases.length).toBeGreaterThan(40);
    for (const { finds, atMost, leaves } of cases) expect(finds ?? atMost ?? leaves).toBeDefined();
  });
});
