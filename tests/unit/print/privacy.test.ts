import { describe, expect, test } from 'vitest';
import { printedCase } from '../../../electron/core/cases/printedCase.ts';
import type { ExportFormat } from '../../../shared/contract/files.ts';
import type { CaseContent } from '../../../shared/kinds/case/case.ts';
import { example, FORMATS, print } from '../../support/exporting.ts';
import { KNOWN } from '../../support/searched.ts';
import { everythingIn as unpacked } from '../../support/unpack.ts';

const base = example('g1');
const CANARY = {
  dismissal: 'KANARIEA',
  attachment: 'KANARIEB',
  text: 'KANARIEC',
  reason: 'KANARIED',
  title: 'KANARIEE',
  person: 'KANARIEF',
  file: 'KANARIEG',
};

/** G1 with a word of its own in every place that must not come out by itself. */
function marked(closed: boolean): CaseContent {
  const paragraph = { type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: `Om ${CANARY.text}.` }] };
  const [first, ...others] = base.body.content ?? [];
  if (!first) throw new Error('no sections');
  return {
    fields: {
      ...base.fields,
      title: closed ? CANARY.title : base.fields.title,
      openness: { closed, reason: closed ? CANARY.reason : '', publicTitle: 'Køb af areal' },
      responsible: { unit: 'Center', person: closed ? CANARY.person : 'Ida Holm' },
      dismissals: [
        {
          id: 'd',
          check: 'PR01',
          contextHash: 'x',
          kind: 'accepted',
          reason: CANARY.dismissal,
          by: CANARY.dismissal,
          at: '2026-11-23T09:00:00Z',
        },
      ],
      answers: [
        {
          id: 'a',
          check: 'FU17',
          answer: 'no',
          note: CANARY.dismissal,
          by: CANARY.dismissal,
          at: '2026-11-23T09:00:00Z',
          textHash: 'x',
        },
      ],
      attachments: [
        ...base.fields.attachments,
        {
          id: 'closed',
          number: 9,
          title: CANARY.attachment,
          recommended: false,
          closed: true,
          file: { hash: 'a'.repeat(64) as never, name: `${CANARY.file}.pdf`, mediaType: 'application/pdf', size: 1 },
        },
      ],
    },
    body: closed ? { ...base.body, content: [{ ...first, content: [paragraph] }, ...others] } : base.body,
  };
}

/** As it stands, and without the tags that may part a word: what is written as two runs is one to who reads it. */
const withoutTags = (text: string): string => text + text.replaceAll(/<[^>]+>/g, '');

/** Everything a reader of the file could find: a PDF's text and properties, all parts of an archive, the name itself. */
async function everythingIn(content: CaseContent, format: ExportFormat, includeClosed: 'no' | 'yes') {
  const { bytes, name } = await print(content, format, { includeClosed });
  const printed = format === 'pdf' ? JSON.stringify(printedCase(content, includeClosed)) : '';
  const text = (await unpacked(bytes)).join('\n');
  return name + printed + (KNOWN[format].words === 'tagged' ? withoutTags(text) : text);
}

describe.each(FORMATS)('an export as %s', (format) => {
  test('never holds why a finding was dismissed', async () => {
    for (const includeClosed of ['no', 'yes'] as const) {
      expect(await everythingIn(marked(false), format, includeClosed)).not.toContain(CANARY.dismissal);
    }
  });

  test('holds closed attachments only when asked', async () => {
    const without = await everythingIn(marked(false), format, 'no');
    expect(without).not.toContain(CANARY.attachment);
    expect(without).not.toContain(CANARY.file);
    expect(await everythingIn(marked(false), format, 'yes')).toContain(CANARY.attachment);
  });

  test('of a closed case holds nothing of it but its public title, unless asked', async () => {
    const found = await everythingIn(marked(true), format, 'no');
    for (const [what, canary] of Object.entries(CANARY)) expect(found, what).not.toContain(canary);
    expect(found).not.toContain(base.fields.title);
    expect(found).toContain('Køb af areal');
    const all = await everythingIn(marked(true), format, 'yes');
    expect(all).toContain(CANARY.text);
    expect(all).toContain(CANARY.title);
  });
});
