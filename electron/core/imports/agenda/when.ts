import type { AgendaMapping, AgendaProblemCode } from '../../../../shared/contract/agendaImport.ts';
import { weekdayNames } from '../../../../shared/text/dateForms.ts';
import { formatDate, formatDateInEnglish } from '../../../../shared/text/dates.ts';
import { type ClockReading, readClock } from '../../../../shared/text/readClock.ts';
import { type DayDoubt, type DayHints, type DayReading, dayOrder, readDay } from '../../../../shared/text/readDay.ts';
import { readEnd } from './ends.ts';
import { shown } from './problems.ts';

/** Words of the file that may mean several days or times. */
export interface Asked {
  readonly field: 'date' | 'time';
  readonly words: string;
  readonly doubt: DayDoubt | 'hour';
  readonly options: readonly string[];
  readonly answer: string | null;
}

export interface When {
  readonly date: string | null;
  readonly time: string | null;
  /** When the meeting is planned to end; never without when it begins. */
  readonly ends: string | null;
  readonly asked: readonly Asked[];
}

export interface WhenCells {
  readonly date: string;
  readonly time: string;
  readonly ends: string;
  /** Whether the file has a column of days. */
  readonly column: 'dates' | 'none';
}

type Words = readonly [da: string, en: string];
interface Place {
  readonly code: AgendaProblemCode;
  readonly field: 'date' | 'time' | 'ends';
}

type Tell = (level: 'error' | 'warning', place: Place, words: Words) => void;

/** Words of more than this many signs are no day, and cannot be asked about. */
const LONGEST = 200;

/** Reads the days and times of a table; what the column proves and a person has said holds for all of its rows. */
export class WhenReader {
  readonly #mapping: AgendaMapping;
  readonly #hints: DayHints;
  readonly #days = new Map<string, DayReading>();
  readonly #clocks = new Map<string, ClockReading>();
  readonly #thisYear: number;

  constructor(mapping: AgendaMapping, dates: readonly string[], today: string) {
    this.#mapping = mapping;
    this.#hints = { order: dayOrder(new Set(dates)) };
    this.#thisYear = Number(today.slice(0, 4));
  }

  /** What the cells of a row say of its meeting; tells what they say besides. */
  read(cells: WhenCells, tell: Tell): When {
    const day = this.#day(cells, tell);
    const { time, ...clock } = this.#clock(cells, day.reading, tell);
    const begins = { words: cells.time || (clock.reading ? cells.date : ''), reading: clock.reading };
    const ends = readEnd({ time, begins, cell: cells.ends, other: this.#mapping.meeting.ends }, (code, words) =>
      tell('warning', { code, field: 'ends' }, words),
    );
    return { date: day.date, time, ends, asked: [day.asked, clock.asked].filter((one) => one !== null) };
  }

  #day({ date: text, column }: WhenCells, tell: Tell) {
    if (text === '') {
      const { date } = this.#mapping.meeting;
      if (date === null && column === 'dates')
        tell('error', { code: 'date', field: 'date' }, ['Mødedatoen er tom.', 'The meeting date is empty.']);
      return { date, reading: null, asked: null };
    }
    const reading = this.#reading(text);
    if (reading.is === 'choice') {
      const answer = this.#answer(text, /^\d{4}-/);
      const asked: Asked = {
        field: 'date',
        words: text,
        doubt: reading.doubt,
        options: this.#options(reading),
        answer,
      };
      if (answer === null) tell('error', { code: 'asked', field: 'date' }, askedDay(text, asked.doubt, asked.options));
      return { date: answer, reading, asked: text.length > LONGEST ? null : asked };
    }
    if (reading.is === 'day') tellDay(text, reading, tell);
    else tell('error', { code: 'date', field: 'date' }, noDay(text, reading.is));
    return { date: reading.is === 'day' ? reading.day : null, reading, asked: null };
  }

  #reading(text: string): DayReading {
    const known = this.#days.get(text) ?? readDay(text, this.#hints);
    this.#days.set(text, known);
    return known;
  }

  /** Of a day without a year: this one, the next and the one before, where the day exists. */
  #options(reading: DayReading & { is: 'choice' }): readonly string[] {
    const { monthDay, days } = reading;
    if (monthDay === null) return days;
    const years = [this.#thisYear, this.#thisYear + 1, this.#thisYear - 1];
    return years.map((year) => `${year}-${monthDay}`).filter((day) => readDay(day).is === 'day');
  }

  #answer(text: string, form: RegExp): string | null {
    const { readings = {} } = this.#mapping;
    const answer = Object.hasOwn(readings, text) ? readings[text] : undefined;
    return answer !== undefined && form.test(answer) ? answer : null;
  }

  #clock({ date, time: text }: WhenCells, day: DayReading | null, tell: Tell) {
    if (text === '') {
      const beside = day?.is === 'day' ? day.clock : null;
      if (beside?.is === 'choice') tell('warning', { code: 'time', field: 'time' }, unsureBeside(date));
      if (beside?.is !== 'clock') return { time: this.#mapping.meeting.time, reading: null, asked: null };
      tellClock(beside, tell);
      return { time: beside.clock, reading: beside, asked: null };
    }
    const reading = this.#clocks.get(text) ?? readClock(text);
    this.#clocks.set(text, reading);
    if (reading.is === 'choice') {
      const answer = this.#answer(text, /^\d\d:/);
      if (answer === null) tell('error', { code: 'asked', field: 'time' }, askedClock(text, reading.clocks));
      const asked: Asked = { field: 'time', words: text, doubt: 'hour', options: reading.clocks, answer };
      return { time: answer, reading, asked: text.length > LONGEST ? null : asked };
    }
    if (reading.is === 'clock') tellClock(reading, tell);
    else tell('error', { code: 'time', field: 'time' }, noClock(text));
    return { time: reading.is === 'clock' ? reading.clock : null, reading, asked: null };
  }
}

