import type { AgendaProblem } from '../../../../shared/contract/agendaImport.ts';
import type { Verdict } from '../../../../shared/openness/judge.ts';
import { openingTold } from '../../../../shared/openness/told.ts';
import { agendaWarning, shown } from './problems.ts';
import type { ReadRow } from './rows.ts';

interface Row extends ReadRow {
  readonly closed: boolean;
  readonly leftOut: boolean;
}

/** True for an item a person is asked about. */
const isAsked = ({ is }: Verdict): boolean => is === 'untold' || is === 'unclear';

/** What is not told open is closed until a person, who can open only what the file does not tell closed, says otherwise. */
export function isClosed({ openness, source }: ReadRow, open: ReadonlySet<number>): boolean {
  return openness.is === 'closed' || (isAsked(openness) && !open.has(source.line));
}

/** Tells how many items the file says nothing of, and which it is only custom to take for open. */
export function untoldProblems(rows: readonly Row[]): AgendaProblem[] {
  const silent = rows.filter(({ openness, closed, leftOut }) => openness.is === 'untold' && closed && !leftOut).length;
  const words: readonly [string, string] =
    silent === 1
      ? [
          'Om 1 punkt siger filen ikke, om det er åbent eller lukket. Det kommer ind som lukket, til nogen åbner det.',
          'Of 1 item the file does not say whether it is open or closed. Until somebody opens it, it comes in closed.',
        ]
      : [
          `Om ${silent} punkter siger filen ikke, om de er åbne eller lukkede. De kommer ind som lukkede, til nogen åbner dem.`,
          `Of ${silent} items the file does not say whether they are open or closed. Until somebody opens them, they come in closed.`,
        ];
  const whole = agendaWarning('untold', { line: null, title: '', field: 'openness' }, words);
  return [...(silent > 0 ? [whole] : []), ...divided(rows)];
}

/** That items before a line of closed ones are open is a custom, not a word of the file: it is told. */
function divided(rows: readonly Row[]): AgendaProblem[] {
  const open = rows.filter(({ openness, leftOut }) => openness.because?.place === 'division' && !leftOut);
  const line = shown(open[0]?.openness.because?.words ?? '');
  const at = { line: null, title: '', field: 'openness' as const };
  const [da, en] =
    open.length === 1 ? ['Punktet', 'The item'] : [`De ${open.length} punkter`, `The ${open.length} items`];
  return open.length === 0
    ? []
    : [
        agendaWarning('divided', at, [
          `${da} før linjen »${line}« er læst som ${open.length === 1 ? 'åbent' : 'åbne'}.`,
          `${en} before the line "${line}" ${open.length === 1 ? 'was' : 'were'} read as open.`,
        ]),
      ];
}

/** Why a person is asked about an item that something may say is closed; nothing for any other. */
export function doubtOf({ source, title, openness }: ReadRow, closed: 'closed' | 'open'): AgendaProblem[] {
  if (openness.is !== 'unclear' || closed === 'open') return [];
  const { da, en } = openingTold(openness);
  return [
    agendaWarning('unclear', { line: source.line, title, field: 'openness' }, [
      `${da} Punktet kommer ind som lukket, til nogen åbner det.`,
      `${en} Until somebody opens the item it comes in closed.`,
    ]),
  ];
}
