import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Imported } from '../../../electron/core/imports/index.ts';
import type { DocJson } from '../../../shared/kinds/case/case.ts';
import { read, section, shape, told } from './support.ts';

const sample = (name: string) => read(name, readFileSync(new URL(`../../fixtures/samples/${name}`, import.meta.url)));

/** Content without the ids, which are new in each import. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, inner]) => [key, bare(inner)]),
  );
}

const headings = ({ content }: Imported) => content.body.content?.map(({ attrs }) => attrs?.heading);
const tables = (node: DocJson): number =>
  (node.type === 'table' ? 1 : 0) + (node.content ?? []).reduce((sum, child) => sum + tables(child), 0);

describe('G1, the good case', () => {
  it('is the same from Word and from Markdown', async () => {
    const [docx, md] = await Promise.all([sample('g1.docx'), sample('g1.md')]);
    expect(bare(docx.content)).toEqual(bare(md.content));
  });

  it('has its fields', async () => {
    const { fields } = (await sample('g1.docx')).content;
    expect(bare(fields)).toMatchObject({
      title: 'Sikrere skolevej på Lindevej',
      caseNumber: '00.00.00-X00-1-26',
      caseType: 'decision',
      competence: 'Kommunalbestyrelsen',
      openness: { closed: false },
      chain: [
        { body: 'Klima- og Miljøudvalget', date: '2026-12-01', role: 'advises' },
        { body: 'Økonomiudvalget', date: '2026-12-08', role: 'advises' },
        { body: 'Kommunalbestyrelsen', date: '2026-12-14', role: 'decides' },
      ],
      attachments: [
        { number: 1, title: 'Uheldsnotat', recommended: true },
        { number: 2, title: 'Trafiktælling', recommended: false },
        { number: 3, title: 'Anlægsoverslag', recommended: true },
        { number: 4, title: 'Høringsnotat', recommended: false },
      ],
    });
  });

  it('has its sections in order, the one the file lacks among them, and nothing left over', async () => {
    const imported = await sample('g1.docx');
    expect(headings(imported)).toEqual([
      'Sammendrag',
      'Tidligere behandling',
      'Baggrund',
      'Sagsfremstilling',
      'Handlemuligheder',
      'Politisk handlerum',
      'Lovgrundlag',
      'Økonomi',
      'Høring',
      'Konsekvenser',
      'Indstilling',
      'Videre proces',
    ]);
    expect(imported.report.unplacedWords).toBe(0);
    expect(imported.notes).toEqual([]);
  });

  it('keeps its tables with their header rows', async () => {
    const imported = await sample('g1.docx');
    expect(tables(imported.content.body)).toBe(2);
    expect(section(imported, 'options')).toMatch(
      /^table\[#Løsning, #Hvad, #Fordele, #Ulemper, #Klar \/ 0, Vejen ændres ikke,/,
    );
    expect(section(imported, 'economy')).toMatch(
      /^\(1\.000 kr\., 2027-p\/l, udgifter med plus\) \| table\[#, #Anlæg 2027,.* \/ C, 1\.500, 1\.600, 3\.100, 60\] \| A og B kan/,
    );
  });

  it('keeps the recommendation together', async () => {
    expect(section(await sample('g1.docx'), 'recommendation')).toMatch(
      /^Center for By og Miljø indstiller, at Kommunalbestyrelsen \| ol1\(vælger løsning 0, .*; giver en .*; anviser .*\)$/,
    );
  });
});

describe('P1, the poor case', () => {
  it('has what it has, and its type is inferred', async () => {
    const imported = await sample('p1.docx');
    expect(bare(imported.content.fields)).toMatchObject({
      title: 'Udviklingsplan for grønne områder',
      caseNumber: '26/1234',
      caseType: 'decision',
      chain: [],
      attachments: [{ title: 'Udviklingsplan' }, { title: 'notat' }, { title: 'notat (2)' }],
    });
    expect(shape(imported).map((line) => line.split(':')[0])).toEqual([
      'summary',
      'background',
      'presentation',
      'economy',
      'hearing',
      'recommendation',
    ]);
    expect(headings(imported)?.[0]).toBe('Resume');
    expect(told(imported, 'inferred')).toEqual([
      'Sagstypen står ikke i filen. Den er sat til beslutning efter indstillingen.',
    ]);
  });

  it('says the same from Word and from Markdown', async () => {
    const words = (imported: Imported) => shape(imported).join(' ').replaceAll(' | ', ' ');
    expect(words(await sample('p1.docx'))).toBe(words(await sample('p1.md')));
  });
});
