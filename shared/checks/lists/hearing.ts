import { wordList } from '../tuning.ts';

export const HEARD = wordList({
  id: 'heard',
  name: { da: 'Vendinger om høring', en: 'Phrases about hearings' },
  source: {
    da: 'Tjeklistens katalog (FU11): vendinger, der siger, at nogen er hørt, uden at sige hvad de mente.',
    en: 'The checklist catalogue (FU11): phrases that say somebody was heard without saying what they meant.',
  },
  terms: [
    'har været i høring',
    'har været i offentlig høring',
    'har været sendt i høring',
    'er blevet hørt',
    'er hørt',
    'er indarbejdet',
    'er i vidt omfang indarbejdet',
    'i vid udstrækning indarbejdet',
    'er så vidt muligt indarbejdet',
    'er imødekommet',
    'er taget i betragtning',
    'er indgået i arbejdet',
    'er overvejende positive',
    'er generelt positive',
    'overvejende positive',
    'generelt positive',
    'har givet anledning til mindre justeringer',
    'er blevet inddraget',
  ],
});

export const RISKS = wordList({
  id: 'risks',
  name: { da: 'Ord om risiko', en: 'Words about risk' },
  source: {
    da: 'Tjeklistens katalog (FU17): ord, der nævner en risiko.',
    en: 'The checklist catalogue (FU17): words that name a risk.',
  },
  terms: [
    'risiko',
    'risikoen',
    'risici',
    'risikerer',
    'usikkert',
    'usikkerhed',
    'usikkerheden',
    'forudsætter',
    'forudsætning',
    'forudsætningen',
    'afhænger af',
    'afhængig af',
    'kan blive dyrere',
    'kan blive forsinket',
    'kan trække ud',
    'på eget ansvar',
  ],
});
