import type { Examples } from '../define.ts';

const LONG = 'Skolen har 402 elever og ligger ud til en vej med 3.200 biler i døgnet. '.repeat(20);

/** The recommendation in whatever words and place. */
const PROPOSED = [
  'Forvaltningen anbefaler, at beløbet frigives.',
  'Direktøren foreslår, at Skoleudvalget vælger model 2.',
  'Det indstilles, at planen godkendes.',
  'Det foreslås, at taksten sættes op med 4 pct.',
  'Center for By indstiller til Byrådet, at arealet sælges.',
  'Sagen forelægges til udvalgets beslutning.',
];

export const examples: Examples = {
  bad: [
    { fields: { title: 'Ny skole', templateId: 'unknown' }, sections: { presentation: LONG } },
    { fields: { title: 'Ny skole' }, sections: { summary: 'Kort.', background: 'Tekst.', recommendation: 'X' } },
    { fields: { title: 'Ny skole' }, sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ingen.' } },
    { fields: { title: 'Ny skole' }, sections: { background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' } },
    {
      fields: { title: 'Ny skole' },
      sections: { summary: 'Kort.', background: 'Tekst.', economy: ' – ', recommendation: 'X' },
    },
    {
      fields: { title: 'Ny skole' },
      sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ikke relevant.', recommendation: 'X' },
    },
    {
      fields: { title: 'Ny skole' },
      sections: { unplaced: 'Kort om skolen.', background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
    },
    {
      fields: { title: ' ' },
      sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
    },

    {
      fields: { title: 'Ny skole' },
      sections: { summary: 'Kort.', background: 'Tekst.', economy: '-', recommendation: 'X' },
    },
    {
      fields: { title: '' },
      sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
    },
    { fields: { title: 'Ny skole' }, sections: { background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' } },
    {
      fields: { title: 'Ny skole' },
      sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ikke relevant.', recommendation: 'X' },
    },
    {
      fields: { title: 'Ny skole' },
      sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ikke relevant, fordi nej.', recommendation: 'X' },
    },
  ],
  good: [
    ...PROPOSED.map((presentation) => ({
      fields: { title: 'Ny skole', templateId: 'unknown' },
      sections: { presentation: `${LONG} ${presentation}` },
    })),
    { fields: { title: 'Ny skole', templateId: 'unknown' }, sections: { presentation: 'Skolen er fra 1974.' } },
    {
      fields: { title: 'Ny skole' },
      sections: {
        summary: 'Kort.',
        background: 'Tekst.',
        economy: 'Ikke relevant, da sagen kun handler om et navn.',
        recommendation: 'X',
      },
    },
    {
      fields: { title: 'Ny skole' },
      sections: {
        summary: '- Kort',
        background: '- Tekst',
        economy: '| Pris | 4 |\n| A | 5 |',
        recommendation: '1. X',
      },
    },
    {
      fields: { title: 'Ny skole', caseType: 'discussion' },
      sections: { summary: 'Kort.', background: 'Tekst.', recommendation: 'X' },
    },
    {
      fields: { title: 'Ny skole' },
      sections: {
        summary: 'Kort.',
        previousHandling: 'Udvalget bad om sagen.',
        economy: 'Ingen.',
        recommendation: 'X',
      },
    },
    {
      fields: { title: 'Ny skole', templateId: 'odense' },
      sections: { summary: 'Kort.', presentation: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
    },

    {
      fields: { title: 'Ny skole' },
      sections: {
        unplaced: 'Teknikudvalget skal tage stilling til en ny skole.',
        background: 'Tekst.',
        economy: 'Ingen.',
        recommendation: 'X',
      },
    },
    {
      fields: { title: 'Ny skole' },
      sections: { summary: 'Kort.', background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
    },
    {
      fields: { title: 'Ny skole' },
      sections: {
        summary: 'Kort.',
        background: 'Tekst.',
        economy: 'Ikke relevant, fordi sagen ikke koster noget.',
        recommendation: 'X',
      },
    },
    {
      fields: { title: 'Ny skole' },
      sections: { summary: 'Kort.', presentation: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
    },
    {
      fields: { title: 'Orientering', caseType: 'information' },
      sections: { summary: 'Kort.', background: 'Tekst.', recommendation: 'X' },
    },
    {
      fields: { title: 'Ny skole' },
      sections: { decisionQuestion: 'Kort.', background: 'Tekst.', economy: 'Ingen.', recommendation: 'X' },
    },
  ],
};
