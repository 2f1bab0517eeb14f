import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import type { CharterContent, CharterVersion } from '../../../shared/kinds/charter/charter.ts';
import { type CharterItem, putCharterItem, readCharterList, readPreamble } from '../../../shared/kinds/charter/doc.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { firstOfKind } from '../database/tables/updates.ts';
import { changeRecord, createRecord } from '../records/change.ts';
import { keeperOf } from './keeper.ts';

type Reading = Pick<CoreContext, 'database' | 'records'>;

/** The charter of this data folder; null until it is begun. Holds no single answer of a round. */
export function currentCharter(ctx: Reading): CharterContent | null {
  const head = firstOfKind(ctx.database.read, 'charter');
  if (!head) return null;
  const { doc } = ctx.records.get(head.id);
  const list = <L extends Parameters<typeof readCharterList>[1]>(name: L): CharterItem<L>[] =>
    readCharterList(doc, name);
  const keeper = keeperOf(ctx.database.read);
  return {
    id: head.id,
    preamble: readPreamble(doc),
    ...{ chapters: list('chapters'), clauses: list('clauses'), proposals: list('proposals'), support: list('support') },
    ...{ comments: list('comments'), steps: list('steps'), signatures: list('signatures') },
    versions: list('versions')
      .toSorted((a, b) => a.number - b.number || (a.at < b.at ? -1 : 1))
      .map((version) => ({ ...version, sealed: hashOf(version) === version.hash })),
    rounds: list('rounds').map(({ keeper: own, ...round }) => ({
      ...round,
      mayClose: round.closedAt === null && own === keeper,
    })),
    ...{ results: list('results'), actions: list('actions') },
  };
}

/** A version's seal: over what was adopted, by whom and when. */
export function hashOf({
  number,
  body,
  date,
  item,
  text,
}: Pick<CharterVersion, 'number' | 'body' | 'date' | 'item' | 'text'>): string {
  const { preamble, chapters, clauses } = text;
  const sealed: unknown[] = [number, body, date, item, preamble, chapters.map(({ id, title }) => [id, title])];
  sealed.push(clauses.map((clause) => [clause.id, clause.chapter, clause.text, clause.rationale]));
  return createHash('sha256').update(JSON.stringify(sealed)).digest('hex');
}

/** `not_found` until the charter is begun. */
export function charterId(ctx: Reading): RecordId {
  const head = firstOfKind(ctx.database.read, 'charter');
  if (!head) throw new AppError('not_found', 'No charter yet');
  return head.id;
}

export function mustHave(ctx: Reading): CharterContent {
  const charter = currentCharter(ctx);
  if (!charter) throw new AppError('not_found', 'No charter yet');
  return charter;
}

/** A new charter with these chapters and not a word of text; `conflict` when there is one. */
export function beginCharter(ctx: CoreContext, titles: readonly string[]): CharterContent {
  if (currentCharter(ctx)) throw new AppError('conflict', 'There is a charter');
  const { author: by, at } = ctx.change('create');
  const write = (doc: Y.Doc) => {
    for (const title of titles) putCharterItem(doc, 'chapters', { id: ctx.newId(), title });
    putCharterItem(doc, 'steps', { id: ctx.newId(), step: 'draft', note: '', by, at });
  };
  ctx.write((scope) => {
    createRecord(ctx, scope, { kind: 'charter', action: 'create', write });
    scope.emit({ name: 'charter.changed', payload: {} });
  });
  return mustHave(ctx);
}

/** One change in a transaction of its own; answers the charter as it then is. */
export function changeCharter(
  ctx: CoreContext,
  edit: (doc: Y.Doc) => void,
  action: ChangeAction = 'fields',
): CharterContent {
  const id = charterId(ctx);
  ctx.write((scope) => {
    changeRecord(ctx, scope, { id, action, session: null, edit });
    scope.emit({ name: 'charter.changed', payload: {} });
  });
  return mustHave(ctx);
}
