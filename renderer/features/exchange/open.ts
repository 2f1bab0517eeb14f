import type { RecordId } from '../../../shared/kinds/ids.ts';
import { isRecordId } from '../../data/ids.ts';
import { searchReader } from '../../data/search.ts';

const record = (value: unknown): RecordId | undefined => (isRecordId(value) ? value : undefined);

/** A record that is chosen already: somebody came from it. */
export const exchangeSearch = searchReader({ record });
