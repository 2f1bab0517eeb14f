import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createChecker } from '../../../shared/checks/index.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import { UNKNOWN_TEMPLATE } from '../../../shared/templates/recognise.ts';
import { read, section } from './support.ts';

const Cases = z.array(
  z.strictObject({
    id: z.string(),
    format: z.enum(['md', 'html']),
    text: z.string(),
    /** Filled up to a whole case: of a part of one it is not said what it lacks. */
    whole: z.literal(true).optional(),
    /** Fields that must be as given. */
    fields: z.record(z.string(), z.unknown()).optional(),
    /** What each section must hold; null: it must not be there. */
    sections: z.record(z.string(), z.string().nullable()).optional(),
    attachments: z.array(z.string()).optional(),
    /** Checks that must find something, and such as must not; `HR01 error` asks for the severity too. */
    finds: z.array(z.string()).optional(),
    spares: z.array(z.string()).optional(),
    /** Messages that must not be given. */
    silent: z.array(z.string()).optional(),
  }),
);
const CASES = Cases.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/agenda-import-cases.json', import.meta.url), 'utf8')),
);

const FILL = `${'Foreningen har 402 medlemmer og bruger hallen hver uge hele vinteren. '.repeat(24)}\n\n`;
const textOf = ({ text, whole }: (typeof CASES)[number]): string =>
  whole ? text.replace(/^## Sagsfremstilling\n\n/mu, (heading) => `${heading}${FILL}`) : text;

describe('items in the manner of many houses', () => {
  it.each(CASES.map((one) => [one.id, one] as const))('%s', async (_id, one) => {
    const imported = await read(`sag.${one.format}`, textOf(one), UNKNOWN_TEMPLATE);
    const { fields, body } = imported.content;
    expect(fields).toMatchObject(one.fields ?? {});
    for (const [key, text] of Object.entries(one.sections ?? {}))
      if (text === null) expect(section(imported, key), key).toBeUndefined();
      else expect(section(imported, key), key).toContain(text);
    if (one.attachments)
      expect(fields.attachments.map(({ number, title }) => `${number ?? '-'} ${title}`)).toEqual(one.attachments);
    const { findings } = createChecker().run({ fields, doc: caseSchema.nodeFromJSON(body) });
    const said = findings.flatMap(({ check, severity }) => [check, `${check} ${severity}`]);
    for (const check of one.finds ?? []) expect(said).toContain(check);
    for (const message of one.silent ?? [])
      expect(findings.map((finding) => finding.message.da)).not.toContain(message);
    for (const check of one.spares ?? []) expect(said).not.toContain(check);
  });
});
