import { PERCENT } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, matches, sentenceText } from '../define.ts';

const MESSAGE = {
  da: 'Procent af hvad? Angiv grundlag og antal.',
  en: 'Per cent of what? Give the base and the number.',
};

const BASE = /^[^.]{0,60}(?<![\p{L}])af(?![\p{L}])/iu;
/** Shares that carry their base in their name. */
const CLEAR =
  /(?:usikkerhed|rente|moms|ejer|ejet|ejes|stemme|pris-?\s?og løn|pl-|inflation|ansat|stilling|deltid|fuldtid|beskæftigelsesgrad|tilskud|refusion|medfinansier|selvrisiko|betaler|dækningsgrad|fremskriv)/iu;

export const pr06: Check = {
  id: 'PR06',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Procent uden grundlag', en: 'Percentage without base' },
  why: {
    da: '20 procent af ti og 20 procent af titusind er to forskellige sager. Vis begge tal.',
    en: 'Twenty per cent of ten and of ten thousand are two different cases. Show both figures.',
  },
  run: inProse((block) =>
    matches(block, PERCENT).flatMap((match): Hit[] => {
      const to = match.index + match[0].length;
      const sentence = sentenceText(block, match.index);
      if (match[1] === '100' || CLEAR.test(sentence) || BASE.test(block.text.slice(to, to + 80))) return [];
      const others = sentence.replaceAll(PERCENT, '').match(/\d+/g) ?? [];
      if (others.some((number) => !/^(?:19|20)\d\d$/.test(number))) return [];
      return [{ block, from: match.index, to, message: MESSAGE }];
    }),
  ),
  examples: {
    bad: [
      'Medarbejderne får 20 % mere tid til borgerne.',
      'Sygefraværet er faldet med 12 procent.',
      'Forbruget er 8 pct. lavere end i 2024.',
      'Tilfredsheden er steget 15 procent.',
      'Trafikken ventes at falde 30 procent.',
    ],
    good: [
      '62 procent af de 2.900 bilister kørte for hurtigt.',
      'Selskabet er 100 % ejet af kommunen.',
      'Priserne har en usikkerhed på 15 procent.',
      'Sygefraværet er faldet med 12 procent, fra 25 til 22 dage.',
      'Staten giver et tilskud på 50 procent.',
      'Renten er 3,5 pct.',
      'Andelen er steget med 4 procentpoint.',
    ],
  },
};
