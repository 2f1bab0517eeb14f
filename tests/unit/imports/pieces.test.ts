import { describe, expect, it } from 'vitest';
import { bold, h, p, r, readWord, section, shape } from './support.ts';

const BREAK = '<w:r><w:br/></w:r>';
const shapeOf = async (...body: readonly string[]) => shape(await readWord(h(1, 'Ny bro') + body.join('')));

describe('headings of other houses', () => {
  it.each([
    ['Præsentation', 'summary'],
    ['Sagens kerne', 'presentation'],
    ['Motivering', 'presentation'],
    ['Medlemsforslag', 'presentation'],
    ['Effektvurdering', 'consequences'],
    ['Personale', 'consequences'],
    ['Tidsperspektiv', 'nextSteps'],
    ['LOVE/REGLER:', 'legalBasis'],
    ['ØKONOMI/PERSONALEFORHOLD:', 'economy'],
    ['BESLUTNING: Kystudvalget den 09-09-2030', 'decision'],
    ['Beslutning: Byrådet, 11.06.2030', 'decision'],
  ])('%s opens %s', async (heading, key) => {
    expect(await shapeOf(h(2, heading), p('Broen er af træ.'))).toEqual([`${key}: Broen er af træ.`]);
  });

  it.each([
    'Personale på broen',
    'Motivering af medarbejdere',
    'Beslutning: Broens farve',
    'Effektvurdering af saltet',
  ])('%s is one of the text', async (heading) => {
    const imported = await readWord(h(1, 'Ny bro') + h(2, 'Baggrund') + p('Før.') + h(2, heading) + p('Broen.'));
    expect(section(imported, 'decision')).toBeUndefined();
    expect(section(imported, 'consequences')).toBeUndefined();
  });
});

describe('points of a recommendation', () => {
  const pointsIn = async (text: string) => {
    const { content } = (await readWord(h(1, 'Ny bro') + h(2, 'Indstilling') + p(text))).content.body;
    const own = content?.find(({ attrs }) => attrs?.key === 'recommendation')?.content;
    return own?.find(({ type }) => type.endsWith('List'))?.content?.length;
  };

  it('with their mark written out are parted, however the lines run', async () => {
    const glued = `${r('At 1) broen males.')}${BREAK}${r('At 2) rækværket skiftes. At 3) skiltet flyttes.')}`;
    expect(await pointsIn(glued)).toBe(3);
    expect(await pointsIn(`${r('at broen males,')}${BREAK}${r('at skiltet flyttes')}`)).toBe(2);
  });
});

describe('the kind of the case', () => {
  it('is a decision where any point decides, on whatever line', async () => {
    const points = `${r('a) at tage status til efterretning,')}${BREAK}${r('b) at godkende bevillingerne')}`;
    const { fields } = (await readWord(h(1, 'Ny bro') + h(2, 'Indstilling') + p(points))).content;
    expect(fields.caseType).toBe('decision');
  });

  it.each([
    ['at udfordringer på broen drøftes af udvalget', 'discussion'],
    ['at der sker en drøftelse af broen', 'discussion'],
    ['at udgifterne godkendes', 'decision'],
  ])('%s: %s', async (point, type) => {
    const { fields } = (await readWord(h(1, 'Ny bro') + h(2, 'Indstilling') + p(`Det indstilles, ${point}.`))).content;
    expect(fields.caseType).toBe(type);
  });

  it('is no matter of who decides, which a line of facts may tell', async () => {
    const { fields } = (await readWord(h(1, 'Ny bro') + p('Beslutning: Byrådet') + h(2, 'Baggrund') + p(bold('Træ.'))))
      .content;
    expect(fields.competence).toBe('Byrådet');
  });
});
