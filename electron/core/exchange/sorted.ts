import { AppError } from '../../../shared/rpc/result.ts';
import { type ArrivedRecord, type ArrivedRow, damaged } from './arrived.ts';

/** Why a record, and the file with it, is not taken. */
export function refused({ id, kind }: Pick<ArrivedRecord, 'id' | 'kind'>, reason: string): AppError {
  return new AppError('conflict', `The ${kind} ${id} cannot be taken: ${reason}`, { reason, record: id, kind });
}

/** A row that came, and whether its number is here already. */
export interface SortedRow {
  readonly row: ArrivedRow;
  readonly is: 'fresh' | 'told';
}

interface Place {
  /** The highest number of each device whose rows are here. */
  readonly known: ReadonlyMap<string, number>;
  /** This computer, where the record is not new to it: it knows what it has done. */
  readonly own: string | null;
}

/**
 * What is missing here of the rows, in the order they came. A row that stands for some that are here is counted for the others. `damaged`
 * when one is missing, `own` when one says of this computer what it has not done.
 */
export function sortedRows(record: ArrivedRecord, { known, own }: Place): SortedRow[] {
  const numbers = new Map(known);
  return record.rows.map((row): SortedRow => {
    const { device, number, count } = row;
    const last = numbers.get(device) ?? 0;
    if (number <= last) return { row, is: 'told' };
    if (device === own) throw refused(record, 'own');
    if (count > number || number - count > last)
      throw damaged(`a row before ${device}/${number} is missing`, record.id);
    numbers.set(device, number);
    return { row: { ...row, count: number - last }, is: 'fresh' };
  });
}
