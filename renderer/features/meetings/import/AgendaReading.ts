import type { AgendaMapping, AgendaPreview, AgendaRow } from '../../../../shared/contract/agendaImport.ts';
import type { InputTo } from '../../../../shared/contract/names.ts';
import type { TransferId } from '../../../../shared/kinds/ids.ts';
import type { Failure, Result } from '../../../../shared/rpc/result.ts';

interface Source {
  readonly transfer: TransferId;
  readonly name: string;
}

export interface ReadingState {
  /** Name of the file that is being read; null when none is. */
  readonly reading: string | null;
  readonly source: Source | null;
  readonly preview: AgendaPreview | null;
  /** What went wrong with the file. */
  readonly failure: Failure | null;
}

export type Meanings = Readonly<Record<string, string | null>>;

type Asked = InputTo<'agendaImport.preview'>;

interface Choices {
  readonly mapping: AgendaMapping | null;
  readonly leaveOut: readonly number[];
  readonly open: readonly number[];
}

export interface ReadingParts<F> {
  readonly upload: (file: F) => Promise<Result<TransferId>>;
  /** What the file becomes by what was chosen. */
  readonly ask: (asked: Asked) => Promise<Result<AgendaPreview>>;
}

const NOTHING: ReadingState = { reading: null, source: null, preview: null, failure: null };
const NOTHING_CHOSEN: Choices = { mapping: null, leaveOut: [], open: [] };

/** One file from its choice to its import. What is shown is always what the core answered last to what was asked last. */
export class AgendaReading<F extends { readonly name: string }> {
  readonly #parts: ReadingParts<F>;
  readonly #listeners = new Set<() => void>();
  #state = NOTHING;
  #turn = 0;
  /** What was asked last, which the preview may not have answered yet: quick answers must not undo each other. */
  #last = NOTHING_CHOSEN;

  constructor(parts: ReadingParts<F>) {
    this.#parts = parts;
  }

  get state(): ReadingState {
    return this.#state;
  }

  /** Calls `changed` whenever the state is another; answers how to stop. */
  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  }

  /** Takes a file in the place of the one before, and of all that was chosen for it. */
  async open(file: F): Promise<void> {
    const mine = ++this.#turn;
    this.#set({ ...this.#state, reading: file.name, preview: null, failure: null });
    const sent = await this.#parts.upload(file);
    if (mine !== this.#turn) return;
    if (!sent.ok) return this.#set({ ...this.#state, reading: null, failure: sent.error });
    const source = { transfer: sent.value, name: file.name };
    this.#set({ ...this.#state, source });
    await this.#ask(source, NOTHING_CHOSEN);
  }

  /** Says what the columns are; null asks for a new proposal. */
  async map(mapping: AgendaMapping | null): Promise<void> {
    await this.#again({ mapping });
  }

  async leaveOut(lines: readonly number[]): Promise<void> {
    await this.#again({ leaveOut: lines });
  }

  /** Says that these items, of those the file leaves unsaid, are open and the others closed. */
  async tellOpen(lines: readonly number[]): Promise<void> {
    await this.#again({ open: lines });
  }

  /** Says what words of the file mean; null takes back what was said. */
  async tell(meanings: Meanings): Promise<void> {
    const mapping = this.#last.mapping ?? this.#state.preview?.mapping;
    if (mapping) await this.#again({ mapping: { ...mapping, readings: withMeanings(mapping.readings, meanings) } });
  }

  async #again(change: Partial<Choices>): Promise<void> {
    const { source } = this.#state;
    if (source) await this.#ask(source, { ...this.#last, ...change });
  }

  async #ask({ transfer }: Source, choices: Choices): Promise<void> {
    const mine = ++this.#turn;
    this.#last = choices;
    const { mapping, leaveOut, open } = choices;
    const answer = await this.#parts.ask({ transfer, mapping, leaveOut: [...leaveOut], open: [...open] });
    if (mine !== this.#turn) return;
    if (!answer.ok) return this.#set({ ...this.#state, reading: null, preview: null, failure: answer.error });
    this.#last = { ...choices, mapping: answer.value.mapping };
    this.#set({ ...this.#state, reading: null, preview: answer.value, failure: null });
  }

  #set(state: ReadingState): void {
    this.#state = state;
    for (const changed of this.#listeners) changed();
  }
}

function withMeanings(before: AgendaMapping['readings'], meanings: Meanings): Record<string, string> {
  const all = Object.entries({ ...before, ...meanings });
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** What is to be imported, as it is seen; null while there is nothing to import. */
export function importOf({ source, preview }: ReadingState): InputTo<'agendaImport.run'> | null {
  if (!source || !preview) return null;
  const { mapping } = preview;
  return { transfer: source.transfer, mapping, leaveOut: leftOutOf(preview), open: openedOf(preview) };
}

/** How many items the import makes. */
export const itemsOf = ({ meetings }: Pick<AgendaPreview, 'meetings'>): number =>
  meetings.reduce((sum, { items }) => sum + items, 0);

type Rows = Pick<AgendaPreview, 'rows'>;

export const leftOutOf = ({ rows }: Rows): number[] => rows.flatMap(({ line, leftOut }) => (leftOut ? [line] : []));

/** Items the file leaves for a person to say. */
export const askedOf = ({ rows }: Rows): AgendaRow[] =>
  rows.filter(({ openness, leftOut }) => (openness === 'untold' || openness === 'unclear') && !leftOut);

export const openedOf = (preview: Rows): number[] =>
  askedOf(preview).flatMap(({ line, closed }) => (closed ? [] : [line]));
