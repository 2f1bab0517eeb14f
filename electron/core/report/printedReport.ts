import type { DocJson } from '../../../shared/kinds/case/case.ts';
import type { CaseReport, CheckReport } from '../../../shared/report/schema.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { printableLine } from '../print/clean.ts';
import { bullets, heading, labelled, numbered, paragraph, table } from '../print/nodes.ts';
import type { PrintedText } from '../print/printable.ts';
import { ANSWER, CASE_TYPE, CATEGORY, INTERNAL, KIND, SEVERITY, STATUS } from './words.ts';

/** A report as any printed document: what the exporters of cases print, they print of it too. */
export function printedReport(report: CheckReport): PrintedText {
  const { meeting, cases, madeAt, municipality } = report;
  const [only] = cases;
  const about = meeting ? `${meeting.body}, ${formatDate(meeting.date)}` : titleOf(only);
  const facts: (readonly [string, string])[] = [
    ['Brug', INTERNAL],
    ['Kommune', municipality],
    ['Dannet', formatDate(madeAt.slice(0, 10))],
    ['Bedømt efter', only ? checklistWords(only.checklist) : ''],
  ];
  return {
    title: printableLine(`Tjekrapport: ${about}`),
    facts: facts.filter(([, value]) => value !== '').map(([label, value]) => [label, printableLine(value)] as const),
    sections: meeting ? meetingSections(cases) : only ? caseSections(only) : [],
    attachments: [],
    closedNotice: null,
  };
}

type Section = PrintedText['sections'][number];
const section = (name: string, blocks: readonly DocJson[]): Section => ({ key: name, heading: name, blocks });

const titleOf = (report: CaseReport | undefined): string => printableLine(report?.case.title ?? '') || 'Uden titel';

function checklistWords({ name, number, body, from }: CaseReport['checklist']): string {
  if (number === null) return `${name}, programmets egen`;
  return `${name}, version ${number}, vedtaget af ${body ?? ''}, gælder fra ${formatDate(from ?? '')}`;
}

/** First all cases side by side, then each in full. */
function meetingSections(cases: readonly CaseReport[]): Section[] {
  if (cases.length === 0) return [section('Sager', [paragraph('Ingen sager skal behandles på mødet.')])];
  const rows = cases.map((report) => {
    const { errors, warnings, suggestions } = countsOf(report);
    const unanswered = report.questions.filter(({ state }) => state !== 'answered').length;
    const item = report.case.chain.find(({ itemNumber }) => itemNumber !== null)?.itemNumber ?? '';
    const numbers = [errors, warnings, suggestions, report.overrides.length, unanswered].map(String);
    return [item, titleOf(report), ...numbers];
  });
  const head = ['Punkt', 'Sag', 'Fejl', 'Advarsler', 'Forslag', 'Begrundede fejl', 'Ubesvarede spørgsmål'];
  return [
    section('Sagerne', [table(head, rows)]),
    ...cases.map((report) =>
      section(
        titleOf(report),
        caseSections(report).flatMap(({ heading: name, blocks }) => [heading(name, 3), ...blocks.map(deeper)]),
      ),
    ),
  ];
}

/** Within a meeting's report a case's headings stand one level lower. */
function deeper(block: DocJson): DocJson {
  return block.type === 'heading' ? { ...block, attrs: { level: Number(block.attrs?.level ?? 3) + 1 } } : block;
}

function countsOf({ categories }: CaseReport) {
  const sum = (key: 'errors' | 'warnings' | 'suggestions') => categories.reduce((total, one) => total + one[key], 0);
  return { errors: sum('errors'), warnings: sum('warnings'), suggestions: sum('suggestions') };
}

function factsLine({ case: of, facts }: CaseReport): string {
  const lix = facts.lix === null ? 'for kort til LIX' : `LIX ${Math.round(facts.lix)}`;
  const known = [CASE_TYPE[of.caseType], STATUS[of.status], of.closed ? 'Lukket sag' : 'Åben sag', of.caseNumber];
  return [...known, `${facts.words} ord`, lix].filter((fact) => fact !== '').join(' · ');
}

