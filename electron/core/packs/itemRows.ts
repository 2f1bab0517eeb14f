import type { Pack, PackItem, ToldItem } from '../../../shared/pack/schema.ts';
import type { ListCell } from '../print/sheets.ts';
import { ROLE_WORDS, SINCE_WORDS, TYPE_WORDS } from './words.ts';

/** Columns of the item list, in the order of the sheet; `width` in characters. */
export const COLUMNS = [
  { name: 'Punkt', width: 8 },
  { name: 'Titel', width: 50 },
  { name: 'Åben eller lukket', width: 16 },
  { name: 'Sagstype', width: 13 },
  { name: 'Organets rolle', width: 18 },
  { name: 'Besluttes af', width: 24 },
  { name: 'Sags-id', width: 20 },
  { name: 'Politisk handlerum', width: 36 },
  { name: 'Kl.', width: 8 },
  { name: 'Minutter', width: 10 },
  { name: 'Kan ikke vente, fordi', width: 30 },
  { name: 'Efter udsendelsen', width: 24 },
  { name: 'Tidligere behandling', width: 40 },
  { name: 'Bilag', width: 40 },
  { name: 'Beslutning', width: 50 },
  // With these a list can be read in again without a word from anyone.
  { name: 'Udvalg', width: 24 },
  { name: 'Mødedato', width: 12 },
] as const;

/** One row an item, in the columns above; of a withheld item only number, title and that it is closed. */
export function itemRows({ items, meeting }: Pack): ListCell[][] {
  return items.map((item) => [...cellsOf(item), meeting.body, meeting.date.split('-').reverse().join('-')]);
}

const OF_ITEM = COLUMNS.length - 2;

function cellsOf(item: PackItem): ListCell[] {
  const head = [numberOf(item.number), item.title];
  if (item.withheld) return [...head, 'Lukket', ...Array.from({ length: OF_ITEM - 3 }, () => null)];
  return [...head, item.closed ? 'Lukket' : 'Åben', ...restOf(item)];
}

function restOf(item: ToldItem): ListCell[] {
  const { caseType, role, competence, caseNumber, room, starts, minutes, lateReason, since, previous } = item;
  return [
    caseType ? TYPE_WORDS[caseType] : '',
    caseType ? ROLE_WORDS[role] : '',
    competence,
    caseNumber,
    room,
    starts?.replace(':', '.') ?? '',
    minutes > 0 ? minutes : null,
    lateReason,
    SINCE_WORDS[since],
    previous.join('\n'),
    item.attachments.map(({ number, title }) => (number === null ? title : `${number} ${title}`)).join('\n'),
    item.protocol ?? '',
  ].map((cell) => (cell === '' ? null : cell));
}

/** A number a sheet can sort by, where it is one. */
const numberOf = (number: string | null): ListCell => (number && /^\d{1,6}$/.test(number) ? Number(number) : number);
