import type { TextBlock } from '../blocks.ts';
import { lowerMatches, markedMatches, sentenceText } from '../define.ts';
import { marks } from '../marks.ts';
import type { CaseView, SectionView } from '../view.ts';
import { isReported, lowerSentences } from './near.ts';

/** A place where a text says that the municipality must. */
export interface Duty {
  readonly from: number;
  readonly to: number;
  /** `said`: in words of duty. `implied`: a task told with *skal*, which is often law and sometimes only a plan. */
  readonly kind: 'said' | 'implied';
}

const COUNCIL = '(?:kommunen|kommunerne|kommunalbestyrelsen|byrådet|borgerrepræsentationen)';
const MUNICIPALITY = `(?:${COUNCIL}|magistraten|forvaltningen|administrationen|\\p{L}{0,40}udvalget|vi|man)`;
/** Words between who and what, but for those that turn the sentence or begin another. */
const BETWEEN = '(?:\\s+(?!(?:ikke|og|men|eller|hvis|som|der|hverken|aldrig)(?!\\p{L}))\\p{L}{1,25}){0,5}?';
const LAW = '(?:lovgivningen|loven|lovkravene|lovkravet)';

/** Duty said of the municipality, or of the law in general. Each begins with a word of its own, so that reading is linear. */
const SAID = new RegExp(
  `(?<!\\p{L})(?:${[
    `${MUNICIPALITY}${BETWEEN}\\s+(?:(?:forpligte[td]e?|pligtige?|pålagt)(?=\\s+(?:til|at|af\\s+lov))|pligt\\s+til)`,
    `forpligter\\s+${COUNCIL}`,
    `${LAW}(?:\\s+på\\s+\\p{L}{2,30})?\\s+skal\\s+(?:overholdes|følges|efterleves|opfyldes)`,
    `${LAW}\\s+(?:kræver|pålægger|foreskriver|forpligter|stiller\\s+krav\\s+om)(?!\\s+ikke)`,
    '(?:er|som|udgør|bliver)\\s+(?:et\\s+)?lovkrav',
    '(?:der|det)\\s+er\\s+(?:et\\s+)?lovkrav',
    '(?:er|bliver)\\s+lovpligtig[te]?',
    '(?:det|der)\\s+er\\s+påkrævet,?\\s+at',
    '(?:er|bliver)\\s+påkrævet\\s+(?:ifølge|efter|i\\s+henhold\\s+til|ved)\\s+lov\\p{L}*',
    `${COUNCIL}\\s+skal\\s+(?:ifølge|efter|i\\s+henhold\\s+til)\\s+(?:${LAW}|reglerne)`,
    `(?:ifølge|efter|i\\s+henhold\\s+til)\\s+(?:${LAW}|reglerne)\\s+skal\\s+${COUNCIL}`,
  ].join('|')})(?!\\p{L})`,
  'gu',
);

const SAID_MARKS = marks(SAID, 'pligt', 'pålagt', 'loven', 'lovgivningen', 'lovkrav', 'påkrævet', 'reglerne');

const TASK =
  '(?:tilbyde|yde|stille\\s+\\p{L}{2,25}\\s+til\\s+rådighed|føre\\s+tilsyn|udarbejde|oprette|indsamle|offentliggøre|indberette|overholde|efterleve|leve\\s+op\\s+til|opfylde|sørge\\s+for|have\\s+en)';
const IMPLIED = new RegExp(
  `(?<!\\p{L})(?:${COUNCIL}\\s+skal(?:\\s+(?!ikke)\\p{L}{1,20}){0,3}?\\s+${TASK}|skal\\s+${COUNCIL}(?:\\s+(?!ikke)\\p{L}{1,20}){0,3}?\\s+${TASK})(?!\\p{L})`,
  'gu',
);

/** A question or a denial claims no duty. */
const OPEN_BEFORE =
  /(?<!\p{L})(?:om|hvorvidt|hvis|såfremt|ikke|intet|ingen|hverken|når|at undersøge)\s+(?:\p{L}+\s+)?$/u;
