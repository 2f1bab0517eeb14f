import { MONTHS, SEASONS, THE_SEASONS } from '../../text/patterns.ts';
import { dateReferences } from '../../text/references.ts';
import type { TextBlock } from '../blocks.ts';
import { anyBlock, type Check, type Hit, isProse, lowerMatches, ofBlocks, sentenceText } from '../define.ts';
import { actsAhead } from '../reading/actsAhead.ts';
import { isOwnHouse } from '../reading/house.ts';
import { isRoutine } from '../reading/routine.ts';
import { isWhole } from '../reading/whole.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = { da: 'Hvem gør hvad hvornår?', en: 'Who does what when?' };

/** Somebody by office, name or role; the definite form tells who. */
const ACTOR =
  /(?<!\p{L})(?:\p{L}*(?:udvalget|bestyrelsen|rådet|forvaltningen|administrationen|sekretariatet|direktionen|direktøren|afdelingen|kommunen|skolen|skolelederen|leverandøren|entreprenøren|rådgiveren|bygherren|styrelsen|ministeriet|direktoratet|regionen|foreningen|projektgruppen|arbejdsgruppen|styregruppen|jobcenteret|jobcentret|plejehjemmet|biblioteket|hallen|museet|lederen|lederne|planlæggeren|borgmesteren|formanden|centeret|centret|selskabet|forsyningen|politiet|ejeren|ansøgeren|nævnet|klubben|menighedsrådet|teamet|udlejeren)|center for \p{L}+|byrådet|borgerrepræsentationen|vi)(?!\p{L})/iu;
/** Any other subject in the definite form that does something, unless it is the work itself. */
const DOER =
  /(?:^|[.:]\s|\n)(?!(?:Arbejdet|Projektet|Høringen|Planen|Byggeriet|Sagen|Processen|Forslaget|Evalueringen|Udbuddet|Ordningen|Resultatet|Aftalen|Anlægget|Udgiften|Tidsplanen|Opgaven|Bevillingen|Kontrakten|Perioden)\s)\p{Lu}[\p{L}-]{2,40}(?:en|et|ne)\s\p{Ll}{2,20}r(?!\p{L})/u;
const SOON = new RegExp(
  `(?<!\\p{L})(?:dagen efter|straks efter|uger? efter|måneder? efter|senest \\p{L}+ (?:dage|uger|måneder) efter|på (?:næste|mødet|samme) møde|(?:${THE_SEASONS}|primo|medio|ultimo|årsskiftet)(?: \\p{L}+)? ?(?:20\\d\\d)?|20\\d\\d)(?!\\p{L})`,
  'iu',
);

/** The section as one: who may stand in a heading and when in a table. */
function read(section: SectionView): { hasActor: boolean; hasDate: boolean } {
  return {
    hasActor: ACTOR.test(section.text) || DOER.test(section.text),
    hasDate: dateReferences(section.text).length > 0 || SOON.test(section.text),
  };
}

/** The case goes no further, and that is said. */
const ENDS =
  /(?:ingen videre proces|sagen (?:er (?:hermed )?afsluttet|afsluttes)|ikke (?:yderligere|videre) (?:proces|behandling)|ikke relevant)/iu;

const PUBLISHES =
  /(?<!\p{L})(?:offentliggøres|lægges (?:på|ud på)|bekendtgøres|annonceres|udsendes|gives besked|får besked)(?!\p{L})/iu;
const LEAST_STEPS = 3;
/** *Prøver på ruterne, september-november*: a month or a season is when, in a list of what is to be done. */
const MONTH = new RegExp(`(?<!\\p{L})(?:${MONTHS}|(?:${SEASONS})\\p{L}*|kvartal|halvår)(?!\\p{L})`, 'iu');
const isStep = (line: string): boolean => dateReferences(line).length > 0 || SOON.test(line) || MONTH.test(line);
const isPlan = ({ text }: SectionView): boolean => text.split('\n').filter(isStep).length >= LEAST_STEPS;

