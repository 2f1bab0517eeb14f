import type { Check, Hit } from '../define.ts';
import { recommendationOf } from './recommendation.ts';

const MESSAGE = {
  da: 'Hvem kan beslutte? Bevillinger kan kun Kommunalbestyrelsen give.',
  en: 'Who can decide? Only the municipal council can give appropriations.',
};

const COUNCIL = /^(?:kommunalbestyrelsen?|byrådet?|borgerrepræsentationen?|kb)$/iu;
/** Power to appropriate lies with the council and cannot be delegated (kommunestyrelsesloven § 40). */
const APPROPRIATES =
  /(?<![\p{L}])(?:giver?|gives|meddeler?|meddeles|bevilge[rs]|godkender|godkendes|ansøges om|søges om)\s[^.]{0,60}(?:tillægs|anlægs)bevilling(?:er)?(?![\p{L}])/iu;
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

export const fu04: Check = {
  id: 'FU04',
  category: 'completeness',
  severity: 'error',
  needs: ['text', 'fields'],
  caseTypes: ['decision'],
  name: { da: 'Beslutningskompetence', en: 'Authority to decide' },
  why: {
    da: 'En beslutning truffet af det forkerte organ er ugyldig. Kun kommunalbestyrelsen kan give bevillinger (kommunestyrelseslovens § 40).',
    en: 'A decision by the wrong body is void. Only the council can appropriate (Local Government Act, section 40).',
  },
  run: ({ fields, ...view }) => {
    const { competence, chain } = fields;
    const recommendation = recommendationOf({ fields, ...view });
    const hits: Hit[] = [];
    if (competence.trim() === '') hits.push({ about: 'competence', message: MESSAGE });
    const last = chain.at(-1)?.body;
    if (competence && last && !same(competence, last)) hits.push({ about: `last ${last}`, message: MESSAGE });
    if (competence && !COUNCIL.test(competence.trim()) && recommendation && APPROPRIATES.test(recommendation.text)) {
      hits.push({ block: recommendation.first, message: MESSAGE });
    }
    return hits;
  },
  examples: {
    bad: [
      { fields: { competence: '' }, sections: { recommendation: 'X' } },
      {
        fields: { competence: 'Socialudvalget' },
        sections: { recommendation: 'At Socialudvalget giver en tillægsbevilling på 2 mio. kr.' },
      },
      {
        fields: {
          competence: 'Kommunalbestyrelsen',
          chain: [{ id: 'a', body: 'Økonomiudvalget', date: null, itemNumber: null, role: 'advises' }],
        },
      },
      { fields: { competence: 'Økonomiudvalget' }, sections: { recommendation: 'Der meddeles en anlægsbevilling.' } },
      { fields: { competence: ' ' } },
    ],
    good: [
      {
        fields: { competence: 'Kommunalbestyrelsen' },
        sections: { recommendation: 'At Kommunalbestyrelsen giver en tillægsbevilling.' },
      },
      {
        fields: { competence: 'Socialudvalget' },
        sections: { recommendation: 'At Socialudvalget godkender kvalitetsstandarden.' },
      },
      {
        fields: {
          competence: 'Kommunalbestyrelsen',
          chain: [
            { id: 'a', body: 'Økonomiudvalget', date: null, itemNumber: null, role: 'advises' },
            { id: 'b', body: 'Kommunalbestyrelsen', date: null, itemNumber: null, role: 'decides' },
          ],
        },
      },
      { fields: { competence: 'Byrådet' }, sections: { recommendation: 'At Byrådet meddeler en anlægsbevilling.' } },
      { fields: { competence: '', caseType: 'information' } },
      {
        fields: { competence: 'Økonomiudvalget' },
        sections: { recommendation: 'At udvalget godkender regnskabet for anlægsbevillingen.' },
      },
    ],
  },
};
