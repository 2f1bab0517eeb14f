import type { AgendaField, AgendaMapping, AgendaProblem } from '../../../../shared/contract/agendaImport.ts';
import type { CaseType } from '../../../../shared/kinds/case/case.ts';
import type { ItemKind, ItemRole } from '../../../../shared/kinds/meeting/meeting.ts';
import { cellOpenness, cellReader } from '../../../../shared/openness/columns.ts';
import { judgeOpenness, type Signal, type Verdict } from '../../../../shared/openness/judge.ts';
import { titleMark } from '../../../../shared/openness/labels.ts';
import { fold } from '../../../../shared/text/fold.ts';
import { caseTypeOf } from '../meta.ts';
import { asSignals } from '../openness.ts';
import { agendaError, agendaWarning, FIELD_NAMES, shown } from './problems.ts';
import type { Table, TableRow } from './types.ts';
import { minutesOf, unguarded } from './values.ts';
import { type Asked, WhenReader } from './when.ts';

/** A row as it is understood. */
export interface ReadRow {
  readonly source: TableRow;
  readonly number: string;
  readonly title: string;
  readonly caseNumber: string;
  readonly kind: ItemKind;
  readonly caseType: CaseType;
  readonly role: ItemRole | null;
  readonly competence: string;
  /** Open, closed, or for a person to say; and what says so. */
  readonly openness: Verdict;
  readonly reason: string;
  readonly publicTitle: string;
  /** As the file has it; empty when it does not say. */
  readonly bodyName: string;
  readonly date: string | null;
  readonly time: string | null;
  readonly ends: string | null;
  readonly place: string;
  readonly owner: string;
  readonly minutes: number;
  readonly lateReason: string;
  readonly summary: string;
  readonly recommendation: string;
  /** Words for its day or time that may mean several. */
  readonly asked: readonly Asked[];
  readonly problems: AgendaProblem[];
}

const LONGEST: Partial<Readonly<Record<AgendaField, number>>> = {
  number: 20,
  title: 500,
  caseNumber: 60,
  reason: 2000,
  publicTitle: 500,
  place: 200,
  owner: 200,
  competence: 200,
  lateReason: 2000,
};
const FORMS: Readonly<Partial<Record<ItemKind, RegExp>>> = {
  approval: /^godkendelse af dagsorden(?:en)?$/,
  announcements: /^(?:meddelelser|orientering fra formanden|orienteringer og meddelelser)$/,
  followUp: /^opfoelgning(?: paa (?:tidligere )?beslutninger)?$/,
  other: /^eventuelt$/,
};

/**
 * What a mapping makes of each row, with all that is wrong in it. Rows are judged alone; what they are to each other is `gather`'s.
 * `today` is what a day without a year is near.
 */
export function readRows(table: Table, mapping: AgendaMapping, today: string): ReadRow[] {
  const places = new Map(table.columns.map((name, index) => [name, index]));
  const at = (field: AgendaField): number | undefined => {
    const column = mapping.columns[field];
    return column === undefined ? undefined : places.get(column);
  };
  const indexes = Object.fromEntries(
    Object.keys(FIELD_NAMES).map((field) => [field, at(field as AgendaField)]),
  ) as Record<AgendaField, number | undefined>;
  const readers = table.columns.map((name, index) => cellReader(name, index === indexes.openness ? 'openness' : 'any'));
  const { date } = indexes;
  const when = new WhenReader(
    mapping,
    date === undefined ? [] : table.rows.map(({ cells }) => cells[date] ?? ''),
    today,
  );
  return table.rows.map((row) => new RowReader(row, table, { indexes, mapping, readers, when }).read());
}

interface Setting {
  readonly indexes: Readonly<Record<AgendaField, number | undefined>>;
  readonly mapping: AgendaMapping;
  /** Of each column, what a cell of it says of openness. */
  readonly readers: readonly ReturnType<typeof cellReader>[];
  readonly when: WhenReader;
}

class RowReader {
  readonly #row: TableRow;
  readonly #table: Table;
  readonly #setting: Setting;
  readonly #problems: AgendaProblem[] = [];

  constructor(row: TableRow, table: Table, setting: Setting) {
    this.#row = row;
    this.#table = table;
    this.#setting = setting;
  }

  read(): ReadRow {
    this.#judgeCells();
    const title = this.#text('title').replaceAll(/\s+/g, ' ');
    if (title === '' && this.#has('title')) this.#error('title', 'title', ['Titlen er tom.', 'The title is empty.']);
    const openness = this.#openness();
    const mayBeClosed = openness.is !== 'open';
    const caseType = this.#caseType();
    return {
      source: this.#row,
      title,
      openness,
      caseType,
      problems: this.#problems,
      number: this.#text('number').replace(/\.$/, ''),
      caseNumber: this.#text('caseNumber'),
      kind: kindOf(title),
      role: this.#role(),
      competence: this.#text('competence'),
      reason: mayBeClosed ? this.#reason(openness) : '',
      publicTitle: mayBeClosed ? this.#text('publicTitle') : '',
      bodyName: this.#text('body'),
      ...this.#when(),
      place: this.#text('place'),
      owner: this.#text('owner'),
      minutes: this.#minutes(kindOf(title)),
      lateReason: this.#text('lateReason'),
      summary: this.#text('summary'),
      recommendation: this.#text('recommendation'),
    };
  }

  #has(field: AgendaField): boolean {
    return this.#setting.indexes[field] !== undefined;
  }

