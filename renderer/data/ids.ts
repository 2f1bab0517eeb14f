import { ID_FORM } from '../../shared/kinds/idForm.ts';
import type { RecordId, TransferId } from '../../shared/kinds/ids.ts';

/** As the schema of the same name says; the first page is drawn without schemas. */
export const isRecordId = (value: unknown): value is RecordId => typeof value === 'string' && ID_FORM.test(value);
export const isTransferId = (value: unknown): value is TransferId => typeof value === 'string' && ID_FORM.test(value);
