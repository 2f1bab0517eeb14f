import type { TextBlock } from '../blocks.ts';
import { markedMatches } from '../define.ts';
import { marks } from '../marks.ts';
import { termFinder } from '../terms.ts';

const REAL = '(?:(?:noget|nogen|reelt|reelle|realistisk|realistiske|andet|andre|egentligt|egentlige)\\s+)*';
const ONLY =
  '(?:realistiske|realistisk|mulige|farbare|ansvarlige|rigtige|fornuftige|holdbare|forsvarlige|tænkelige|reelle|gangbare|brugbare)';
/** The council and its people: others may be forced without the council being so. */
const WE = '(?:kommunen|kommunalbestyrelsen|byrådet|udvalget|administrationen|forvaltningen|vi|man)';
const FORCED = (word: string): string =>
  `${WE}\\s+(?:(?:er|bliver|ser\\s+(?:sig|os)|var|blev)\\s+)?(?:derfor\\s+|dermed\\s+|således\\s+)?(?:er\\s+|bliver\\s+|ser\\s+sig\\s+)?${word}\\s+til`;

/** A listed phrase in each of the word orders Danish allows. One that is not here is found as it is written. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'ikke noget alternativ': [
    `(?:ikke|ingen)\\s+(?:er\\s+|findes\\s+|ses\\s+)?${REAL}alternativ(?:er|et)?`,
    `intet\\s+${REAL}alternativ`,
  ],
  'alternativer findes ikke': ['alternativ(?:er|et)?\\s+(?:findes|eksisterer|ses)\\s+(?:der\\s+)?ikke'],
  'uden alternativ': ['uden\\s+(?:reelle?\\s+)?alternativ(?:er)?(?=\\s*[.,;:!?)]|$|\\s+(?:og|til|i|for)\\s)'],
  'eneste realistiske': [
    `(?:(?:den|det|de)\\s+)?eneste\\s+${ONLY}(?:\\s+(?:vej(?:\\s+frem)?|løsning(?:en)?|mulighed(?:en)?|valg|udvej|model))?`,
  ],
  'eneste mulighed': ['(?:(?:den|det)\\s+)?eneste\\s+(?:mulighed|løsning|udvej|vej\\s+frem|valg)'],
  'ingen vej uden om': ['(?:ingen|ikke\\s+(?:er\\s+)?(?:nogen|en))\\s+(?:anden\\s+)?vej\\s+(?:uden\\s+om|udenom)'],
  'ingen anden udvej': [
    '(?:ingen|ikke\\s+(?:er\\s+)?(?:nogen|en))\\s+(?:(?:anden\\s+)?udvej|anden\\s+(?:vej|løsning|mulighed))',
  ],
  'ingen andre muligheder': [
    '(?:ikke|ingen)\\s+(?:er\\s+|findes\\s+|ses\\s+)?(?:reelt\\s+|nogen\\s+)?andre\\s+(?:(?:reelle|realistiske)\\s+)?(?:muligheder|løsninger|udveje|veje)(?:\\s+end)?',
  ],
  'kun én realistisk løsning': [
    '(?:kun|blot)\\s+(?:én|en|ét)\\s+(?:realistisk|reel|mulig|ansvarlig|farbar|fornuftig)\\s+(?:vej|løsning|mulighed)',
    'er\\s+der\\s+reelt\\s+kun\\s+(?:én|en|ét)\\s+(?:vej|løsning|mulighed|model)',
    'der\\s+er\\s+reelt\\s+kun\\s+(?:én|en|ét)\\s+(?:vej|løsning|mulighed|model)',
  ],
  'reelt forpligtet': ['reelt\\s+(?:forpligtet|tvunget|bundet|uden\\s+valg)'],
  'reelt ikke muligt': [
    'reelt\\s+ikke\\s+(?:er\\s+)?muligt(?=\\s+at\\s+(?:gøre\\s+andet|vælge|undgå|ændre|afvise|vente|lade))',
  ],
  uundgåelig: ['uundgåelig[te]?'],
  uomgængelig: ['uomgængelig[te]?'],
  'bydende nødvendigt': ['bydende\\s+nødvendig[te]?'],
  'tvingende nødvendigt': ['tvingende\\s+nødvendig[te]?'],
  'strengt nødvendigt': ['(?:det\\s+er|er\\s+det)\\s+strengt\\s+nødvendigt,?\\s+at'],
  'nødsaget til': [FORCED('(?:nødsaget|nødt)')],
  'tvunget til': [FORCED('tvunget')],
  'kan ikke undgå at': [
    `${WE}\\s+kan\\s+(?:derfor\\s+)?ikke\\s+undgå,?\\s+at`,
    `kan\\s+${WE}\\s+ikke\\s+undgå,?\\s+at`,
  ],
  'løbet er kørt': ['løbet\\s+er\\s+kørt'],
  'udsættelse er ikke hensigtsmæssig': [
    '(?:udsættelse|udskydelse)(?:n|\\s+af\\s+\\p{L}+)?(?:\\s+(?!ikke)\\p{L}+){0,5}\\s+ikke\\s+(?:\\p{L}+\\s+){0,4}?(?:hensigtsmæssig|forsvarlig|realistisk)t?',
    '(?:udsættelse|udskydelse)(?:n)?(?:\\s+\\p{L}+){1,5}\\s+uhensigtsmæssigt?',
    'ikke\\s+(?:\\p{L}+\\s+){0,2}(?:hensigtsmæssigt|forsvarligt)\\s+at\\s+(?:udsætte|udskyde|vente)',
  ],
};

const patternOf = (forms: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'gu');

const FORM_MARKS = marks(
  patternOf(Object.values(FORMS).flat()),
  'alternativ',
  'eneste',
  'vej',
  'anden',
  'andre',
  'realistisk',
  'reel',
  'mulig',
  'ansvarlig',
  'farbar',
  'fornuftig',
  'undgå',
  'uomgængelig',
  'nødvendig',
  'nødsaget',
  'nødt',
  'tvunget',
  'kørt',
  'hensigtsmæssig',
  'forsvarlig',
);

/** *ikke nødvendigvis* opens a choice instead of closing it. */
const OPENS = /(?<!\p{L})(?:ikke|uden|hverken|næppe|sjældent)(?:,?\s+\p{L}+){0,4}\s+$/u;
const NECESSARILY = 'nødvendigvis';
const NOTHING = /(?!)/gu;

export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Finds in a block the phrases by which a text says that there is nothing to choose. */
export function noAlternativeFinder(terms: readonly string[]): (block: TextBlock) => readonly Place[] {
  const forms = terms.flatMap((term) => (Object.hasOwn(FORMS, term) ? (FORMS[term] ?? []) : []));
  const pattern = forms.length > 0 ? patternOf(forms) : NOTHING;
  const find = termFinder(terms.filter((term) => !Object.hasOwn(FORMS, term)));
  return (block) => [
    ...markedMatches(block, FORM_MARKS, pattern).map(({ index, 0: { length } }) => ({
      from: index,
      to: index + length,
    })),
    ...find(block).filter(({ term, from }) => term !== NECESSARILY || !opens(block, from)),
  ];
}

const opens = (block: TextBlock, at: number): boolean => OPENS.test(block.lower.slice(Math.max(0, at - 40), at));
