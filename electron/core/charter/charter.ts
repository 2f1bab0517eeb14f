import type * as Y from 'yjs';
import type { ChangeAction } from '../../../shared/contract/records.ts';
import type { Adoption } from '../../../shared/kinds/charter/adoptions.ts';
import type { CharterContent, CharterResult, CharterText } from '../../../shared/kinds/charter/charter.ts';
import { charterText, putCharterItem, readCharterList, readPreamble } from '../../../shared/kinds/charter/doc.ts';
import { charterKind } from '../../../shared/kinds/charter/kind.ts';
import { mayClose, type PlayedCharter, type PlayedRound, playCharter } from '../../../shared/kinds/charter/play.ts';
import { readResultsSeal, readVersionSeal } from '../../../shared/kinds/charter/seals.ts';
import type { Maker } from '../../../shared/kinds/define.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { oldKeeperOf } from '../database/tables/charterKeeper.ts';
import { sealedText } from '../database/tables/sealed.ts';
import type { ReadableDb } from '../database/types.ts';
import { changeRecord, createRecord } from '../records/change.ts';
import { ourRecordOf } from '../records/ours.ts';

type Reading = Pick<CoreContext, 'database' | 'records' | 'device'>;

/**
 * The charter of this data folder; null until it is begun. What was adopted and counted is what the sealed bytes say, never
 * what lies beside them. Holds no single answer of a round.
 */
export function currentCharter(ctx: Reading): CharterContent | null {
  const head = ourRecordOf(ctx, 'charter');
  return head ? readCharter(ctx, { id: head.id, doc: ctx.records.get(head.id).doc }) : null;
}

/** A charter that was set aside, or any other that lies here; `not_found` for what is none. */
export function charterById(ctx: Reading, id: RecordId): CharterContent {
  const { head, doc } = ctx.records.get(id);
  if (head.kind !== 'charter') throw new AppError('not_found', `No charter ${id}`);
  return readCharter(ctx, { id, doc });
}

function readCharter(ctx: Reading, { id, doc }: { id: RecordId; doc: Y.Doc }): CharterContent {
  const played = playCharter(charterKind.facts(doc));
  const { steps, signatures, inForce } = played;
  const rounds = played.rounds.map((round) => told(ctx, round));
  return {
    id,
    preamble: readPreamble(doc),
    inForce,
    chapters: readCharterList(doc, 'chapters'),
    clauses: readCharterList(doc, 'clauses'),
    support: readCharterList(doc, 'support'),
    comments: readCharterList(doc, 'comments'),
    proposals: readCharterList(doc, 'proposals').map((one) => ({
      ...one,
      state: played.settledProposals.get(one.id) ?? 'open',
    })),
    steps: [...steps],
    signatures: [...signatures],
    actions: readCharterList(doc, 'actions'),
    versions: played.adoptions.map((adoption) => versionOf(ctx.database.read, adoption)),
    rounds: rounds.map(({ round }) => round),
    results: rounds.flatMap(({ results }) => results ?? []),
  };
}

const NO_TEXT: CharterText = { preamble: '', chapters: [], clauses: [] };

function versionOf(db: ReadableDb, { fact, standing }: Adoption): CharterContent['versions'][number] {
  const { by, at, data } = fact;
  const { seal: hash, ...about } = data;
  const seal = sealedText(db, hash);
  const sealed = seal === null ? null : readVersionSeal(seal, about);
  return { ...about, text: sealed?.text ?? NO_TEXT, hash, by, at, standing, sealed: sealed !== null };
}

function told(ctx: Reading, { opened, seal: hash, ...round }: PlayedRound) {
  const here = { device: ctx.device, keeper: oldKeeperOf(ctx.database.read, ctx.device) };
  const seal = hash === null ? null : sealedText(ctx.database.read, hash);
  const results = seal === null ? null : readResultsSeal(seal, round.id);
  const isOpen = round.closedAt === null;
  const place = ({ clause }: CharterResult) => round.clauses.indexOf(clause);
  results?.sort((a, b) => place(a) - place(b));
  return {
    results,
    round: { ...round, mayClose: isOpen && mayClose(opened, here), sealed: isOpen || results !== null },
  };
}

/** What the charter's facts come to; `not_found` until it is begun. */
export function played(ctx: Reading): PlayedCharter {
  return playCharter(charterKind.facts(ctx.records.get(charterId(ctx)).doc));
}

/**
 * The version in force. `conflict` with the reason `notAdopted` when there is none, `unsettledCharter` while it is to be settled which
 * it is, `broken` when its sealed bytes cannot be read.
 */
export function versionInForce(charter: CharterContent): CharterContent['versions'][number] {
  const version = charter.versions.find(({ id }) => id === charter.inForce);
  const reason = charter.versions.length === 0 ? 'notAdopted' : version ? 'broken' : 'unsettledCharter';
  if (!version?.sealed) throw new AppError('conflict', 'No version is in force', { reason });
  return version;
}

/** `not_found` until the charter is begun. */
export function charterId(ctx: Reading): RecordId {
  const head = ourRecordOf(ctx, 'charter');
  if (!head) throw new AppError('not_found', 'No charter yet');
  return head.id;
}

export function mustHave(ctx: Reading): CharterContent {
  const charter = currentCharter(ctx);
  if (!charter) throw new AppError('not_found', 'No charter yet');
  return charter;
}

/** The text a body would adopt now. */
export function workingText(ctx: Reading): CharterText {
  return charterText(ctx.records.get(charterId(ctx)).doc);
}

/** A new charter with these chapters and not a word of text; `conflict` when there is one. */
export function beginCharter(ctx: CoreContext, titles: readonly string[]): CharterContent {
  if (currentCharter(ctx)) throw new AppError('conflict', 'There is a charter', { reason: 'begun' });
  const write = (doc: Y.Doc) => {
    for (const title of titles) putCharterItem(doc, 'chapters', { id: ctx.newId(), title });
    charterKind.addFact(doc, ctx.maker(), { kind: 'stepTaken', data: { step: 'draft', note: '' } });
  };
  ctx.write((scope) => {
    createRecord(ctx, scope, { kind: 'charter', action: 'create', write });
    scope.emit({ name: 'charter.changed', payload: {} });
  });
  return mustHave(ctx);
}

type Edit = (doc: Y.Doc, maker: Maker) => void;

/** One change in a transaction of its own; answers the charter as it then is. */
export function changeCharter(ctx: CoreContext, edit: Edit, action: ChangeAction = 'fields'): CharterContent {
  const id = charterId(ctx);
  const maker = ctx.maker();
  ctx.write((scope) => {
    changeRecord(ctx, scope, { id, action, session: null, edit: (doc) => edit(doc, maker) });
    scope.emit({ name: 'charter.changed', payload: {} });
  });
  return mustHave(ctx);
}
