import { LAW_SECTION } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, lowerMatches, lowerText, sentenceText } from '../define.ts';

const MESSAGE = {
  da: 'Er det rigtigt? Vis bindingen, eller vis alternativet.',
  en: 'Is that so? Show what binds, or show the alternative.',
};

const REAL = '(?:(?:noget|nogen|reelt|reelle|realistisk|realistiske|andet|andre|egentligt|egentlige)\\s+)*';
const ONLY =
  '(?:realistiske|realistisk|mulige|farbare|ansvarlige|rigtige|fornuftige|holdbare|forsvarlige|tænkelige|reelle|gangbare|brugbare)';

/** The phrases by which a text says that there is nothing to choose, each in the word orders Danish allows. */
const PHRASES = [
  `(?:ikke|ingen)\\s+(?:er\\s+|findes\\s+|ses\\s+)?${REAL}alternativ(?:er|et)?`,
  `intet\\s+${REAL}alternativ`,
  'alternativ(?:er|et)?\\s+(?:findes|eksisterer|ses)\\s+(?:der\\s+)?ikke',
  'uden\\s+(?:reelle?\\s+)?alternativ(?:er)?',
  `(?:(?:den|det|de)\\s+)?eneste\\s+${ONLY}(?:\\s+(?:vej(?:\\s+frem)?|løsning(?:en)?|mulighed(?:en)?|valg|udvej|model))?`,
  '(?:(?:den|det)\\s+)?eneste\\s+(?:mulighed|løsning|udvej|vej\\s+frem|valg)',
  '(?:ingen|ikke\\s+(?:er\\s+)?(?:nogen|en))\\s+(?:anden\\s+)?(?:vej\\s+(?:uden\\s+om|udenom)|udvej|anden\\s+(?:vej|løsning|mulighed))',
  '(?:kun|blot)\\s+(?:én|en|ét)\\s+(?:realistisk|reel|mulig|ansvarlig|farbar|fornuftig)\\s+(?:vej|løsning|mulighed)',
  'reelt\\s+(?:forpligtet|tvunget|bundet|uden\\s+valg)',
  'uundgåelig[te]?',
  'uomgængelig[te]?',
  '(?:bydende|tvingende)\\s+nødvendig[te]?',
  'løbet\\s+er\\s+kørt',
  '(?:udsættelse|udskydelse)(?:n|\\s+af\\s+\\p{L}+)?(?:\\s+(?!ikke)\\p{L}+){0,5}\\s+ikke\\s+(?:\\p{L}+\\s+){0,4}?(?:hensigtsmæssig|forsvarlig|realistisk)t?',
  '(?:udsættelse|udskydelse)(?:n)?(?:\\s+\\p{L}+){1,5}\\s+uhensigtsmæssigt?',
  'ikke\\s+(?:\\p{L}+\\s+){0,2}(?:hensigtsmæssigt|forsvarligt)\\s+at\\s+(?:udsætte|udskyde|vente)',
  '(?:ikke|ingen)\\s+(?:er\\s+|findes\\s+|ses\\s+)?(?:reelt\\s+|nogen\\s+)?andre\\s+(?:(?:reelle|realistiske)\\s+)?(?:muligheder|løsninger|udveje|veje)(?:\\s+end)?',
];
const NO_CHOICE = new RegExp(`(?<!\\p{L})(?:${PHRASES.join('|')})(?!\\p{L})`, 'gu');
const NECESSARILY = /(?<!\p{L})nødvendigvis(?!\p{L})/gu;
/** *ikke nødvendigvis* opens a choice instead of closing it. */
const OPENS = /(?<!\p{L})(?:ikke|uden|hverken|næppe|sjældent)(?:,?\s+\p{L}+){0,4}\s+$/u;
/** The council and its people: others may be forced without the council being so. */
const FORCED =
  /(?<!\p{L})(?:kommunen|kommunalbestyrelsen|byrådet|udvalget|administrationen|forvaltningen|vi|man)\s+(?:(?:er|bliver|ser\s+(?:sig|os)|var|blev)\s+)?(?:derfor\s+|dermed\s+|således\s+)?(?:er\s+|bliver\s+|ser\s+sig\s+)?(?:nødsaget|nødt|tvunget)\s+til(?!\p{L})/gu;

const hitsIn = (block: TextBlock): RegExpExecArray[] => {
  const before = (index: number) => lowerText(block).slice(Math.max(0, index - 40), index);
  return [
    ...lowerMatches(block, NO_CHOICE),
    ...lowerMatches(block, NECESSARILY).filter(({ index }) => !OPENS.test(before(index))),
    ...lowerMatches(block, FORCED),
  ];
};

export const hr03: Check = {
  id: 'HR03',
  category: 'room',
  severity: 'error',
  needs: ['text'],
  name: { da: '»Intet alternativ«-sprog', en: '"No alternative" language' },
  why: {
    da: 'Ordene lukker det politiske rum uden at vise, hvad der lukker det. Er noget bundet, så vis loven, aftalen eller beslutningen.',
    en: 'The words close the political room without showing what closes it. If something is bound, show the law, contract or decision.',
  },
  run: inProse((block) =>
    hitsIn(block).flatMap((match): Hit[] => {
      if (LAW_SECTION.test(sentenceText(block, match.index))) return [];
      return [{ block, from: match.index, to: match.index + match[0].length, message: MESSAGE }];
    }),
  ),
  examples: {
    bad: [
      'Det er den eneste realistiske vej frem.',
      'Det vurderes, at der ikke er noget alternativ til planen.',
      'Der er ikke noget alternativ til planen.',
      'En udsættelse er ikke hensigtsmæssig.',
      'Kommunen er reelt forpligtet til at udvide.',
      'Der er ingen vej uden om en lukning.',
      'Kommunen er nødsaget til at hæve taksten.',
      'En stigning i udgifterne er uundgåelig.',
      'Planen er eneste realistiske løsning.',
      'Reelle alternativer findes ikke.',
      'En udsættelse af sagen vurderes ikke at være hensigtsmæssig.',
      'Besparelsen vil nødvendigvis ramme de ældste.',
      'Der er kun én realistisk løsning.',
      'En udskydelse er ikke forsvarlig.',
      'Vi ser os derfor nødsaget til at lukke holdet.',
      'Der findes ikke andre muligheder end at stoppe forbruget.',
      'Der er ingen andre løsninger.',
    ],
    good: [
      'Loven giver kun én mulighed, jf. servicelovens § 32, og der er intet alternativ.',
      'Alternativ B er billigst.',
      'Udgiften stiger ikke nødvendigvis.',
      'Der er to alternativer til planen.',
      'Den eneste forskel er prisen.',
      'Høringssvar: »Det er den eneste realistiske løsning.«',
      'En udsættelse koster 40.000 kr. om måneden.',
      'Skolen er den eneste med idrætslinje.',
      'Borgere, der er nødt til at tage bussen, får længere vej.',
      'Det betyder ikke, at taksten nødvendigvis stiger.',
      '> Der er ikke noget alternativ til bilen.',
      'Alternativet er ikke regnet igennem.',
      'En udskydelse koster 40.000 kr. om måneden.',
      'Forvaltningen har ikke undersøgt andre muligheder.',
      'Der er tre andre muligheder end at bygge.',
      'Administrationen har undersøgt alternativ A, B og C.',
      'Udsættelse af sagen koster 40.000 kr. om måneden.',
    ],
  },
};
