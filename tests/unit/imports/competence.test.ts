import { expect, it } from 'vitest';
import { h, p, readWord, section, table } from './support.ts';

const told = async (heading: string, text: string, before = '') => {
  const body =
    h(1, 'Ny skole') + before + h(2, 'Baggrund') + p('Tekst') + h(2, heading) + (text.startsWith('<') ? text : p(text));
  const imported = await readWord(body);
  const { competence, chain } = imported.content.fields;
  return { competence, chain: chain.map(({ body: name }) => name), unplaced: section(imported, 'unplaced') };
};

it.each([
  ['Kompetence', 'Økonomiudvalget', 'Økonomiudvalget'],
  ['Beslutningskompetence', 'Kommunalbestyrelsen.', 'Kommunalbestyrelsen'],
  ['4. Beslutningskompetence:', 'Plan- og Miljøudvalget', 'Plan- og Miljøudvalget'],
])('%s: %s, becomes the field and leaves nothing over', async (heading, text, competence) => {
  expect(await told(heading, text)).toEqual({ competence, chain: [], unplaced: undefined });
});

it.each([
  ['Sagen behandles i', 'Økonomiudvalget og Byrådet.', ['Økonomiudvalget', 'Byrådet']],
  [
    'Sagen behandles i',
    'Havne- og Kystudvalget, Økonomiudvalget og Byrådet',
    ['Havne- og Kystudvalget', 'Økonomiudvalget', 'Byrådet'],
  ],
  ['Politisk behandling', 'Økonomiudvalget (anbefaler), 4.2.2030', []],
  ['Beslutningen træffes af', 'Seniorrådet', []],
  ['Beslutningen træffes af', 'Kultur & Fritidsudvalget', []],
])('%s: %s, is a row of bodies, the last of which decides, and leaves nothing over', async (heading, text, way) => {
  const found = await told(heading, text);
  expect(found.unplaced).toBeUndefined();
  expect(found.competence).toBe(way.at(-1) ?? text.replace(/ \(.*/u, ''));
  expect(found.chain).toEqual(way);
});

it.each([
  ['Plan- og Miljøudvalget træffer beslutning om åbningstiden. Byrådet fastsætter taksten.', 'Plan- og Miljøudvalget'],
  ['Sagen afgøres endeligt i Teknik-, Miljø- og Klimaudvalget.', 'Teknik-, Miljø- og Klimaudvalget'],
])('%s: the text that says more than the name is kept', async (text, competence) => {
  const found = await told('Kompetence', text);
  expect(found.competence).toBe(competence);
  expect(JSON.stringify(found.unplaced)).toContain(text.slice(0, 20));
});

it('does not contradict what the facts say, and reads no body where none is named', async () => {
  expect((await told('Kompetence', 'Byrådet', p('Besluttes af: Økonomiudvalget'))).competence).toBe('Økonomiudvalget');
  expect((await told('Kompetence', 'Det afgøres efter styrelsesvedtægten.')).competence).toBe('');
  expect((await told('Kompetenceudvikling', 'Økonomiudvalget')).competence).toBe('');
});

const inside = async (...blocks: readonly string[]) => {
  const imported = await readWord(h(1, 'Ny skole') + h(2, 'Resumé') + blocks.join('') + h(2, 'Baggrund') + p('Tekst'));
  const { competence, chain } = imported.content.fields;
  const way = chain.map(({ body, role, date }) => [body, role, date]);
  return { competence, way, summary: JSON.stringify(section(imported, 'summary')) };
};

it.each([
  ['Sagen afgøres i: Byrådet', 'Byrådet'],
  ['Beslutningskompetence: Økonomiudvalget, jf. styrelsesvedtægten § 4', 'Økonomiudvalget'],
  ['Hvem beslutter: Kultur- og Fritidsudvalget', 'Kultur- og Fritidsudvalget'],
])('a line inside a section tells who decides, and stays: %s', async (line, competence) => {
  const found = await inside(p('Skolen skal bygges.'), p(line));
  expect(found.competence).toBe(competence);
  expect(found.summary).toContain(line);
});

it.each([
  ['Kompetence: Lærerne skal have kurser.'],
  ['Sagen afgøres i januar.'],
  ['Byrådet afgør sagen i: maj eller juni'],
])('no line that names no body decides: %s', async (line) => {
  expect((await inside(p('Skolen skal bygges.'), p(line))).competence).toBe('');
});

it('a table of bodies with crosses tells the way, and who decides', async () => {
  const found = await inside(
    table(
      ['Udvalg', 'Indstiller', 'Beslutter', 'Dato'],
      ['Skoleudvalget', 'X', '', '3. marts 2030'],
      ['Planudvalget', '', '', ''],
      ['Økonomiudvalget', 'x', '', '10. marts 2030'],
      ['Kommunalbestyrelsen', '', 'X', '24. marts 2030'],
    ),
  );
  expect(found.competence).toBe('Kommunalbestyrelsen');
  expect(found.way).toEqual([
    ['Skoleudvalget', 'advises', '2030-03-03'],
    ['Økonomiudvalget', 'advises', '2030-03-10'],
    ['Kommunalbestyrelsen', 'decides', '2030-03-24'],
  ]);
  expect(found.summary).toContain('Planudvalget');
});

it('a row of bodies over a row of crosses is a way, and says of nobody that it decides', async () => {
  const found = await inside(table(['Skoleudvalget', 'Økonomiudvalget', 'Byrådet'], ['X', '', 'X']));
  expect(found.way.map(([body]) => body)).toEqual(['Skoleudvalget', 'Byrådet']);
  expect(found.competence).toBe('');
});

it.each([
  ['figures', table(['Udvalg', '2030'], ['Skoleudvalget', '4'], ['Planudvalget', '7'])],
  ['other names', table(['Skole', 'Beslutter'], ['Byskolen', 'X'], ['Havneskolen', ''])],
  ['one body', table(['Udvalg', 'Beslutter'], ['Skoleudvalget', 'X'])],
  ['no cross', table(['Udvalg', 'Beslutter'], ['Skoleudvalget', ''], ['Byrådet', ''])],
])('a table of %s tells no way', async (_, content) => {
  expect(await inside(content)).toMatchObject({ competence: '', way: [] });
});

it('crosses under a heading of their own tell who decides, whoever stands last', async () => {
  const found = await told(
    'Beslutningskompetence',
    table(['Udvalg', 'Afgør', 'Orienteres'], ['Skoleudvalget', 'X', ''], ['Økonomiudvalget', '', 'X']),
  );
  expect(found).toMatchObject({ competence: 'Skoleudvalget', chain: ['Skoleudvalget', 'Økonomiudvalget'] });
  expect(JSON.stringify(found.unplaced)).toContain('Orienteres');
});