  #text(field: AgendaField): string {
    const index = this.#setting.indexes[field];
    const cell = index === undefined ? '' : (this.#row.cells[index] ?? '');
    const text = this.#table.kind === 'csv' ? unguarded(cell) : cell;
    const longest = LONGEST[field];
    if (longest === undefined || text.length <= longest) return text;
    const [da, en] = FIELD_NAMES[field];
    this.#error('length', field, [
      `Feltet ${da} har ${text.length} tegn. Der er plads til ${longest}.`,
      `The field ${en} has ${text.length} characters. There is room for ${longest}.`,
    ]);
    return text.slice(0, longest);
  }

  #judgeCells(): void {
    const [wanted, found] = [this.#table.columns.length, this.#row.count];
    if (found <= wanted) return;
    this.#error('cells', null, [
      `Der er ${found} felter, men kun ${wanted} kolonner. Er et skilletegn for meget, eller mangler der anførselstegn?`,
      `There are ${found} cells but only ${wanted} columns. Is there a delimiter too many, or are quotes missing?`,
    ]);
  }

  #openness(): Verdict {
    const { own, section } = this.#row;
    const text = this.#text('openness');
    const column = this.#setting.mapping.columns.openness ?? '';
    const { indexes, readers } = this.#setting;
    const cells = this.#row.cells.flatMap((cell, index): Signal[] =>
      index === indexes.title
        ? asSignals('title', titleMark(cell))
        : asSignals('field', readers[index]?.(cell) ?? null),
    );
    if (text !== '' && this.#has('openness') && cellOpenness(text, column) === null)
      this.#error('openness', 'openness', [
        `»${shown(text)}« siger ikke, om punktet er åbent eller lukket. Skriv Åben eller Lukket.`,
        `"${shown(text)}" does not say whether the item is open or closed. Write Åben or Lukket.`,
      ]);
    return judgeOpenness({ own: [...own, ...cells], section, file: [...this.#table.told, ...(this.#row.told ?? [])] });
  }

  #reason({ is }: Verdict): string {
    const reason = this.#text('reason');
    if (reason === '' && is === 'closed')
      this.#warn('closedReason', 'reason', [
        'Punktet er lukket uden begrundelse. Skriv den, før dagsordenen sendes ud.',
        'The item is closed without a reason. Write one before the agenda is sent.',
      ]);
    return reason;
  }

  #when() {
    const cells = {
      date: this.#text('date'),
      time: this.#text('time'),
      ends: this.#text('ends'),
      column: this.#has('date') ? ('dates' as const) : ('none' as const),
    };
    return this.#setting.when.read(cells, (level, { code, field }, words) =>
      level === 'error' ? this.#error(code, field, words) : this.#warn(code, field, words),
    );
  }

  #minutes(kind: ItemKind): number {
    const text = this.#text('minutes');
    if (text === '') return this.#has('minutes') ? 0 : kind === 'case' ? 10 : 0;
    const minutes = minutesOf(text);
    if (minutes === null) this.#unread('minutes', text, ['sættes til 10 minutter', 'is set to 10 minutes']);
    return minutes ?? 10;
  }

  #caseType(): CaseType {
    const text = this.#text('type');
    const type = /^(?:decision|for decision)$/i.test(text)
      ? 'decision'
      : /^discussion$/i.test(text)
        ? 'discussion'
        : /^(?:information|for information)$/i.test(text)
          ? 'information'
          : caseTypeOf(text);
    if (text !== '' && !type) this.#unread('type', text, ['sættes til beslutning', 'is set to decision']);
    return type ?? 'decision';
  }

  #role(): ItemRole | null {
    const text = this.#text('role');
    const word = fold(text);
    if (/^(?:afgoer|beslutter|decides)$/.test(word)) return 'decides';
    if (/^(?:giver erklaering|erklaering|indstiller|anbefaler|advises)$/.test(word)) return 'advises';
    if (/^(?:orienteres|orientering|informed)$/.test(word)) return 'informed';
    if (text !== '') this.#unread('role', text, ['udledes af sagen', 'is inferred from the case']);
    return null;
  }

  #unread(field: AgendaField, value: string, [da, en]: readonly [string, string]): void {
    const [nameDa, nameEn] = FIELD_NAMES[field];
    this.#warn('unread', field, [
      `»${shown(value)}« kan ikke læses. Feltet ${nameDa} ${da}.`,
      `"${shown(value)}" cannot be read. The field ${nameEn} ${en}.`,
    ]);
  }

  #at(field: AgendaField | null) {
    const title = this.#setting.indexes.title;
    return { line: this.#row.line, title: title === undefined ? '' : (this.#row.cells[title] ?? ''), field };
  }

  #error(code: Parameters<typeof agendaError>[0], field: AgendaField | null, words: readonly [string, string]): void {
    this.#problems.push(agendaError(code, this.#at(field), words));
  }

  #warn(code: Parameters<typeof agendaError>[0], field: AgendaField | null, words: readonly [string, string]): void {
    this.#problems.push(agendaWarning(code, this.#at(field), words));
  }
}

function kindOf(title: string): ItemKind {
  const plain = fold(title).replace(/[.:\s]+$/, '');
  const found = Object.entries(FORMS).find(([, form]) => form.test(plain));
  return (found?.[0] as ItemKind | undefined) ?? 'case';
}