const OPEN_AFTER = /^\s+(?:ikke|kun i det omfang|hverken)(?!\p{L})/u;
/** A condition, an aim or a wish: what would have to be done, not what the law demands. */
const NO_DUTY =
  /(?<!\p{L})(?:hvis|såfremt|medmindre|når|vælges|sælges|godkendes|besluttes|vedtages|i så fald|(?:løsning|model|mulighed|forslag|alternativ|scenarie) (?:\d|[a-h](?!\p{L}))|mål(?:et|sætning(?:en)?)?|vision(?:en)?|strategi(?:en)?|politik(?:ken)?|ambition(?:en)?|ønske[rt]?|aftale(?:n)?|budgetaftalen|besluttede|besluttet|foreslår|foreslås|anbefaler|skal (?:vælge|beslutte|drøfte|tage stilling))(?!\p{L})/u;

/** An act is named: in the sentence or beside it. */
const ACT =
  /§|(?<!\p{L})(?:\p{L}{3,60}(?:loven|lovens|bekendtgørelsen|bekendtgørelsens|direktivet|direktivets|forordningen|forordningens|vedtægten|vedtægtens|cirkulæret)|lov (?:om|nr)|lbk|bek\. nr|bekendtgørelse (?:om|nr)|direktiv \d|artikel \d|grundloven)(?!\p{L})/u;
/** Something else that binds, or somebody who has ruled: in the sentence itself. */
const OTHER_BINDING =
  /(?<!\p{L})(?:\p{L}{0,40}(?:kontrakt|aftale|overenskomst|deklaration|servitut|dom|påbud|forlig)(?:en|et|er|erne|n)?|ankestyrelsen|arbejdstilsynet|landsretten|højesteret|vilkår|tilsagn|kommunalfuldmagten)(?!\p{L})/u;

const isBound = (block: TextBlock, at: number): boolean =>
  ACT.test(lowerSentences(block, at, { sentences: 1 })) ||
  OTHER_BINDING.test(lowerSentences(block, at, { sentences: 0 }));

function dutiesIn(block: TextBlock): readonly Duty[] {
  const said = markedMatches(block, SAID_MARKS, SAID).map((match) => ({ match, kind: 'said' as const }));
  const implied = lowerMatches(block, IMPLIED)
    .filter(({ index }) => !NO_DUTY.test(lowerSentences(block, index, { sentences: 0 })))
    .filter(({ index }) => !said.some(({ match }) => Math.abs(match.index - index) < 40))
    .map((match) => ({ match, kind: 'implied' as const }));
  const lower = block.lower;
  return [...said, ...implied].flatMap(({ match, kind }) => {
    const [from, to] = [match.index, match.index + match[0].length];
    const open =
      OPEN_BEFORE.test(lower.slice(Math.max(0, from - 40), from)) || OPEN_AFTER.test(lower.slice(to, to + 30));
    return open || isBound(block, from) || isReported(block, from) ? [] : [{ from, to, kind }];
  });
}

const NAMED_ACT = /§\s?\d|(?<!\p{L})lov (?:om|nr\.) /u;

/** True where a block names an act by its title or a section of one. */
export const namesAct = ({ lower }: TextBlock): boolean => NAMED_ACT.test(lower);

/** Duties a block claims without naming what binds. */
export function unboundDuties(block: TextBlock): readonly Duty[] {
  return block.memo(dutiesIn);
}

/** The sentences of those duties, as they stand. */
export function dutySentences(block: TextBlock): string[] {
  return unboundDuties(block).map(({ from }) => sentenceText(block, from).trim());
}

/** What the section on law says: it may name an act, or also say by which section the municipality must. */
export interface LegalBasis {
  readonly namesLaw: boolean;
  readonly saysDuty: boolean;
}

const DUTY_OR_CHOICE = /(?<!\p{L})(?:skal|pligt(?:en)?|forpligte[rt]|kræver|lovkrav|kan|krav om)(?!\p{L})/u;

const readBasis = (section: SectionView): LegalBasis => {
  const lower = section.text.toLowerCase();
  return { namesLaw: ACT.test(lower), saysDuty: lower.includes('§') && DUTY_OR_CHOICE.test(lower) };
};

/** Read from the case's section on law, until bindings are recorded as data. */
export function legalBasisOf(view: CaseView): LegalBasis {
  return view.section('legalBasis')?.memo(readBasis) ?? { namesLaw: false, saysDuty: false };
}
