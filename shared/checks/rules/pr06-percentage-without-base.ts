import { allMatches } from '../../text/allMatches.ts';
import { DAY_OF_MONTH, PERCENT } from '../../text/patterns.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse, matches, sentenceText } from '../define.ts';
import { lowerSentences } from '../reading/near.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = {
  da: 'Procent af hvad? Angiv grundlag og antal.',
  en: 'Per cent of what? Give the base and the number.',
};

/** *62 procent af de 2.900 bilister*; the base may also come first: *af eleverne er 20 procent*, *andelen af …*. */
const BASE_AFTER = /^[^.,;]{0,60}(?<!\p{L}|grund |følge |løbet |hjælp |stedet |udgangen )af(?!\p{L})/iu;
const BASE_BEFORE = /(?:^|,\s)af\s|andel\p{L}*\s+af(?!\p{L})/iu;
/** Shares that carry their base in their name. */
const NAMED_SHARE =
  /usikkerhed|rente|moms|eje[rst]|stemme|pris-?\s?og løn|p\/l|inflation|ansat|stilling|deltid|fuldtid|ugentlig|beskæftigelsesgrad|tilskud|refusion|medfinansier|selvrisiko|betal|dækningsgrad|fremskriv|skat|promille|bebyggelsesprocent|hældning|stigning på vejen|alkohol|rabat|provision|gebyr|co2|udled|klimamål|stejl/iu;
/** Numbers that count nothing: years, dates, sections, attachments, items. */
const NO_COUNT =
  /(?:19|20)\d\d|(?:bilag|punkt|pkt\.|side|s\.|§§?|stk\.|nr\.|ramme|uge|tabel|figur|fase|etape)\s*\d[\d.]*|\d{1,3}(?:\s?(?:[-–]|og|til)\s?\d{1,3})?(?:\s|-)?år(?:ige?)?(?!\p{L})|\d{1,2}\.\s*(?:kvartal|halvår|behandling|klasse|klassetrin)/giu;
/** What is always reckoned in per cent of the same: *ledigheden er faldet til 2,9 procent*, but not *med 2,9 procent*. */
const RATE =
  /ledighed|fravær|frafald|belægning|tomgang|erhvervsfrekvens|valgdeltagelse|personaleomsætning|gennemførelse|kompetencedækning|\p{L}{3,30}(?:frekvens|procent)(?:en)?(?!\p{L})/iu;
const LEVEL =
  /(?<!\p{L})(?:højst|mindst|maksimalt|omkring|til|på|er|var|lå|ligger|når|over|under|og|mod|fra)\s+(?:ca\.\s+)?$/u;
/** *Belægningen har været lav, 71 procent*. */
const APPOSED = /(?:lav|højt?|lavt|svag|god|uændret), (?:ca\. )?$/u;
/** *På Birkelund var den 78 procent*: the sentence before has told of what. */
const TAKEN_UP = /(?<!\p{L})(?:den|det|andelen|tallet)(?!\p{L})/iu;

/** *Taksten sættes ned med 10 procent*: a decision, and its base is what is changed. */
const CHANGED_BY =
  /(?<!\p{L})(?:(?:sætte[rs]?|sat|satte) (?:\p{L}+ )?(?:op|ned)|nedsætte[rs]?|nedsat|forhøje[rst]?|forhøjet|hæve[rst]?|sænke[rst]?|regulere[rst]?|opregulere[rst]?|nedregulere[rst]?|beskære[rst]?|beskåret) (?:(?:\p{L}+ ){0,3})?med\s+(?:ca\.\s+|yderligere\s+|op til\s+)?$/iu;
/** Of people one asks how many, also where the shares make up the whole. */
const PEOPLE =
  /borger|børn|elev|bilist|cyklist|(?<!\p{L})unge|ældre|medarbejder|ansatte|forældr|famili|virksomhed|husstand|beboer|bruger|lærer|patient|mænd|kvinder|svar|adspurgt|respondent|deltager|støtter|mener|imod|stemmer|sager|skoler|institutioner/iu;

/** *Et rum til madaffald (40 procent) og et til restaffald (60 procent)*: the parts of one thing. */
const isDivision = (sentence: string): boolean => !PEOPLE.test(sentence) && makesWhole(sentence);

function makesWhole(text: string): boolean {
  const parts = allMatches(text, PERCENT).map(([words]) => Number.parseFloat(words.replace(',', '.')));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.length > 1 && Math.abs(whole - 100) < 0.5;
}

/** *Mere end 15 pct. fravær*, *en grænse på 10 pct.*: a limit or an aim, and no count of anything. */
const LIMIT_BEFORE =
  /(?<!\p{L})(?:mere end|mindre end|højst|mindst|maksimalt|maks\.|minimum|op til|under|over|(?:\p{L}*grænse|\p{L}*loft|tærskel|\p{L}*mål|målsætning|måltal|krav|\p{L}*krav)(?:n|en|et|erne)?(?: \p{L}+){0,4} (?:på|til|om|er|var|ned til|op til|om mindst|om højst|sænkes til|hæves til))\s+(?:ca\.\s+|mindst\s+|højst\s+)?$/u;
/** Of what is said, by its own subject: *antallet af elever er steget med 18 pct.*, *mængden af regnvand falder med 80 pct.* */
const SUBJECT =
  /(?<!\p{L})(?:antal(?:let)?|mængde(?:n|r|rne)?|tallet|tællinger(?:ne)?|\p{L}*andel(?:en|e|ene)?)(?!\p{L})/u;

/**
 * What a reader need not ask: the numbers stand in the sentences beside it or in a table of the section, or the
 * subject says of what.
 */
