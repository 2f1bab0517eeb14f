import { describe, expect, test } from 'vitest';
import type { TextBlock } from '../../../shared/checks/blocks.ts';
import { exampleCase } from '../../../shared/checks/example.ts';
import { actsAhead } from '../../../shared/checks/reading/actsAhead.ts';
import { actsDone } from '../../../shared/checks/reading/actsDone.ts';
import { openConditions } from '../../../shared/checks/reading/openConditions.ts';
import { isOver, isPast } from '../../../shared/checks/reading/tense.ts';
import { blocksOf } from '../../../shared/checks/view.ts';

const blockOf = (text: string): TextBlock => {
  const [block] = blocksOf(exampleCase({ sections: { background: text } }).doc);
  if (!block) throw new Error('an example has a block');
  return block;
};

describe('acts to come that have no day', () => {
  test.each([
    ['Bemærkningerne vil blive besvaret i et notat.', 'nobody vil blive besvaret'],
    ['Derfor vil hegnet ved skrænten blive fjernet.', 'nobody vil hegnet ved skrænten blive fjernet'],
    ['Der nedsættes en styregruppe.', 'nobody der nedsættes en styregruppe'],
    ['Det skal sikres, at porten er låst.', 'nobody det skal sikres, at'],
    ['Fejlen skal rettes.', 'nobody skal rettes'],
    ['Der skal udpeges en formand.', 'nobody der skal udpeges'],
    ['Der er endnu ikke søgt om tilladelse.', 'nobody er endnu ikke søgt'],
    ['Naboerne vil få besked.', 'nobody naboerne vil få besked'],
    ['Skolelederen vil indkalde forældrene.', 'somebody skolelederen vil indkalde'],
    ['Ejeren vil indsende nye tegninger.', 'somebody ejeren vil indsende'],
    ['Forvaltningen er i gang med at finde et hus.', 'somebody forvaltningen er i gang med at'],
  ])('%s', (text, expected) => {
    const block = blockOf(text);
    expect(actsAhead(block).map(({ kind, from, to }) => `${kind} ${block.lower.slice(from, to)}`)).toEqual([expected]);
  });

  test.each([
    'Bemærkningerne vil blive besvaret senest den 3. maj.',
    'Bemærkningerne vil blive besvaret af rådgiveren.',
    'Skuret vil blive oplevet som en del af huset.',
    'Banen vil blive lidt ringere.',
    'Der nedsættes en styregruppe. Den holder sit første møde i maj 2031.',
    'Næste status er den 3. februar 2031. Her vil der blive redegjort for fraværet.',
    'Hvis salget går i orden, vil skuret blive fjernet.',
    'Kommunen vil efter planloven indkalde idéer.',
    'Forslaget vil indføre en ny takst.',
    'Foreningen skriver, at ejeren vil indsende nye tegninger.',
  ])('not in %s', (text) => {
    expect(actsAhead(blockOf(text))).toEqual([]);
  });

  test('not for a house that was built in a year, and once in a sentence', () => {
    expect(actsAhead(blockOf('Centret vil fremlægge et forslag. Hallen er opført i 1974.'))).toHaveLength(1);
    expect(actsAhead(blockOf('Svaret vil blive sendt, og Centret vil fremlægge et forslag.'))).toHaveLength(1);
  });
});

describe('acts done on no day', () => {
  test.each([
    ['Lejerne er blevet orienteret.', 'act er blevet orienteret'],
    ['Klima- og Miljøudvalget har bedt om et notat.', 'act klima- og miljøudvalget har bedt'],
    ['Firmaet fik samtidig afslag.', 'act fik samtidig afslag'],
    ['Forvaltningen har været i dialog med lokalrådet.', 'act forvaltningen har været i dialog'],
    ['Forslaget har været i høring.', 'act har været i høring'],
    ['Planen er meddelt udvalget løbende.', 'act er meddelt udvalget'],
    ['Ved den seneste måling var støjen lav.', 'event ved den seneste måling'],
    ['Ved et uanmeldt tilsyn fandt styrelsen fejl.', 'event ved et uanmeldt tilsyn fandt'],
  ])('%s', (text, expected) => {
    const block = blockOf(text);
    expect(actsDone(block).map(({ kind, from, to }) => `${kind} ${block.lower.slice(from, to)}`)).toEqual([expected]);
  });

  test.each([
    'Lejerne er blevet orienteret den 3. maj.',
    'Lejerne er ikke blevet orienteret.',
    'Mødet var den 3. maj 2031. Lejerne er hørt.',
    'Løsningen er drøftet med bygherren.',
    'Tilladelsen fremgår af bilag 4, og ejeren har fået afslag.',
    'Borgere, der har fået afslag, kan klage.',
    'Den aftale, der er besluttet, gælder.',
    'Hallen er godkendt til 400 personer.',
  ])('not in %s', (text) => {
    expect(actsDone(blockOf(text))).toEqual([]);
  });
});

describe('conditions in the place of a day', () => {
  test.each([
    ['Stien anlægges, når der er råd til det.', 'når der er råd til det'],
    ['Skuret fjernes, så snart sagen er belyst.', 'så snart sagen er belyst'],
    ['Børnene passes i hallen, indtil der er fundet et hus.', 'indtil der er fundet'],
    ['Hjælpen udvides, når der er ansat en sygeplejerske.', 'når der er ansat'],
  ])('%s', (text, expected) => {
    const block = blockOf(text);
    expect(openConditions(block).map(({ from, to }) => block.lower.slice(from, to))).toEqual([expected]);
  });

  test.each([
    'Stien anlægges, når der er råd til det, dog senest i 2031.',
    'Planen offentliggøres, når den er vedtaget.',
    'Sagen behandles, når mindst 400 borgere har støttet den.',
    'En sag forelægges, når en borger har klaget.',
    'Stien blev anlagt, da der var råd til det.',
  ])('not in %s', (text) => {
    expect(openConditions(blockOf(text))).toEqual([]);
  });
});

test('the tense of a clause', () => {
  for (const clause of ['taget blev skiftet', 'udvalget drøftede sagen', 'en fejl blev fundet'])
    expect(isPast(clause)).toBe(true);
  for (const clause of [
    'planen udbredes',
    'de tilgroede vandløb renses',
    'det kan allerede ses',
    'den skal kunne lukkes',
  ])
    expect(isPast(clause)).toBe(false);
  expect(isOver('planen er gennemført')).toBe(true);
  expect(isOver('mødet er planlagt i maj')).toBe(false);
});
