import type { RecordId } from '../../../shared/kinds/ids.ts';
import { isRecordId } from '../../data/ids.ts';
import { oneOf, searchReader } from '../../data/search.ts';

export const EXCHANGE_PARTS = ['send', 'take', 'folder', 'keys', 'move'] as const;

export type ExchangePart = (typeof EXCHANGE_PARTS)[number];

const record = (value: unknown): RecordId | undefined => (isRecordId(value) ? value : undefined);

/** The part that is shown, and a record that is chosen already: somebody came from it. */
export const exchangeSearch = searchReader({ record, part: oneOf(...EXCHANGE_PARTS) });
