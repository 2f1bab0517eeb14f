import type { CorpusItem, Half } from './corpus.ts';
import { corpusOf, HALVES } from './corpus.ts';

/** A page as the study of real agendas counted it. */
const PAGE = 300;
const SEVERITIES = ['error', 'warning', 'suggestion'] as const;

interface Tally {
  readonly T: number;
  readonly F: number;
  readonly D: number;
}

/** The tables of both halves, as `shared/checks/README.md` prints them between its markers. */
export function corpusTables(): string {
  const halves = HALVES.map((half) => [half, corpusOf(half)] as const);
  const parts = halves.map(([half, items]) => `${headOf(half, items)}\n\n${bySeverity(items)}`);
  return [...parts, byCheck(halves.map(([, items]) => items)), recallByCheck(halves.map(([, items]) => items))].join(
    '\n\n',
  );
}

const judgedOf = (items: readonly CorpusItem[]) => items.flatMap(({ judged }) => (judged ? [judged] : []));
const findingsOf = (items: readonly CorpusItem[]) => judgedOf(items).flatMap(({ findings }) => findings);
const marksOf = (items: readonly CorpusItem[]) => judgedOf(items).flatMap(({ marks }) => marks);
const wordsOf = (items: readonly CorpusItem[]): number =>
  items.filter(({ judged }) => judged !== null).reduce((sum, { words }) => sum + words, 0);

function headOf(half: Half, items: readonly CorpusItem[]): string {
  const judged = judgedOf(items).length;
  const name = half === 'tuning' ? 'Tuning half' : 'Held-out half';
  return judged === 0
    ? `**${name}**: ${items.length} items, not judged yet.`
    : `**${name}**: ${judged} of ${items.length} items judged, ${wordsOf(items)} words. ${recallOf(items)}`;
}

function recallOf(items: readonly CorpusItem[]): string {
  const marks = marksOf(items);
  const count = (outcome: string) => marks.filter((mark) => mark.outcome === outcome).length;
  const within = count('found') + count('missed');
  return `Of ${marks.length} marks of the editors ${within} are for a check of ours; ${count('found')} are found (${percent(count('found'), within)}).`;
}

function bySeverity(items: readonly CorpusItem[]): string {
  if (judgedOf(items).length === 0) return table(['severity', 'T', 'F', 'D', 'P1', 'P2', 'a page'], []);
  const pages = wordsOf(items) / PAGE;
  const rows = SEVERITIES.map((severity) => {
    const tally = tallyOf(items, (one) => one.severity === severity);
    return [severity, ...cells(tally), ((tally.T + tally.F + tally.D) / pages).toFixed(1)];
  });
  return table(['severity', 'T', 'F', 'D', 'P1', 'P2', 'a page'], rows);
}

function byCheck(halves: readonly (readonly CorpusItem[])[]): string {
  const all = halves.flatMap((items) => findingsOf(items));
  const names = [...new Set(all.map(({ check }) => check))].sort();
  const rows = names.flatMap((check) =>
    SEVERITIES.filter((severity) => all.some((one) => one.check === check && one.severity === severity)).map(
      (severity) => {
        const own = halves.map((items) =>
          cells(tallyOf(items, (one) => one.check === check && one.severity === severity)),
        );
        return [check, severity, ...own.flat()];
      },
    ),
  );
  const head = ['T', 'F', 'D', 'P1', 'P2'];
  return table(['check', 'severity', ...head, ...head.map((one) => `${one} held`)], rows);
}

function recallByCheck(halves: readonly (readonly CorpusItem[])[]): string {
  const within = (items: readonly CorpusItem[]) => marksOf(items).flatMap((mark) => ('check' in mark ? [mark] : []));
  const names = [...new Set(halves.flatMap(within).map(({ check }) => check))].sort();
  const rows = names.map((check) => [
    check,
    ...halves.map((items) => {
      const own = within(items).filter((mark) => mark.check === check);
      return own.length === 0 ? '' : `${own.filter(({ outcome }) => outcome === 'found').length} of ${own.length}`;
    }),
  ]);
  return table(['marks for', 'found', 'found held'], rows);
}

function tallyOf(
  items: readonly CorpusItem[],
  has: (finding: { readonly check: string; readonly severity: string }) => boolean,
): Tally {
  const own = findingsOf(items).filter(has);
  const count = (verdict: string) => own.filter((one) => one.verdict === verdict).length;
  return { T: count('T'), F: count('F'), D: count('D') };
}

function cells({ T, F, D }: Tally): string[] {
  if (T + F + D === 0) return ['', '', '', '', ''];
  return [`${T}`, `${F}`, `${D}`, percent(T, T + F), percent(T, T + F + D)];
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (parts: readonly string[]) => `| ${parts.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
