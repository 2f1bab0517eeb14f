import * as Y from 'yjs';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { restore } from '../cases/cases.ts';
import { caseVersions, nameVersion, versionOf } from '../cases/versions.ts';
import type { CoreContext } from '../context.ts';
import { updateInfo } from '../database/tables/updates.ts';
import { pushUpdate } from '../records/change.ts';
import { clashesOf, settle } from '../records/clashes.ts';
import { history } from '../records/history.ts';
import type { DomainHandlers } from './types.ts';

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export const records: DomainHandlers<'records'> = {
  open: ({ id }, ctx) => {
    const { head, doc, seq } = ctx.records.get(id);
    noAnswers(ctx, id);
    ctx.session.open.add(id);
    return { id, kind: head.kind, state: toBase64(Y.encodeStateAsUpdate(doc)), seq };
  },
  close: ({ id }, ctx) => {
    ctx.session.open.delete(id);
    return {};
  },
  push: ({ id, update, whose }, ctx) => {
    onlyCases(ctx, id);
    const bytes = new Uint8Array(Buffer.from(update, 'base64'));
    const seq = ctx.write((scope) => {
      const made = pushUpdate(ctx, scope, { id, update: bytes, session: whose === 'other' ? null : ctx.session });
      scope.emit({ name: 'cases.changed', payload: { ids: [id] } });
      return made;
    });
    return { seq, at: updateInfo(ctx.database.read, id, seq)?.at ?? ctx.now().toISOString() };
  },
  clashes: ({ id }, ctx) => clashesOf(ctx, id),
  settle: (choice, ctx) => settle(ctx, choice),
  history: ({ id, before, limit }, ctx) => {
    noAnswers(ctx, id);
    return history(ctx.database.read, id, before === undefined ? { limit } : { before, limit });
  },
  versions: ({ id }, ctx) => {
    noAnswers(ctx, id);
    return [...caseVersions(ctx, id)];
  },
  version: ({ id, version }, ctx) => versionOf(ctx, id, version).content,
  nameVersion: ({ id, name }, ctx) => nameVersion(ctx, id, name),
  stateAt: ({ id, seq }, ctx) => {
    noAnswers(ctx, id);
    const doc = ctx.records.at(id, seq);
    const state = toBase64(Y.encodeStateAsUpdate(doc));
    doc.destroy();
    return { state };
  },
  restore: (past, ctx) => {
    onlyCases(ctx, past.id);
    const before = ctx.records.get(past.id).seq;
    return { seq: restore(ctx, past), before };
  },
};

/** The log of a charter from before answers had a place of their own tells how many there were, and when; so nothing of it is told. */
function noAnswers(ctx: CoreContext, id: RecordId): void {
  if (ctx.records.get(id).head.kind === 'charter')
    throw new AppError('forbidden', 'The charter has procedures of its own');
}

/** Other records have rules and seals, which their own procedures keep. */
function onlyCases(ctx: CoreContext, id: RecordId): void {
  const { head } = ctx.records.get(id);
  if (head.kind !== 'case')
    throw new AppError('forbidden', `Records of kind ${head.kind} have procedures of their own`);
}
