import {
  type AgendaField,
  type AgendaProblem,
  type AgendaProblemCode,
  placeOf,
} from '../../../../shared/contract/agendaImport.ts';
import type { Table } from './types.ts';

/** Names of the fields as messages write them. */
export const FIELD_NAMES: Readonly<Record<AgendaField, readonly [da: string, en: string]>> = {
  number: ['punktnummer', 'item number'],
  title: ['titel', 'title'],
  caseNumber: ['sagsnummer', 'case number'],
  openness: ['åben eller lukket', 'open or closed'],
  reason: ['begrundelse for lukning', 'reason for closing'],
  publicTitle: ['titel til offentliggørelse', 'publishable title'],
  body: ['udvalg', 'body'],
  date: ['mødedato', 'meeting date'],
  time: ['mødetidspunkt', 'meeting time'],
  ends: ['sluttidspunkt', 'planned end'],
  place: ['mødested', 'meeting place'],
  owner: ['sagsbehandler', 'case worker'],
  type: ['sagstype', 'case type'],
  role: ['organets rolle', 'role of the body'],
  competence: ['besluttes af', 'decided by'],
  minutes: ['minutter', 'minutes'],
  lateReason: ['kan ikke vente, fordi', 'cannot wait because'],
  summary: ['resumé', 'summary'],
  recommendation: ['indstilling', 'recommendation'],
};

interface At {
  readonly line: number | null;
  readonly title: string;
}

type Words = readonly [da: string, en: string];

const make =
  (level: AgendaProblem['level']) =>
  (code: AgendaProblemCode, at: At & { readonly field: AgendaField | null }, [da, en]: Words): AgendaProblem => ({
    code,
    level,
    line: at.line,
    title: at.title.slice(0, 200),
    field: at.field,
    message: { da, en },
  });

/** Must be mended, or its row left out. */
export const agendaError = make('error');
/** Is told, and the row is imported. */
export const agendaWarning = make('warning');

/** A value from a file in a message: a line, and no more of it than fits one. */
export function shown(value: string): string {
  const line = value.replaceAll(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)} …` : line;
}

const UNITS = {
  line: ['på linje', 'on line'],
  row: ['i række', 'in row'],
  paragraph: ['i afsnit', 'in paragraph'],
} as const;

/** `på linje 3`, `i række 3 på arket Marts`. */
export function lineName({ unit, sheets = [] }: Pick<Table, 'unit' | 'sheets'>, line: number): Words {
  const place = placeOf([...sheets], line);
  const [da, en] = UNITS[unit];
  return place.sheet === null
    ? [`${da} ${place.line}`, `${en} ${place.line}`]
    : [`${da} ${place.line} på arket ${shown(place.sheet)}`, `${en} ${place.line} of the sheet ${shown(place.sheet)}`];
}
