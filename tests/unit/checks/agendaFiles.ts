import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { importFile } from '../../../electron/core/imports/index.ts';
import { createChecker } from '../../../shared/checks/index.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';

const FOLDER = new URL('../../fixtures/agendas/', import.meta.url);

/** `text`: the words underlined, or part of them; `says`: part of the Danish message, where words are missing. */
const expected = z.strictObject({ check: z.string(), text: z.string(), says: z.string().optional() });
const expectations = z.record(
  z.string(),
  z.strictObject({
    heldOut: z.literal(true).optional(),
    quality: z.enum(['good', 'poor', 'ordinary']),
    template: z.string(),
    planted: z.array(expected),
    fair: z.array(expected),
    withdrawn: z.array(z.strictObject({ check: z.string(), text: z.string(), why: z.string() })).optional(),
  }),
);

type Expected = z.infer<typeof expected>;

/** What the checker said of one file, held against what a reader expects of it. */
export interface Judged {
  readonly name: string;
  readonly quality: 'good' | 'poor' | 'ordinary';
  readonly words: number;
  readonly findings: readonly Finding[];
  readonly planted: readonly Expected[];
  /** Planted and not found. */
  readonly missed: readonly Expected[];
  /** Found, neither planted nor fair. */
  readonly falseAlarms: readonly Finding[];
  /** Said to be fair and no longer found. */
  readonly stale: readonly Expected[];
}

export async function judgeAgendas(): Promise<readonly Judged[]> {
  const all = expectations.parse(JSON.parse(readFileSync(new URL('expectations.json', FOLDER), 'utf8')));
  return Promise.all(
    Object.entries(all).map(async ([name, { quality, template, planted, fair }]) => {
      const { findings, words } = await checked(name, template);
      return {
        name,
        quality,
        words,
        findings,
        planted,
        missed: planted.filter((one) => !findings.some((finding) => meets(finding, one))),
        falseAlarms: findings.filter((finding) => ![...planted, ...fair].some((one) => meets(finding, one))),
        stale: fair.filter((one) => !findings.some((finding) => meets(finding, one))),
      };
    }),
  );
}

async function checked(name: string, templateId: string) {
  const bytes = readFileSync(new URL(`${name}.md`, FOLDER));
  const { content } = await importFile({ name: `${name}.md`, bytes, templateId });
  const { findings, stats } = createChecker().run({
    fields: content.fields,
    doc: caseSchema.nodeFromJSON(content.body),
  });
  return { findings, words: stats.words };
}

/** The finding's words hold those expected, or stand within them; without words, the check alone tells, or its message. */
function meets(finding: Finding, { check, text, says }: Expected): boolean {
  if (finding.check !== check || (says !== undefined && !finding.message.da.includes(says))) return false;
  const [found, wanted] = [finding.text.toLowerCase(), text.toLowerCase()];
  return found.includes(wanted) || (found !== '' && wanted.includes(found));
}
