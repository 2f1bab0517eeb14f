import { expect, it } from 'vitest';
import { h, p, readWord, section } from './support.ts';

const told = async (heading: string, text: string, before = '') => {
  const body = h(1, 'Ny skole') + before + h(2, 'Baggrund') + p('Tekst') + h(2, heading) + p(text);
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
