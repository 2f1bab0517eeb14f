import { describe, expect, it } from 'vitest';
import { h, li, p, readWord, shape } from './support.ts';

const CASE = h(1, 'Ny sti') + h(2, 'Baggrund') + p('Stien er smal.');
const keys = async (body: string) => shape(await readWord(CASE + body));

describe('what the body is to decide', () => {
  it.each([
    ['Hvad skal udvalget beslutte?', 'Direktøren foreslår, at Vejudvalget vælger model 2.'],
    ['Hvad skal udvalget beslutte?', 'Det indstilles, at stien anlægges.'],
    ['Hvad skal besluttes?', 'Forvaltningen anbefaler, at der gives 2 mio. kr.'],
    ['Beslutningstema', 'Center for Vej indstiller til Byrådet, at stien anlægges.'],
    ['Hvad skal vi vælge?', 'Borgmesteren indstiller, at stien lukkes.'],
    ['Hvad skal der tages stilling til?', 'Det foreslås, at stien får lys.'],
  ])('is the recommendation under %s: %s', async (heading, text) => {
    expect(await keys(h(2, heading) + p(text))).toContain(`recommendation: ${text}`);
  });

  it.each([
    'Vejudvalget skal tage stilling til, om stien skal anlægges.',
    'Skal der laves en sti?',
    'Udvalget skal vælge mellem to modeller.',
    'Om stien skal have lys.',
    'Udvalget foreslog stien i 2026.',
    'Byrådet har bedt om et forslag.',
  ])('is the question where it says only: %s', async (text) => {
    expect(await keys(h(2, 'Hvad skal udvalget beslutte?') + p(text))).toContain(`decisionQuestion: ${text}`);
  });

  it('is the question where another section recommends', async () => {
    const text = 'Direktøren foreslår, at stien anlægges.';
    const read = await keys(
      h(2, 'Hvad skal udvalget beslutte?') + p(text) + h(2, 'Indstilling') + li('at stien anlægges', 1),
    );
    expect(read).toContain(`decisionQuestion: ${text}`);
  });
});

describe('the way of a case in one line', () => {
  const chainOf = async (line: string) => {
    const { content } = await readWord(CASE + h(2, 'Sagsgang') + p(line));
    return content.fields.chain.map(({ body, date }) => `${body} ${date}`);
  };

  it.each([
    'Vejudvalget den 6. maj 2027 · Økonomiudvalget den 20. maj 2027',
    'Vejudvalget den 6. maj 2027, Økonomiudvalget den 20. maj 2027',
    'Vejudvalget, 6. maj 2027 og Økonomiudvalget, 20. maj 2027',
    'Vejudvalget den 6. maj 2027; Økonomiudvalget den 20. maj 2027',
    'Vejudvalget (6. maj 2027) → Økonomiudvalget (20. maj 2027)',
    'Vejudvalget 06.05.2027 | Økonomiudvalget 20.05.2027',
  ])('%s', async (line) => {
    expect(await chainOf(line)).toEqual(['Vejudvalget 2027-05-06', 'Økonomiudvalget 2027-05-20']);
  });

  it.each(['Vejudvalget holder møde den 6. maj 2027.', 'Sagen er kommet fra Vejudvalget.', 'Ikke aftalt.'])(
    'not in %s',
    async (line) => {
      expect(await chainOf(line)).toEqual([]);
    },
  );
});