function isToldBeside({ block, from = 0, to = 0 }: Hit, view: CaseView): boolean {
  if (!block) return false;
  if (
    SUBJECT.test(sentenceText(block, from).toLowerCase()) ||
    countsSomething(lowerSentences(block, from, { sentences: 1 }))
  )
    return true;
  const percentage = block.text.slice(from, to);
  if (view.blocks.some((one) => one.memo(basedIn).has(percentage))) return true;
  const section = view.sections.find(({ blocks }) => blocks.includes(block));
  return section !== undefined && (section.tables.length > 0 || makesWhole(listAround(section, block)));
}

/** *0,4 pct. af lånet*: the rate told whole once is known in the rest of the case. A round percentage may be of anything. */
const basedIn = ({ text }: TextBlock): ReadonlySet<string> =>
  new Set(
    allMatches(text, PERCENT)
      .filter(({ index, 0: words }) => words.includes(',') && /^ af(?!\p{L})/u.test(text.slice(index + words.length)))
      .map(([words]) => words),
  );

/** The points of the list a block stands in: *Pris 50 %*, *Kvalitet 30 %*, *Miljø 20 %* are the parts of one thing. */
function listAround({ blocks }: SectionView, block: TextBlock): string {
  const isPoint = (at: number) => blocks[at]?.context.kind === 'item';
  let [from, to] = [blocks.indexOf(block), blocks.indexOf(block)];
  if (!isPoint(from)) return '';
  while (isPoint(from - 1)) from--;
  while (isPoint(to + 1)) to++;
  return blocks
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join('\n');
}

/** Nothing in the sentence tells of what the percentage is. */
const isOpen = (sentence: string): boolean =>
  !NAMED_SHARE.test(sentence) && !countsSomething(sentence) && !isDivision(sentence);

function countsSomething(sentence: string): boolean {
  return /\d/.test(sentence.replaceAll(PERCENT, '').replaceAll(DAY_OF_MONTH, '').replaceAll(NO_COUNT, ''));
}

/** *66 pct. i forhold til 1990*: held against a year, it is of what there was then. */
/** *Mindst 60 pct. af husstandene skal med. I dag har 44 pct. skrevet under*: of the same. */
const HAS_PERCENT = /(?<!\p{L})(?:har|havde) $/iu;
const AGAINST = /^ (?:i forhold til|sammenlignet med) (?:\p{L}+ )?(?:19|20)\d\d/u;

/** The sentence before has a percentage with its base: *andelen af timer … var 87 procent*. */
function toldBefore(block: TextBlock, from: number): boolean {
  const spans = block.sentences();
  const previous = spans[spans.findIndex((span) => span.from === from) - 1];
  const text = previous ? block.text.slice(Math.max(previous.from, previous.to - 300), previous.to) : '';
  return /andel\p{L}*\s+af(?!\p{L}).*(?:%|procent|pct)|(?:%|procent|pct\.?)\s+af(?!\p{L})/isu.test(text);
}

/** *Udledningen er faldet med 51 procent. … når kommunen 63 procent*: the same again. */
const REACHES = /(?<!\p{L})(?:når|nåede|nå)\s(?:\p{L}+\s){0,3}$/u;
/** Letters before a percentage in which another one has told of what, or has been asked of what. */
const RUN = 200;

/** *71 procent af timerne …; på Tjørneskolen er tallet 93 procent*: one question for a run of percentages, at its first. */
function isTakenUp(block: TextBlock, at: number): boolean {
  const spans = block.sentences();
  const index = spans.findIndex(({ from, to }) => from <= at && at < to);
  const own = block.text.slice(Math.max(spans[index]?.from ?? 0, at - RUN), at);
  if (own.search(PERCENT) >= 0) return true;
  const previous = spans[index - 1];
  const told = previous ? block.text.slice(Math.max(previous.from, at - RUN), previous.to) : '';
  return told.search(PERCENT) >= 0 && (own.trim() === '' || TAKEN_UP.test(own) || REACHES.test(own));
}

const find = inProse((block) => {
  const found = matches(block, PERCENT);
  // Asked once for each sentence, not for each percentage in it.
  const spans = new Set(found.map(({ index }) => block.sentenceAt(index)));
  const open = new Set([...spans].filter(({ from, to }) => isOpen(block.text.slice(from, to))));
  return found.flatMap((match): Hit[] => {
    const sentence = block.sentenceAt(match.index);
    const to = match.index + match[0].length;
    if (!open.has(sentence) || /^100\s?(?:%|p)/u.test(match[0])) return [];
    if (BASE_AFTER.test(block.text.slice(to, to + 80))) return [];
    if (BASE_BEFORE.test(block.text.slice(Math.max(sentence.from, match.index - 200), match.index))) return [];
    const before = block.text.slice(Math.max(sentence.from, match.index - 80), match.index);
    if (CHANGED_BY.test(before) || LIMIT_BEFORE.test(before.toLowerCase())) return [];
    if (RATE.test(before) && (LEVEL.test(before) || APPOSED.test(before))) return [];
    const isTakenOn = TAKEN_UP.test(before) || HAS_PERCENT.test(before);
    if ((isTakenOn && toldBefore(block, sentence.from)) || AGAINST.test(block.lower.slice(to, to + 40))) return [];
    if (isTakenUp(block, match.index)) return [];
    return [{ block, from: match.index, to, message: MESSAGE }];
  });
});

export const pr06: Check = {
  id: 'PR06',
  category: 'precision',
  severity: 'suggestion',
  needs: ['text'],
  name: { da: 'Procent uden grundlag', en: 'Percentage without base' },
  why: {
    da: '20 procent af ti og 20 procent af titusind er to forskellige sager. Vis begge tal.',
    en: 'Twenty per cent of ten and of ten thousand are two different cases. Show both figures.',
  },
  run: (view) => find(view).filter((hit) => !isToldBeside(hit, view)),
};
