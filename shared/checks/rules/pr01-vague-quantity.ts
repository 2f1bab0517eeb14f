import { DAY_OF_MONTH } from '../../text/patterns.ts';
import { type Check, sentenceText } from '../define.ts';
import { VAGUE_QUANTITIES } from '../lists/precision.ts';
import { existence, type TermMatch } from '../terms.ts';

const MESSAGE = {
  da: 'Hvor mange? Skriv et tal, eller skriv at tallet ikke kendes.',
  en: 'How many? Give a number, or say that it is not known.',
};

/** The next word, with an adjective before it. */
const NOUN =
  /^\s+(?:af\s+(?:de\s+|vores\s+|kommunens\s+)?)?(?:(?:nye|gamle|andre|store|små|større|mindre|forskellige|\p{L}{3,}(?:ske|lige|dige|elle|ede|ende))\s+)?\p{L}[\p{L}-]*/u;
/** Things that stand in a row. */
const IN_A_ROW =
  /^\s+(?:nye\s+|store\s+|små\s+|gamle\s+|høje\s+)?(?:træer|stole|huse|rækkehuse|lygtepæle|lamper|borde|buske|parkeringspladser|p-pladser|skure|boder|pæle|bænke|pullerter|søjler|vinduer|skabe)(?!\p{L})/u;
/** *den enkelte borger*, *hvor mange*, *for mange*: another sense, or a measure that is given elsewhere. */
const OTHER_SENSE =
  /(?:^|[^\p{L}])(?:den|det|de|hver|hvert|hvor|(?<!alt )for|så|lige så|dobbelt så|lov om|i hvert)\s+$/u;
/** *en række på otte biler*, *mange tak*. */
const NO_COUNT = /^\s+(?:på|ad|tak|for|med|gange tak)(?!\p{L})/u;
const PART_OF_WHOLE = /^\s+(?:af|i)\s/u;
/** *En del af dem har skimmel* counts; *huset er en del af dem* belongs. */
const SOME_OF_THEM = /^\s+af\s+(?:dem|disse|de)(?!\p{L})/u;
const BELONGS =
  /(?<!\p{L})(?:er|var|som|være|været|blive[rs]?|blev|udgør|udgøre|udgjorde|indgår|indgå|indgik)\s+(?:\p{L}+\s+){0,2}$/u;
/** *en del dyrere*, *mange flere*: a degree of something else. */
const COMPARATIVE =
  /^\s+(?:mere|flere|færre|større|mindre|dyrere|billigere|højere|lavere|bedre|længere|hurtigere|senere|tidligere)(?!\p{L})/u;
/** *forskellige foreninger* leaves open how many; *forskellige behov* tells what they are like. */
const ACTORS =
  /^\s+(?:(?:lokale|frivillige|kommunale|private|offentlige|eksterne)\s+)?\p{L}*(?:foreninger|organisationer|virksomheder|aktører|borgere|borgergrupper|interessenter|institutioner|parter|kommuner|klubber|forvaltninger|afdelinger|leverandører|firmaer|grundejere|lodsejere|fagpersoner|medarbejdere|netværk|råd|selskaber|samarbejdspartnere)(?!\p{L})/u;
/** *to forskellige modeller*, *de forskellige foreninger*, *er forskellige*: counted, known, or a likeness denied. */
const COUNTED_BEFORE =
  /(?<!\p{L})(?:\d+|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|begge|de|disse|kommunens|byens|vores|jeres|deres|er|bliver|var|helt|meget|vidt|så)\s+$/u;
/** Heaps of things that can be counted; *en bunke jord* cannot. */
const HEAP = /^en (?:stor )?(?:bunke|stak|masse)$/u;
const COUNTABLE =
  /^\s+(?:\p{L}{2,20}e\s+)?(?:\p{L}{0,40}(?:er|ere|inger|svar|forslag|breve|spørgsmål)|sager|klager)(?!\p{L})/u;
/** Tells when, not how many. */
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?![\d.,]?\d)/gu;
/** What is named after a colon is counted by naming it. */
const LISTED = /:(?:\s|$)/u;

