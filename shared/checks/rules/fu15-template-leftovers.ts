import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inBlocks, matches } from '../define.ts';
import { holds, marks } from '../marks.ts';

const MESSAGE = { da: 'Slet hjælpetekst fra skabelonen.', en: "Delete the template's help text." };

/** Square brackets hold placeholders. A number is a source, and one small function word or *sic* an editor's insertion. */
const BRACKETS =
  /\[(?!\s?(?:\d{1,3}|på|i|og|er|at|en|et|den|det|de|til|af|har|som|for|med|sic|skal|vi|kommunen)\s?\])[^[\]\n]{2,120}\]/gu;
/** Help asks for something or holds a place; *[Udkast til politik 2027]* is a title somebody has put in brackets. */
const HELP =
  /^\[\s?(?:indsæt|skriv|angiv|udfyld|beskriv|vælg|tilføj|slet|ret|redegør|henvis|uddyb|anfør|oplys|husk|kort|evt|eventuel|her|hvis|hvad|hvem|hvor|fx|f\.eks|dato|navn|beløb|tekst|titel|sted|adresse|antal|nummer|nr|udvalg|forvaltning|center|område|emne|tidsplan|bilag(?!\s?\d)|link|x|\.|…)/iu;
const INSTRUCTS =
  /(?<!\p{L})(?:indsættes|skrives|angives|udfyldes|slettes|beskrives|indsæt|skriv|angiv|udfyld)(?!\p{L})/iu;
const isHelp = (words: string): boolean =>
  HELP.test(words) || INSTRUCTS.test(words) || /^\[\s?\p{Ll}/u.test(words) || words.split(' ').length <= 2;

const ANGLES = /<(?:[Ii]ndsæt|[Ss]kriv|[Dd]ato|[Nn]avn|[Bb]eløb|[Tt]ekst|[Uu]dvalg|[Tt]itel)[^<>\n]{0,80}>/gu;
const WORDS =
  /(?<!\p{L})(?:HUSK|[Xx]{2,}(?![\p{L}\d])|[Ll]orem ipsum|[Ss]kriv (?:her|din tekst|tekst(?:en)? her)|[Kk]lik (?:eller tryk )?her for at (?:angive|skrive|tilføje) \p{L}+|Indsæt|indsæt (?:her|tekst|tabel|beløb|dato|navn)|(?:[Hh]jælpetekst(?:en)?|[Dd]enne tekst|[Vv]ejledningstekst(?:en)?|[Ff]eltet|[Aa]fsnittet) (?:skal |kan )?(?:slettes|fjernes|udfyldes)|Slettes,? (?:hvis|inden|før|ved)|\(slettes|TBD|TODO|(?:dd|DD)[./-](?:mm|MM)[./-](?:åååå|ÅÅÅÅ|yyyy)|NN kr)(?!\p{L})|_{4,}|\?{3,}/gu;

const FRAMES = marks([BRACKETS, ANGLES], '[', '<');
const WORD_MARKS = marks(
  WORDS,
  'husk',
  'xx',
  'lorem ipsum',
  'skriv ',
  'klik ',
  'indsæt',
  'slettes',
  'fjernes',
  'udfyldes',
  'tbd',
  'todo',
  'dd.mm',
  'dd/mm',
  'dd-mm',
  'nn kr',
  '____',
  '???',
);

function leftovers(block: TextBlock): readonly Hit[] {
  if (block.context.quoted) return [];
  const framed = [
    ...(holds(block, FRAMES)
      ? [...matches(block, BRACKETS).filter(([words]) => isHelp(words)), ...matches(block, ANGLES)]
      : []),
  ];
  const inFrame = (at: number) => framed.some(({ index, 0: { length } }) => index <= at && at < index + length);
  const words = (holds(block, WORD_MARKS) ? matches(block, WORDS) : []).filter(({ index }) => !inFrame(index));
  return [...framed, ...words].map(({ index, 0: { length } }) => ({
    block,
    from: index,
    to: index + length,
    message: MESSAGE,
  }));
}

const TITLE = /\[[^[\]]{2,}\]|(?<!\p{L})(?:HUSK|XX+|xx+|Indsæt)(?!\p{L})/u;
const inText = inBlocks(leftovers);

export const fu15: Check = {
  id: 'FU15',
  category: 'completeness',
  severity: 'error',
  needs: ['text'],
  name: { da: 'Skabelonrester', en: 'Template leftovers' },
  why: {
    da: 'Hjælpetekst i en udsendt sag er pinlig, og den kan dække over, at noget aldrig blev skrevet.',
    en: 'Help text in a dispatched case is embarrassing, and may hide that something was never written.',
  },
  run: (view) => [
    ...(TITLE.test(view.fields.title) ? [{ about: `title ${view.fields.title}`, message: MESSAGE }] : []),
    ...inText(view),
  ],
};
