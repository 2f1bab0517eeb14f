import type { Place, Verdict } from './judge.ts';

type Words = { readonly da: string; readonly en: string };

const PLACES: Readonly<Record<Place, Words>> = {
  field: { da: 'Der står', en: 'It says' },
  title: { da: 'I titlen står', en: 'The title says' },
  text: { da: 'I teksten står', en: 'The text says' },
  comment: { da: 'I en kommentar står', en: 'A comment says' },
  section: { da: 'Står under', en: 'Stands under' },
  division: { da: 'Står før', en: 'Stands before' },
  front: { da: 'Foran punkterne står', en: 'Before the items it says' },
  header: { da: 'I sidehoved eller sidefod står', en: 'The page header or footer says' },
  watermark: { da: 'I et vandmærke eller en tegning står', en: 'A watermark or drawing says' },
  property: { da: 'I filens egenskaber står', en: "The file's properties say" },
  sheet: { da: 'Arket hedder', en: 'The sheet is named' },
  fileName: { da: 'Filen hedder', en: 'The file is named' },
  deleted: { da: 'I en slettet tekst står', en: 'A deleted text says' },
  hidden: { da: 'I en skjult tekst står', en: 'A hidden text says' },
};
const LONGEST = 80;

/** Why an item is what it is, in a short sentence of each language. */
export function openingTold({ is, because }: Verdict): Words {
  if (!because)
    return {
      da: 'Filen siger ikke, om punktet er åbent eller lukket.',
      en: 'The file does not say whether the item is open or closed.',
    };
  const words = because.words.length > LONGEST ? `${because.words.slice(0, LONGEST)} …` : because.words;
  const { da, en } = PLACES[because.place];
  const doubt = is === 'unclear' ? UNCLEAR : { da: '', en: '' };
  return { da: `${da} »${words}«.${doubt.da}`, en: `${en} "${words}".${doubt.en}` };
}

const UNCLEAR: Words = { da: ' Det kan betyde, at punktet er lukket.', en: ' That may mean that the item is closed.' };