const UNTOLD = {
  da: 'Hvad sker der efter beslutningen? Skriv, hvem der gør hvad hvornår.',
  en: 'What happens after the decision? Say who does what when.',
};
/** What comes after, in whatever section it is told. */
const COMES_AFTER =
  /(?<!\p{L})(?:når (?:\p{L}+ ){0,3}(?:er|har) (?:vedtaget|godkendt|besluttet|underskrevet|indgået)|efter (?:beslutningen|vedtagelsen|godkendelsen|mødet)|offentliggøres|klagefrist\p{L}*|kan påklages|ibrugtag\p{L}*|tidsplan\p{L}*|træder i kraft|evalueres|åbner|åbne i|forelægges|igangsættes|går i gang|færdig\p{L}*|afsluttes|afsluttet senest|næste (?:møde|status|orientering)|følger op|følges op|forventes|planlægges|senest den|orienteres|inviteres|begynder|starter|udbetale[rs]|fra 1\. januar|med virkning fra|pr\. 1\.)(?!\p{L})/u;
const isToldAfter = anyBlock((block) => isProse(block) && COMES_AFTER.test(block.lower));
const hasPlan = ({ heading, blocks }: SectionView): boolean =>
  /tidsplan|proces|forløb/iu.test(heading) ||
  blocks.some(({ context, text }) => context.kind === 'heading' && /tidsplan|proces|videre/iu.test(text));

/** A decision of another house that says nothing of what comes of it, under any heading. */
function isUntold(view: CaseView): boolean {
  if (isOwnHouse(view) || view.fields.caseType !== 'decision' || !isWhole(view) || isRoutine(view)) return false;
  return !view.sections.some((section) => section.memo(hasPlan)) && !isToldAfter(view);
}

/** *Forsøget evalueres særskilt*: put off to a case of its own, and no day for it. */
const APART = /(?<!\p{L})(?:evalueres|behandles|vurderes|undersøges|afklares|håndteres) særskilt(?!\p{L})/gu;
const BY_WHEN = { da: 'Hvornår, og hvem får svaret?', en: 'When, and who gets the answer?' };
const NOT_HERE = new Set(['recommendation', 'decision', 'dissent', 'attachments', 'previousHandling', 'nextSteps']);
/** Findings of one case. */
const MOST = 2;

function promisesIn(block: TextBlock): readonly Hit[] {
  if (!isProse(block) || NOT_HERE.has(block.section)) return [];
  const apart = lowerMatches(block, APART)
    .map(({ index, 0: { length } }) => ({ from: index, to: index + length }))
    .filter(({ from }) => !isStep(sentenceText(block, from)));
  const promised = actsAhead(block).filter(({ kind }) => kind === 'somebody');
  return [...apart, ...promised].map(({ from, to }) => ({ block, from, to, message: BY_WHEN, severity: 'suggestion' }));
}

const allPromises = ofBlocks(promisesIn);

/** The first of them, in a case of another house. */
const promised = (view: CaseView): readonly Hit[] => (isOwnHouse(view) ? [] : allPromises(view).slice(0, MOST));

function stepsOf(view: CaseView): readonly Hit[] {
  const section = view.section('nextSteps');
  const block = section?.blocks.find((one) => isProse(one) && one.text.trim() !== '');
  const isLeftEmpty = section !== undefined && !isOwnHouse(view) && /^[\s–—-]*[–—-][\s–—-]*$/u.test(section.text);
  if (isLeftEmpty || (!section && isUntold(view)))
    return [{ section: 'nextSteps', about: 'steps', message: UNTOLD, severity: 'suggestion' }];
  // A placeholder is no plan, and another check tells of it.
  if (!section || !block || ENDS.test(section.text) || block.text.startsWith('[')) return [];
  const { hasActor, hasDate } = section.memo(read);
  if (hasActor && hasDate) return [];
  // Publishing is the administration's, and a row of dates is a plan: who does what is told where it matters.
  if (!isOwnHouse(view) && /^\s*(?:intet|ingen|nej|ikke aktuelt)(?: at bemærke)?\.?\s*$/iu.test(section.text))
    return [];
  if (!isOwnHouse(view) && (PUBLISHES.test(section.text) || isPlan(section))) return [];
  return [{ section: 'nextSteps', about: `steps ${block.text.slice(0, 80)}`, message: MESSAGE }];
}

export const fu12: Check = {
  id: 'FU12',
  category: 'completeness',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Videre proces', en: 'Next steps' },
  why: {
    da: 'En beslutning er først noget værd, når nogen gør noget ved den. Med navn og dato kan udvalget følge op.',
    en: 'A decision is worth something once somebody acts on it. With a name and a date the committee can follow up.',
  },
  run: (view) => [...promised(view), ...stepsOf(view)],
};
