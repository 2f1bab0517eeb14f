import { type Check, type Hit, inProse, markedMatches, sentenceAround } from '../define.ts';
import { marks } from '../marks.ts';

const MESSAGE = {
  da: 'Hvilke borgere? Nævn gruppen, stedet eller antallet.',
  en: 'Which citizens? Name the group, the place or the number.',
};

/** What somebody has done, said or felt; what citizens may and must do holds for all of them. */
const ACTS =
  '(?:(?:har|havde)(?! (?:ret|krav|mulighed|adgang|pligt|brug|frit|lov|behov)(?!\\p{L}))|oplever|oplevede|ønsker|ønskede|klager|klagede|mener|mente|føler|følte|efterspørger|efterspurgte|henvender|henvendte|peger|pegede|udtrykker|udtrykte|undrer|protesterer|protesterede|spørger|skriver|skrev)';
const BARE = new RegExp(`(?<!\\p{L})borgere\\s+${ACTS}(?!\\p{L})`, 'gu');
/** *klager fra borgere*, *henvendelser fra borgere*, but not *fra borgere i Måløv*. */
const FROM =
  /(?<!\p{L})(?:klager?|henvendelser?|ønsker?|forslag|svar|kritik|spørgsmål|bemærkninger|indsigelser|input|tilbagemeldinger)\s+fra\s+borgere(?!\p{L})(?!\s+(?:i|på|med|over|under|der|som|fra|uden|ved|omkring|langs|nær|og)(?!\p{L}))/gu;
/** *34 borgere*, *ældre borgere*, *byens borgere*, *de borgere*, *mange borgere*: told, or asked for by PR01. */
const TOLD_BEFORE =
  /(?:\d|(?<!\p{L})(?:to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|alle|ingen|begge|de|disse|nogle|flere|mange|enkelte|adskillige|visse|diverse|forskellige|talrige|fleste|række|del|andre|antal|\p{L}{3,}(?:ede|ende|ske|lige|e|s)|ældre|yngre))\s+$/u;
/** *når borgere klager*, *hvis borgere ønsker*: anybody who does. */
const ANYBODY = /(?<!\p{L})(?:når|hvis|såfremt|at|om|hvor|hvordan|hvorfor|for|som)\s+$/u;
/** *til gene for borgerne*, *egenbetaling for borgerne*: for some of them, whom the sentence could name. */
const FOR =
  /(?<!\p{L})(?:til (?:stor |større |væsentlig |unødig )?(?:gene|glæde|gavn|ulempe|besvær|nytte|irritation)|(?:egenbetaling|brugerbetaling|medbetaling|merudgift)(?:en|er)?) for (?:(?:alle|byens|kommunens) )?(borgerne)(?!\p{L}| (?:i|på|over|under|der|som|fra|ved|langs) )/gu;
/** *indsamler vi forslag fra borgere*: from whoever will give one. */
const TO_GATHER =
  /(?<!\p{L})(?:indsamle[rs]?|indhente[rs]?|invitere[rs]?|modtager gerne|ønsker|håber på) (?:\p{L}+ )?\p{L}+ fra $/u;
const [OF_ALL, OF_SOME] = [marks(FOR, 'borgerne'), marks([BARE, FROM], 'borgere')];
const HEARING = new Set(['hearing', 'engagement', 'attachments']);

export const pr24: Check = {
  id: 'PR24',
  category: 'precision',
  severity: 'suggestion',
  needs: ['text'],
  name: { da: 'Borgere uden gruppe', en: 'Citizens of no group' },
  why: {
    da: '»Borgere har klaget« kan være to naboer eller en hel by. Udvalget vejer det forskelligt, når det står der.',
    en: '"Citizens have complained" may be two neighbours or a whole town. The committee weighs it differently when it is told.',
  },
  source: {
    da: 'Egen gennemlæsning af dagsordener: et nøgent »borgere«, hvor en gruppe var ment.',
    en: 'Own reading of agendas: a bare "borgere" (citizens) where a group was meant.',
  },
  run: inProse((block) => {
    if (HEARING.has(block.section)) return [];
    const concerned = markedMatches(block, OF_ALL, FOR).map(({ index, 0: words }): Hit => {
      const from = index + words.lastIndexOf('borgerne');
      return { block, from, to: from + 'borgerne'.length, message: MESSAGE };
    });
    const acting = [...markedMatches(block, OF_SOME, BARE), ...markedMatches(block, OF_SOME, FROM)].flatMap(
      ({ index, 0: words }): Hit[] => {
        const from = index + words.indexOf('borgere');
        const before = block.lower.slice(Math.max(0, from - 40), from);
        if (TOLD_BEFORE.test(before) || ANYBODY.test(before) || TO_GATHER.test(before)) return [];
        // How many, or who, told in the same breath.
        if (/(?:i alt|nemlig|herunder|\()\s?(?:\d|\p{L})/u.test(sentenceAround(block, from))) return [];
        return [{ block, from, to: from + 'borgere'.length, message: MESSAGE }];
      },
    );
    return [...acting, ...concerned];
  }),
};
