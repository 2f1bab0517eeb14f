import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../../electron/core/imports/index.ts';
import { exampleCases } from '../../../electron/core/sample/index.ts';
import { caseSchema } from '../../../shared/editor/schema.ts';
import { type CaseContent, CaseFields, isCaseNumber } from '../../../shared/kinds/case/case.ts';

const cases = exampleCases();
const contentOf = (key: string): CaseContent => {
  const found = cases.find((one) => one.key === key);
  if (!found) throw new Error(`no sample case ${key}`);
  return found.content;
};

/** Words only: what a reader sees, whatever marks, cells and list numbers stand between. */
const words = (text: string) => text.match(/[\p{L}\p{N}][\p{L}\p{N}.,%/+-]*/gu) ?? [];

function wordsOfCase({ body }: CaseContent): string[] {
  const out: string[] = [];
  caseSchema.nodeFromJSON(body).descendants((node) => {
    if (node.type.name === 'section') out.push(...words(String(node.attrs.heading)));
    if (node.isTextblock) out.push(...words(node.textContent));
  });
  return out;
}

/** The example as the fixture quotes it, without its first line, list numbers and the list of attachments. */
function wordsOfFixture(name: string): string[] {
  const quoted = readFileSync(new URL(`../../fixtures/samples/${name}.md`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('>'))
    .slice(1)
    .map((line) => line.replace(/^> ?/, '').replace(/^\d\. /, ''))
    .filter((line) => !line.startsWith('**Bilag.**') && !/^\|[-|]+\|$/.test(line))
    .join('\n')
    .replace(/\*\*([^*]+?)\.\*\*/g, '$1')
    .replace(/\*\*|\*/g, '');
  return words(quoted);
}

describe('the written sample cases', () => {
  it.each(cases.map(({ key, content }) => [key, content] as const))(
    '%s is a valid case of the editor',
    (_, content) => {
      expect(CaseFields.parse(content.fields)).toEqual(content.fields);
      caseSchema.nodeFromJSON(content.body).check();
    },
  );

  it('are a dozen or more, in every status and type, one of them closed', () => {
    expect(cases.length).toBeGreaterThanOrEqual(12);
    const fields = cases.map(({ content }) => content.fields);
    expect(new Set(fields.map(({ status }) => status)).size).toBe(5);
    expect(new Set(fields.map(({ caseType }) => caseType)).size).toBe(3);
    expect(fields.filter(({ openness }) => openness.closed)).toHaveLength(1);
  });

  it.each(['g1', 'p1'])('%s reads word for word as the fixture', (key) => {
    expect(wordsOfFixture(key).length).toBeGreaterThan(300);
    expect(wordsOfCase(contentOf(key))).toEqual(wordsOfFixture(key));
  });

  it.each(['g1', 'p1'])('%s says what the Word file of it says', async (key) => {
    const bytes = readFileSync(new URL(`../../fixtures/samples/${key}.docx`, import.meta.url));
    const { content } = await importFile({ name: `${key}.docx`, bytes });
    const { title, caseNumber, caseType, competence, chain, attachments } = contentOf(key).fields;
    expect(content.fields).toMatchObject({
      title,
      caseNumber,
      caseType,
      competence,
      chain: chain.map(({ body, date, role }) => ({ body, date, role })),
      attachments: attachments.map(({ number, title: name, recommended }) => ({ number, title: name, recommended })),
    });
  });

  it('never share the id of a block', () => {
    const ids: string[] = [];
    for (const { content } of cases) {
      caseSchema.nodeFromJSON(content.body).descendants((node) => {
        if ('id' in node.attrs) ids.push(String(node.attrs.id));
      });
    }
    expect(ids).not.toContain('null');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('say that they are samples, and where they number, number by the rule', () => {
    for (const { key, content } of cases) {
      expect(content.fields.responsible.unit).toMatch(/\(eksempel\)$/);
      if (key !== 'p1') expect(isCaseNumber(content.fields.caseNumber)).toBe(true);
    }
  });

  it('let the last body of the chain decide, in the order of its dates', () => {
    for (const { key, content } of cases) {
      if (key === 'p1' || key === 'climate-adaptation') continue;
      const { chain, competence } = content.fields;
      expect(chain.at(-1)?.body).toBe(competence);
      const dates = chain.map(({ date }) => date ?? '');
      expect(dates).toEqual([...dates].sort());
    }
  });
});
