import { type Check, type Hit, inBlocks } from '../define.ts';

const MESSAGE = { da: 'Slet hjælpetekst fra skabelonen.', en: "Delete the template's help text." };

/** Square brackets hold placeholders; a number is a source, one small word or dots an editor's insertion. */
const BRACKETS = /\[(?!\s?(?:\d{1,3}|\p{Ll}{1,12}|…|\.{3}|sic|…)\s?\])[^[\]\n]{2,120}\]/gu;
const WORDS =
  /(?<![\p{L}])(?:HUSK(?:\s+at)?|[Xx]{2,}(?![\p{L}\d])|XX\.XX|[Ll]orem ipsum|[Ss]kriv her|Indsæt (?:her|tekst|tidsplan|beløb|navn|dato|titel|kort|tabel|bilag)|(?:hjælpetekst(?:en)?|denne tekst|vejledningstekst(?:en)?) (?:skal )?(?:slettes|fjernes)|dd\.mm\.åååå|NN kr)(?![\p{L}])/gu;

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
  run: inBlocks((block) =>
    block.context.quoted
      ? []
      : [...block.text.matchAll(BRACKETS), ...block.text.matchAll(WORDS)].map(
          (match): Hit => ({ block, from: match.index, to: match.index + match[0].length, message: MESSAGE }),
        ),
  ),
  examples: {
    bad: [
      '[Indsæt tidsplan]',
      'HUSK at få tal fra økonomi.',
      'Udgiften er xx kr.',
      'Lorem ipsum dolor sit amet.',
      'Skriv her, hvad sagen handler om.',
      'Sagen behandles den [dato] i udvalget.'.replace('[dato]', '[Dato for mødet]'),
    ],
    good: [
      '> Vi vil arbejde [på] at styrke fællesskabet.',
      'Aftalen siger, at kommunen vil arbejde [på] at styrke fællesskabet.',
      'Tallet er fra 2024 [3].',
      'Skiltene indsættes i stativet.',
      'Paragraffen slettes i vedtægten.',
      'Husk er navnet på foreningens blad.',
    ],
  },
};
