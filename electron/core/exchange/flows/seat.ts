import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import { RecordId } from '../../../../shared/kinds/ids.ts';
import { seatKind } from '../../../../shared/kinds/seat/kind.ts';
import { AppError } from '../../../../shared/rpc/result.ts';
import type { CoreContext } from '../../context.ts';
import { writeSettings } from '../../database/tables/settings.ts';
import { headsOfKind } from '../../database/tables/updates.ts';
import { settingsOfSeat } from '../../kinds/seat.ts';
import { changeRecord, createRecord } from '../../records/change.ts';
import { currentSettings } from '../../settings.ts';
import { sameName } from '../names.ts';

/**
 * The record of the place of whoever sits at this computer. Named by them and the computer, so that two people who share one have a place
 * each, and a place that has moved before goes on being one.
 */
export function seatIdOf(ctx: CoreContext): { readonly id: RecordId; readonly isHere: boolean } {
  const { name } = currentSettings(ctx).profile;
  const known = headsOfKind(ctx.database.read, 'seat').find(({ id }) =>
    sameName(seatKind.fields(ctx.records.get(id).doc).name ?? '', name),
  );
  if (known) return { id: known.id, isHere: true };
  const hash = createHash('sha256')
    .update(`${ctx.device} ${name.normalize('NFC')}`)
    .digest('hex');
  return { id: RecordId.parse(`s-${hash.slice(0, 40)}`), isHere: false };
}

/** The place as it is set now, written into a document of the kind. */
export function layDownSeat(ctx: CoreContext, doc: Y.Doc): void {
  const { profile, municipality, language, theme, defaultTemplate, lockAfter, spelling, words } = currentSettings(ctx);
  const rest = { municipality, language, theme, defaultTemplate, lockAfter, spelling, words };
  seatKind.setFields(doc, { ...profile, ...rest });
}

/** Brings the record of the place up to how the computer is set; answers its id. */
export function putSeat(ctx: CoreContext): RecordId {
  const { id, isHere } = seatIdOf(ctx);
  const edit = (doc: Y.Doc) => layDownSeat(ctx, doc);
  ctx.write((scope) => {
    if (isHere) changeRecord(ctx, scope, { id, action: 'fields', session: null, edit });
    else createRecord(ctx, scope, { kind: 'seat', action: 'create', write: edit, id });
  });
  return id;
}

/** A place that came is taken: its name and settings are this computer's from now on. `not_found` for what is no place. */
export function sit(ctx: CoreContext, id: RecordId): void {
  const { head, doc } = ctx.records.get(id);
  if (head.kind !== 'seat') throw new AppError('not_found', `No place ${id}`);
  ctx.write((scope) => {
    const settings = settingsOfSeat(doc, currentSettings(ctx));
    writeSettings(scope.db, settings);
    scope.emit({ name: 'settings.changed', payload: settings });
  });
}
