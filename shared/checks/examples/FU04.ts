import { type Economy, EMPTY_ECONOMY } from '../../kinds/case/handlerum.ts';
import type { Examples } from '../define.ts';
import { step } from '../reading/deadline.ts';
import { withRoom } from '../reading/recorded.ts';
import { elsewhere } from '../reading/whole.ts';

const grant = (appropriation: Economy['appropriation']) => withRoom({ economy: { ...EMPTY_ECONOMY, appropriation } });

export const examples: Examples = {
  bad: [
    {
      fields: { competence: '', templateId: 'unknown', title: 'Vedtagelse af frivilligpolitik' },
      sections: { recommendation: 'Direktøren indstiller til Kulturudvalget, at politikken godkendes.' },
    },
    { fields: { competence: 'Kulturudvalget', ...grant('capital') } },
    {
      fields: {
        competence: 'Børne- og Skoleudvalget',
        chain: [
          { id: 'a', body: 'Børne- og Skoleudvalget', date: null, itemNumber: null, role: 'advises' },
          { id: 'b', body: 'Kommunalbestyrelsen', date: null, itemNumber: null, role: 'decides' },
        ],
      },
    },
    {
      fields: { competence: 'Kultur- og Fritidsudvalget' },
      sections: { recommendation: 'At udvalget bevilger en tillægsbevilling på 400.000 kr. til hallen.' },
    },
    {
      fields: { competence: '' },
      sections: { recommendation: 'Planen godkendes.', background: 'Udvalget har set på sagen.' },
    },

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
    {
      fields: { competence: '' },
      sections: { recommendation: 'Centret indstiller, at Socialudvalget giver en tillægsbevilling på 2 mio. kr.' },
    },
    {
      fields: { competence: '' },
      sections: { recommendation: 'Det indstilles, at planen fra Socialudvalget godkendes.' },
    },
    {
      fields: { competence: 'Klima- og Miljøudvalget' },
      sections: { recommendation: 'At Klima- og Miljøudvalget frigiver en anlægsbevilling på 3 mio. kr.' },
    },
  ],
  good: [
    ...[
      'Kystudvalget (anbefaler)\nByrådet (godkender)',
      'Økonomiudvalget anmodes om over for byrådet at anbefale et tilbud.',
      'Med denne sag skal Børn, unge og idræt tage stilling til reglerne.',
      'Sagen er sendt over for Kommunalbestyrelsen at anbefale en grund.',
      'I dag skal Havn og Kyst beslutte, hvor broen skal ligge.',
    ].map((presentation) => elsewhere(presentation, { recommendation: 'at reglerne godkendes' })),
    elsewhere('', { recommendation: 'Administrationen indstiller til Børn, unge og idræt, at reglerne godkendes.' }),
    ...[
      'Administrationen indstiller, at Børneudvalget og Økonomiudvalget over for Byrådet anbefaler,\n1. at huset lukkes',
      'Chefen for Vej indstiller til Teknisk Udvalg,\nat løsning B vælges',
      'Til Byrådets beslutning.',
      'Det anbefales over for Kommunalbestyrelsen, at planen vedtages.',
      'Forvaltningen fremsender forslaget til Kulturudvalget.',
      'Planen forelægges Udvalget for Natur og Teknik til godkendelse.',
    ].map((recommendation) => ({ sections: { recommendation }, fields: { competence: '', templateId: 'unknown' } })),
    {
      sections: { recommendation: '1. at garantien gives' },
      fields: {
        competence: '',
        templateId: 'unknown',
        chain: [step('Økonomiudvalget', '2026-12-08'), step('Byrådet', '2026-12-14')],
      },
    },
    {
      fields: { competence: '', templateId: 'unknown', title: 'Vedtagelse af frivilligpolitik' },
      sections: { recommendation: 'Direktøren indstiller til Byrådet, at politikken godkendes.' },
    },
    {
      fields: { competence: '', templateId: 'unknown' },
      sections: {
        recommendation: '1. at planen godkendes',
        unplaced: 'Kultur- og Fritidsudvalget, 8. oktober 2027, punkt 4',
      },
    },
    { fields: { competence: 'Kommunalbestyrelsen', ...grant('capital') } },
    { fields: { competence: 'Kulturudvalget', ...grant('within') } },
    { fields: { competence: '' }, sections: { summary: 'Byrådet skal tage stilling til et nyt tag.' } },
    {
      fields: { competence: '' },
      sections: {
        recommendation: 'Forvaltningen indstiller til Byrådet, at der gives en anlægsbevilling på 4 mio. kr.',
      },
    },
    {
      fields: { competence: '' },
      sections: { recommendation: 'Centret indstiller, at Socialudvalget godkender planen.' },
    },
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
      fields: {
        competence: 'KB',
        chain: [{ id: 'a', body: 'Kommunalbestyrelsen', date: null, itemNumber: null, role: 'decides' }],
      },
    },
    {
      fields: {
        competence: 'Socialudvalget',
        chain: [
          { id: 'a', body: 'Socialudvalget', date: null, itemNumber: null, role: 'decides' },
          { id: 'b', body: 'Kommunalbestyrelsen', date: null, itemNumber: null, role: 'informed' },
        ],
      },
    },
    {
      fields: { competence: 'Økonomiudvalget' },
      sections: { recommendation: 'At udvalget godkender regnskabet for anlægsbevillingen.' },
    },
  ],
};
