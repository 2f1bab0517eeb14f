import { describe, expect, it } from 'vitest';
import { h, p, r, readWord, section, told } from './support.ts';

const ins = (content: string) => `<w:ins w:id="1" w:author="Bo Lund" w:date="2026-11-01T08:00:00Z">${content}</w:ins>`;
const del = (text: string, author = 'Ida Holm') =>
  `<w:del w:id="2" w:author="${author}" w:date="2026-11-02T08:00:00Z"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const background = h(2, 'Baggrund');

describe('tracked changes', () => {
  it('keeps insertions, leaves deletions out and tells both with their authors', async () => {
    const imported = await readWord(background + p(`${r('Skolen er ')}${del('gammel')}${ins(r('ny'))}${r('.')}`));
    expect(section(imported, 'background')).toBe('Skolen er ny.');
    expect(told(imported, 'tracked')).toEqual([
      'Filen har 1 sporet indsættelse af Bo Lund (1 ord). De er taget med i teksten.',
      'Sporet sletning af Ida Holm: »gammel«. Den er ikke med i teksten.',
    ]);
    expect(imported.report).toMatchObject({
      insertions: 1,
      deletions: [{ author: 'Ida Holm', date: '2026-11-02T08:00:00Z', text: 'gammel' }],
    });
  });

  it('tells apart a deletion from a paragraph mark that is deleted', async () => {
    const marked = '<w:rPr><w:del w:id="5" w:author="Bo Lund"/></w:rPr>';
    const imported = await readWord(
      background + p('Første', marked) + p(' og anden') + p(`${r('Tredje')}${del('fjerde')}`),
    );
    expect(section(imported, 'background')).toBe('Første og anden | Tredje');
    expect(imported.report.deletions.map(({ author, text }) => `${author}: ${text}`)).toEqual(['Ida Holm: fjerde']);
  });

  it('keeps the text of a last paragraph whose mark is deleted', async () => {
    const imported = await readWord(
      background + p('Sidste ord', '<w:rPr><w:del w:id="5" w:author="Bo Lund"/></w:rPr>'),
    );
    expect(section(imported, 'background')).toBe('Sidste ord');
  });

  it('leaves out a deleted row and tells its words', async () => {
    const row = `<w:tr><w:trPr><w:del w:id="1" w:author="Bo Lund"/></w:trPr><w:tc>${p(del('Løsning X', 'Bo Lund'))}</w:tc></w:tr>`;
    const imported = await readWord(`${background}<w:tbl><w:tr><w:tc>${p('Løsning Y')}</w:tc></w:tr>${row}</w:tbl>`);
    expect(section(imported, 'background')).toBe('table[Løsning Y]');
    expect(told(imported, 'tracked')).toEqual(['Sporet sletning af Bo Lund: »Løsning X«. Den er ikke med i teksten.']);
  });

  it('shows moved text once, where it went', async () => {
    const from = `<w:moveFrom w:id="1" w:author="Bo Lund">${r('Flyttet.')}</w:moveFrom>`;
    const to = `<w:moveTo w:id="2" w:author="Bo Lund">${r('Flyttet.')}</w:moveTo>`;
    const imported = await readWord(background + p(from + r('A')) + p(`${r('B ')}${to}`));
    expect(section(imported, 'background')).toBe('A | B Flyttet.');
  });

  it('tells every word of many deletions', async () => {
    const many = Array.from({ length: 100 }, (_, index) =>
      p(`${r('x')}${del(`ord${index}`, `Navn ${index % 2}`)}`),
    ).join('');
    const imported = await readWord(background + many);
    const all = told(imported, 'tracked').join(' ');
    expect(
      Array.from({ length: 100 }, (_, index) => `ord${index}`).filter((one) => !new RegExp(`${one}\\b`).test(all)),
    ).toEqual([]);
    expect(told(imported, 'tracked').length).toBeLessThan(40);
  });
});