function caseSections(report: CaseReport): Section[] {
  const { overrides, dismissals, worst, questions } = report;
  return [
    section('Overblik', overview(report)),
    ...(overrides.length > 0
      ? [section('Fejl, der er accepteret med begrundelse', overrides.flatMap(setAsideBlocks))]
      : []),
    section('Åbne fund', findingBlocks(report)),
    ...(worst.length > 0 ? [section(worstTitle(worst.length), [numbered(worst.map(worstItem))])] : []),
    ...(questions.length > 0 ? [section('Spørgsmål til et menneske', questionBlocks(questions))] : []),
    ...(dismissals.length > 0 ? [section('Fund, der er sat til side', dismissals.flatMap(setAsideBlocks))] : []),
    section('I orden', inOrderBlocks(report)),
  ];
}

const worstTitle = (count: number): string => (count === 10 ? 'De ti tungeste sætninger' : 'De tungeste sætninger');

function overview(report: CaseReport): DocJson[] {
  const rows = report.categories.map(({ category, state, errors, warnings, suggestions, first }) => [
    CATEGORY[category],
    state === 'done' ? 'I orden' : 'Åben',
    ...[errors, warnings, suggestions].map(String),
    first?.da ?? '',
  ]);
  const head = ['Emne', 'Stand', 'Fejl', 'Advarsler', 'Forslag', 'Først'];
  return [paragraph(factsLine(report)), table(head, rows)];
}

function findingBlocks({ findings, categories }: CaseReport): DocJson[] {
  if (findings.length === 0) return [paragraph('Ingen.')];
  return categories.flatMap(({ category }) => {
    const own = findings.filter((finding) => finding.category === category);
    if (own.length === 0) return [];
    const rows = own.map(({ severity, name, section: place, text, message, suggestion }) => [
      SEVERITY[severity],
      place ?? 'Hele sagen',
      shortened(text),
      `${name.da}: ${withAdvice(message.da, suggestion?.da ?? '')}`,
    ]);
    return [heading(CATEGORY[category], 3), table(['Alvor', 'Afsnit', 'Ord', 'Bemærkning'], rows)];
  });
}

const withAdvice = (message: string, advice: string): string =>
  message.includes(advice) ? message : `${message} ${advice}`;

/** A whole sentence in a cell is enough of it to be found again. */
function shortened(text: string): string {
  const line = printableLine(text);
  return line.length <= 90 ? line : `${line.slice(0, 88).replace(/\s\S*$/, '')} …`;
}

function worstItem({ section: place, text, reasons }: CaseReport['worst'][number]): DocJson[] {
  return [paragraph(printableLine(text)), paragraph(`${place}: ${reasons.map(({ da }) => da).join(' ')}`)];
}

function questionBlocks(questions: CaseReport['questions']): DocJson[] {
  const rows = questions.map(({ check, question, state, answer, note, by, at }) => [
    `${check} ${question.da}`,
    answer === null ? 'Ikke besvaret' : ANSWER[answer],
    [
      state === 'lapsed' ? 'Skal ses igen: teksten er ændret siden svaret.' : '',
      note,
      at === '' ? '' : `(${by || 'Ukendt'}, ${formatDate(at.slice(0, 10))})`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  ]);
  return [table(['Spørgsmål', 'Svar', 'Bemærkning'], rows)];
}

type SetAside = CaseReport['overrides'][number];

function setAsideBlocks({ name, section: place, text, message, kind, reason, by, at }: SetAside): DocJson[] {
  const words = text === '' ? '' : ` »${shortened(text)}«`;
  return [
    labelled(`${name.da}, ${place ?? 'hele sagen'}`, `${message.da}${words}`),
    paragraph(`${KIND[kind]}: ${reason} (${by || 'Ukendt'}, ${formatDate(at.slice(0, 10))})`),
  ];
}

function inOrderBlocks({ inOrder, categories }: CaseReport): DocJson[] {
  if (inOrder.length === 0) return [paragraph('Ingen tjek er helt uden fund.')];
  const groups = categories.flatMap(({ category }) => {
    const names = inOrder.filter((one) => one.category === category).map(({ name }) => name.da);
    return names.length === 0 ? [] : [[labelled(CATEGORY[category], names.join(', '))]];
  });
  return [bullets(groups)];
}
