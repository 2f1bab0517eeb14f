import type { Example, Examples } from '../define.ts';

/** Whole cases, so that nobody is shown how pictures are written here. */
const cases = (...texts: readonly string[]): Example[] => texts.map((presentation) => ({ sections: { presentation } }));

export const examples: Examples = {
  bad: [
    ...cases(
      'Kortet viser stien.\n![]',
      '![ ]',
      '![kort.png]',
      '![IMG_2034]',
      '![DSC00412.JPG]',
      '![image001.png]',
      '![Billede 3]',
      '![Et foto]',
      '![Diagram]',
      '![Skærmbillede 2026-11-04 10.12.33]',
      '![Et billede, der indeholder udendørs, træ. Automatisk genereret beskrivelse]',
      '![Billede uden beskrivelse]',
      '![Kort over stien]\nStien er ny.\n![]',
    ),
    { sections: { economy: '![]', summary: 'Tekst.' } },
  ],
  good: [
    ...cases(
      '![Kort over stien mellem Åvej og skolen]',
      '![]()',
      '![Foto]()',
      'Kortet viser stien.',
      '![Søjlediagram: 40 uheld i 2023, 31 i 2024 og 22 i 2025]',
      '![Foto af krydset ved Åvej set fra syd]',
      '![Billede af den gamle skole før branden]',
      '![Graf over elevtallet 2020-2026: fra 412 til 389]',
      '![Kommunens våben]',
      '![Kort med de tre placeringer A, B og C]',
      '![Diagrammet viser, at driften stiger med 2 mio. kr.]',
      '![Plan 3 for området]',
    ),
    { sections: { decision: 'Godkendt.' } },
  ],
};
