import type { Check, Hit } from '../define.ts';
import { HEARING_DUTIES } from '../lists/hearingDuties.ts';
import { isOwnHouse } from '../reading/house.ts';
import { isWhole } from '../reading/whole.ts';
import type { CaseView, SectionView } from '../view.ts';

const QUESTION = {
  da: 'Skal et råd eller en bestyrelse høres? Skriv hvornår, eller hvorfor ikke.',
  en: 'Must a council or a board be heard? Say when, or why not.',
};

/** The same body under another municipality's name for it. */
const NAMES: Readonly<Record<string, RegExp>> = {
  Seniorrådet: /(?:senior|ældre)råd/iu,
  Handicaprådet: /handicapråd|danske handicaporganisationer|(?<!\p{L})DH(?!\p{L})/iu,
  skolebestyrelserne: /skolebestyrelse/iu,
  'MED-udvalget': /MED-(?:udvalg|organisation|system)|hoved-?MED|hovedudvalg|samarbejdsudvalg/iu,
};
/** Somebody has thought of it. */
const SETTLED =
  /(?:høring|høres|hørt)(?: \p{L}+){0,4} (?:er )?ikke (?:relevant|nødvendig|krævet|påkrævet)|ingen høringspligt|ikke høringspligt|kræver ikke høring|ikke (?:sendt|været) i høring, (?:da|fordi)/iu;
const isSettled = ({ text }: SectionView): boolean => SETTLED.test(text);
/** Only what changes something for people: names, reports, elections and accounts do not. */
const NO_CHANGE =
  /(?<!\p{L})(?:regnskab|årsberetning|orientering|status|valg af|udpegning|navngivning|takst|kvartalsrapport|budgetopfølgning|tilsynsrapport|tilsyn|årsrapport|ansøgning|frivilligpris|pulje|tilskud)/iu;

/** Somebody has been heard, or is to be: *17 høringssvar*, *har været i høring*, *sendes i høring*. */
const HEARD =
  /(?<!\p{L})(?:høringssvar\p{L}*|(?:været|sendes|sendt|er|kommer|udsendt) (?:\p{L}+ ){0,3}i (?:\p{L}+ )?høring|høringen (?:løb|løber|er|har|viser)|høringsperiode\p{L}*|hvidbog\p{L}*)(?!\p{L})/u;
const tellsOfHearing = ({ blocks }: SectionView): boolean => blocks.some(({ lower }) => HEARD.test(lower));

interface Duty {
  readonly body: string;
  readonly pattern: RegExp;
}

/** Each body with the words that call for it; compounds count (*plejehjemsplads*, *handicapparkering*). */
function dutiesOf(entries: readonly { readonly term: string; readonly plain?: string }[]): readonly Duty[] {
  const bodies = new Map<string, string[]>();
  for (const { term, plain } of entries)
    if (plain) bodies.set(plain, [...(bodies.get(plain) ?? []), term.toLowerCase()]);
  return [...bodies].map(([body, terms]) => ({
    body,
    pattern: new RegExp(
      `(?<!\\p{L})(?:${terms.map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
      'iu',
    ),
  }));
}

const namePattern = (body: string): RegExp =>
  NAMES[body] ?? new RegExp(body.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'iu');

/** What the case decides about: its title and its recommendation. */
function subject(view: CaseView): string {
  return `${view.fields.title}\n${view.section('recommendation')?.text ?? ''}`;
}

export const fu10: Check = {
  id: 'FU10',
  category: 'completeness',
  severity: 'error',
  judge: 'both',
  question: QUESTION,
  about: ['hearing', 'engagement', 'recommendation'],
  needs: ['text', 'fields'],
  caseTypes: ['decision'],
  name: { da: 'Lovpligtig høring', en: 'Statutory hearing' },
  why: {
    da: 'Er en pligtig høring glemt, kan beslutningen være ugyldig. Og rådet kender hverdagen hos dem, sagen handler om.',
    en: 'If a required hearing is forgotten the decision may be void. And the council knows the daily life of those concerned.',
  },
  source: {
    da: 'Retssikkerhedslovens §§ 30-33 og 37 a, folkeskolelovens § 24',
    en: 'Legal Protection Act, sections 30-33 and 37 a; Folkeskole Act, section 24',
  },
  lists: [HEARING_DUTIES],
  run: {
    tuned: (tuning) => {
      const duties = dutiesOf(tuning.entries(HEARING_DUTIES)).map((duty) => ({
        ...duty,
        named: namePattern(duty.body),
      }));
      return (view) => {
        const asked = subject(view);
        if (NO_CHANGE.test(view.fields.title) || view.sections.some((section) => section.memo(isSettled))) return [];
        // Another house tells of its hearings in its own words, and what is inferred of who must be heard is a question there.
        const isOwn = isOwnHouse(view);
        if (!isOwn && (!isWhole(view) || view.sections.some((section) => section.memo(tellsOfHearing)))) return [];
        return duties
          .filter(({ pattern, named }) => pattern.test(asked) && !isNamed(view, named))
          .map(
            ({ body }): Hit => ({
              about: `hearing ${body}`,
              section: 'hearing',
              ...(isOwn ? {} : { severity: 'suggestion' as const }),
              message: {
                da: `Skal ${body} høres? Skriv hvornår, eller hvorfor ikke.`,
                en: `Must ${body} be heard? Say when, or why not.`,
              },
            }),
          );
      };
    },
  },
};

function isNamed({ sections }: CaseView, pattern: RegExp): boolean {
  return sections.some(({ text }) => pattern.test(text));
}
