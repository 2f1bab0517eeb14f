import type { Body } from '../../../../shared/kinds/council/council.ts';
import { endFor, type PlannedTimes } from '../../../../shared/kinds/meeting/times.ts';
import { agendaWarning } from './problems.ts';
import type { ReadRow } from './rows.ts';

/** A meeting of a file: what its rows and the file say of its times, and the meeting that is planned already. */
interface Timed extends PlannedTimes {
  readonly body: Body;
  readonly date: string;
  readonly known: PlannedTimes | null;
  readonly rows: readonly Pick<ReadRow, 'time' | 'ends' | 'source' | 'title' | 'problems'>[];
}

/**
 * When the rows say that their meeting ends. Where they say different times, each has its own item's, and when an item of closed doors is
 * over is no end to tell of the meeting.
 */
export function endOf({ rows, time, body, date }: Timed): string | null {
  const told = rows.filter(({ ends }) => ends !== null);
  const ends = told[0]?.ends ?? null;
  const other = [...rows.filter((row) => row.time !== null && row.time !== time), ...told].find(
    (row) => row.time !== time || row.ends !== ends,
  );
  if (ends === null || !other) return ends;
  const { source, title, problems } = other;
  problems.push(
    agendaWarning('ends', { line: source.line, title, field: 'ends' }, [
      `${body.name} ${date}: rækkerne har forskellige tidspunkter. Mødets sluttidspunkt er ikke med.`,
      `${body.name} ${date}: the rows have different times. The planned end of the meeting was left out.`,
    ]),
  );
  return null;
}

/** When a meeting is after the import: what the plan has, what the file has where the plan says nothing, else as the body mostly meets. */
export function timesOf({ known, time, ends, body }: Timed): PlannedTimes {
  const usual: PlannedTimes = known ? { time: null, ends: null } : body;
  const begins = known?.time ?? time ?? usual.time;
  const may = [
    known?.ends ?? null,
    time === null || begins === time ? ends : null,
    begins === usual.time ? usual.ends : null,
  ];
  return { time: begins, ends: endFor({ time: begins, ends: may.find((one) => one !== null) ?? null }) };
}
