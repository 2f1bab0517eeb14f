import type { InputTo } from '../../../shared/contract/names.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { keysIn, wrongInPassphrase } from '../../data/flows/closing.ts';
import type { Problems } from '../../data/form/formState.ts';

/** Who can open a file: those whose keys are chosen, whoever knows a passphrase, or anybody. */
export const WAYS = ['keys', 'passphrase', 'open'] as const;
type Way = (typeof WAYS)[number];

/** What the form holds. */
export interface TypedSending {
  readonly records: readonly RecordId[];
  readonly way: Way;
  /** Recipients of the contacts that are ticked. */
  readonly contacts: readonly string[];
  /** Keys as they were pasted, alone or with a whole card around them. */
  readonly to: string;
  readonly passphrase: string;
  readonly again: string;
  readonly note: string;
}

export const newSending = (record: RecordId | undefined): TypedSending => ({
  records: record === undefined ? [] : [record],
  way: 'keys',
  contacts: [],
  to: '',
  passphrase: '',
  again: '',
  note: '',
});

export function wrongInSending(held: TypedSending): Problems<TypedSending> {
  return { ...(held.records.length === 0 ? { records: 'exchange.needsRecords' as const } : {}), ...wrongInWay(held) };
}

function wrongInWay(held: TypedSending): Problems<TypedSending> {
  if (held.way === 'passphrase') return wrongInPassphrase(held);
  if (held.way === 'open') return {};
  if (held.to.trim() !== '' && keysIn(held.to).length === 0) return { to: 'exchange.badKey' };
  return receiversOf(held).length === 0 ? { to: 'exchange.needsReceiver' } : {};
}

const receiversOf = ({ contacts, to }: TypedSending): string[] => [...new Set([...contacts, ...keysIn(to)])];

export function orderOf(held: TypedSending): InputTo<'exchange.send'> {
  return {
    records: [...held.records],
    to: held.way === 'keys' ? receiversOf(held) : [],
    passphrase: held.way === 'passphrase' ? held.passphrase : null,
    note: held.note.trim(),
    purpose: 'records',
  };
}

/** Once it is sent, a passphrase and a message belong to the file and not to the next. */
export const afterSending = (held: TypedSending): TypedSending => ({ ...held, passphrase: '', again: '', note: '' });

/** Of each kind; who sees not what they look for writes more of it. */
export const MOST_SHOWN = 5;

/** The last changed of the cases that are called so, of all while nothing is written. */
export const casesCalled = (text: string): InputTo<'cases.list'> => ({
  filter: text === '' ? {} : { text },
  sort: 'changedAt',
  order: 'descending',
  offset: 0,
  limit: MOST_SHOWN,
});

/** Meetings as people look for them: the next one first, and those that were after all that will be. */
export function nearest<T extends { readonly date: string }>(byDate: readonly T[], today: string): T[] {
  const isAhead = ({ date }: T) => date >= today;
  return [...byDate.filter(isAhead), ...byDate.filter((one) => !isAhead(one)).reverse()];
}

const lower = (text: string): string => text.toLocaleLowerCase('da');

/** Those of which every word typed stands in what they are called. */
export function named<T>(all: readonly T[], typed: string, wordsOf: (one: T) => string): T[] {
  const wanted = lower(typed).split(/\s+/).filter(Boolean);
  return all.filter((one) => {
    const words = lower(wordsOf(one));
    return wanted.every((word) => words.includes(word));
  });
}
