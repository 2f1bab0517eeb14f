import { expect, it } from 'vitest';
import { h, p, readWord, section } from './support.ts';

const told = async (heading: string, text: string, before = '') => {
  const body = h(1, 'Ny skole') + before + h(2, 'Baggrund') + p('Tekst') + h(2, heading) + p(text);
  const imported = await readWord(body);
  return { competence: imported.content.fields.competence, unplaced: section(imported, 'unplaced') };
};

it.each([
  ['Kompetence', 'Økonomiudvalget', 'Økonomiudvalget'],
  ['Beslutningskompetence', 'Kommunalbestyrelsen.', 'Kommunalbestyrelsen'],
  ['4. Beslutningskompetence:', 'Plan- og Miljøudvalget', 'Plan- og Miljøudvalget'],
])('%s: %s, becomes the field and leaves nothing over', async (heading, text, competence) => {
  expect(await told(heading, text)).toEqual({ competence, unplaced: undefined });
});

it.each([
  ['Økonomiudvalget og Byrådet.', 'Byrådet'],
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