const noDay = (text: string, is: 'impossible' | 'none'): Words =>
  is === 'impossible'
    ? [
        `»${shown(text)}« er ikke en dag, der findes. Skriv for eksempel 14-12-2026.`,
        `"${shown(text)}" is not a day that exists. Write for example 14-12-2026.`,
      ]
    : [
        `»${shown(text)}« kan ikke læses som en dag. Skriv for eksempel 14-12-2026.`,
        `"${shown(text)}" cannot be read as a day. Write for example 14-12-2026.`,
      ];

const noClock = (text: string): Words => [
  `»${shown(text)}« er ikke et klokkeslæt. Skriv for eksempel 16:00.`,
  `"${shown(text)}" is not a time of day. Write for example 16:00.`,
];

const unsureBeside = (text: string): Words => [
  `»${shown(text)}«: klokkeslættet kan læses på flere måder og er ikke med.`,
  `"${shown(text)}": the time can be read in several ways and was left out.`,
];

/** One meaning is for a person to confirm, several to choose from; without a year there is nothing to choose by. */
function asks(text: string, doubt: Asked['doubt'], [da, en]: readonly [da: string[], en: string[]]): Words {
  if (doubt === 'year' && da.length !== 1)
    return [
      `»${shown(text)}« siger ikke hvilket år. Sig, hvilken dag det er.`,
      `"${shown(text)}" does not say which year. Say which day it is.`,
    ];
  return da.length === 1
    ? [
        `»${shown(text)}« er ikke skrevet, som man gør her. Sig, om det er ${da[0]}.`,
        `"${shown(text)}" is not written as is done here. Say whether it is ${en[0]}.`,
      ]
    : [
        `»${shown(text)}« kan læses på flere måder: ${da.join(' eller ')}. Sig, hvad det er.`,
        `"${shown(text)}" can be read in several ways: ${en.join(' or ')}. Say which it is.`,
      ];
}

const askedDay = (text: string, doubt: Asked['doubt'], options: readonly string[]): Words =>
  asks(text, doubt, [options.map(formatDate), options.map(formatDateInEnglish)]);

const askedClock = (text: string, clocks: readonly string[]): Words => asks(text, 'hour', [[...clocks], [...clocks]]);

/** Whatever a cell says beyond the day that is read from it. */
function tellDay(text: string, { day, last, misnamed, isSerial, rest }: DayReading & { is: 'day' }, tell: Tell): void {
  const [da, en] = [formatDate(day), formatDateInEnglish(day)];
  if (last !== null)
    tell('warning', { code: 'span', field: 'date' }, [
      `»${shown(text)}« er flere dage. Mødet sættes til den første, ${da}; den sidste er ${formatDate(last)}.`,
      `"${shown(text)}" is several days. The meeting is put on the first, ${en}; the last is ${formatDateInEnglish(last)}.`,
    ]);
  if (misnamed !== null) {
    const [daName, enName] = weekdayNames(misnamed);
    tell('warning', { code: 'weekday', field: 'date' }, [
      `»${shown(text)}«: den ${da} er ikke en ${daName}. Datoen er brugt.`,
      `"${shown(text)}": ${en} is not a ${enName}. The date was used.`,
    ]);
  }
  if (isSerial)
    tell('warning', { code: 'date', field: 'date' }, [
      `»${shown(text)}« er læst som et regnearks tal for ${da}.`,
      `"${shown(text)}" was read as the number a sheet has for ${en}.`,
    ]);
  if (rest !== '')
    tell('warning', { code: 'unread', field: 'date' }, [
      `»${shown(rest)}« står ved mødedatoen og er ikke med.`,
      `"${shown(rest)}" stands beside the meeting date and was left out.`,
    ]);
}

function tellClock({ rest }: ClockReading & { is: 'clock' }, tell: Tell): void {
  if (rest !== '')
    tell('warning', { code: 'unread', field: 'time' }, [
      `»${shown(rest)}« står ved klokkeslættet og er ikke med.`,
      `"${shown(rest)}" stands beside the time and was left out.`,
    ]);
}