function allowed(match: TermMatch): boolean {
  const { block, term, before, after, from } = match;
  if (OTHER_SENSE.test(before) || NO_COUNT.test(after) || COMPARATIVE.test(after) || !NOUN.test(after)) return true;
  if (term.endsWith('række') && IN_A_ROW.test(after)) return true;
  if (term === 'forskellige' && (!ACTORS.test(after) || COUNTED_BEFORE.test(before))) return true;
  if (HEAP.test(term) && !COUNTABLE.test(after)) return true;
  if (term === 'en del' && PART_OF_WHOLE.test(after) && (!SOME_OF_THEM.test(after) || BELONGS.test(before)))
    return true;
  const sentence = sentenceText(block, from);
  return (
    /\d/.test(sentence.replaceAll(DAY_OF_MONTH, '').replaceAll(YEAR, '')) ||
    LISTED.test(sentence.slice(from - block.sentenceAt(from).from))
  );
}

const withNoun = ({ to, after }: TermMatch): number => to + (NOUN.exec(after)?.[0].length ?? 0);

export const pr01: Check = {
  id: 'PR01',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  lists: [VAGUE_QUANTITIES],
  name: { da: 'Vagt mængdeord', en: 'Vague quantity' },
  why: {
    da: 'Et medlem kan ikke veje en sag, når omfanget er skjult bag et ord som »en række«. Et tal, eller en ærlig oplysning om at tallet mangler, kan vejes.',
    en: 'A member cannot weigh a case when its extent hides behind words like "a number of". A figure, or an honest "not known", can be weighed.',
  },
  run: existence({ list: VAGUE_QUANTITIES, message: MESSAGE, allowed, end: withNoun }),
  examples: {
    bad: [
      'En række borgere har henvendt sig.',
      'Der er kommet mange klager over støjen fra pladsen.',
      'Adskillige institutioner mangler pædagoger.',
      'Visse grupper får sværere ved at nå bussen.',
      'Administrationen har holdt diverse møder med foreningerne.',
      'En del forældre ønsker længere åbningstid.',
      'Høringen gav en lang række nye forslag.',
      'Et større antal boliger ligger tæt på vejen.',
      'Enkelte naboer er imod.',
      'Alt for mange borgere må flytte væk.',
      'Adskillige borgere klagede over støjen den 3. maj 2026.',
      'En del af dem har skimmelsvamp.',
      'Vi har været i dialog med forskellige grundejerforeninger.',
      'Der er kommet en stor bunke ansøgninger.',
      'Forskellige private leverandører har vist interesse for opgaven.',
      'Kommunen har modtaget en stor stak breve fra naboer.',
      'Hjemmeplejen modtog et væld af gode forslag.',
      'Kommunen har fået en masse henvendelser om snerydning.',
      'Nu har en del af de berørte familier klaget.',
    ],
    good: [
      '34 borgere har henvendt sig.',
      'Kommunen planter en række træer langs vejen.',
      'Den enkelte borger får besked i e-Boks.',
      'Veddelev er en del af lokalplanens område.',
      'Hallerne er en del af de bygninger, der sælges.',
      'Stien og broen bliver også en del af dem.',
      'En del af pladsen bruges til parkering.',
      'En række borgere, i alt 34, har henvendt sig.',
      'Udvalget spurgte, hvor mange elever der berøres.',
      'Taksten betales af hver enkelt forening.',
      '> En række borgere har henvendt sig.',
      'Naboen skriver: »Mange borgere er vrede.«',
      'Prisen er en del højere end i budgettet.',
      'Der er en række muligheder: en ny sti, en bro eller en tunnel.',
      'Så mange børn som muligt skal have plads.',
      'De mange henvendelser er besvaret.',
      'Klassen har for mange elever efter loven.',
      'Lov om visse spil gælder ikke her.',
      'Bilerne holder i en række på Torvet.',
      'Mange tak for svarene.',
      'De to modeller har forskellige fordele.',
      'Der er holdt møde med to forskellige foreninger.',
      'De forskellige kommuner har hver sin takst.',
      'Entreprenøren lægger en stor bunke jord ved skellet.',
      'Borgere har forskellige behov for hjælp.',
      'Der er forskellige regler for sommerhuse og helårshuse.',
    ],
  },
};
