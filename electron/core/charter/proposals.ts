import type * as Y from 'yjs';
import type { z } from 'zod';
import type { charter } from '../../../shared/contract/charter.ts';
import type { CharterContent, CharterProposal } from '../../../shared/kinds/charter/charter.ts';
import { putCharterItem, readCharterList } from '../../../shared/kinds/charter/doc.ts';
import { charterKind } from '../../../shared/kinds/charter/kind.ts';
import { versionSeal } from '../../../shared/kinds/charter/seals.ts';
import { FileHash } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { changeCharter, charterId, mustHave, played, versionInForce, workingText } from '../charter/charter.ts';
import type { CoreContext } from '../context.ts';
import { putSealed } from '../database/tables/sealed.ts';
import { changeRecord } from '../records/change.ts';

type Proposed = z.infer<typeof charter.propose.input>['proposal'];

export function propose(ctx: CoreContext, proposal: Proposed): CharterContent {
  const { at } = ctx.change('fields');
  return changeCharter(ctx, (doc) => putCharterItem(doc, 'proposals', { ...proposal, id: ctx.newId(), at }));
}

/**
 * Puts a proposal's text into the clauses, as it is or mended; the clause keeps which proposals it was made of. A new clause is
 * named after its proposal, so that two who take the same one in apart make one clause.
 */
export function merge(
  ctx: CoreContext,
  id: string,
  { text, into }: { readonly text: string; readonly into?: string | undefined },
): CharterContent {
  const { clauses } = mustHave(ctx);
  const { state: _state, ...proposal } = open(ctx, id);
  const known = clauses.find((clause) => clause.id === (into ?? proposal.clause));
  if (into !== undefined && !known) throw new AppError('not_found', `No clause ${into}`);
  const clause = known ?? {
    id: `k-${id}`,
    chapter: proposal.chapter,
    text: '',
    rationale: proposal.why,
    status: 'draft',
    origin: [],
  };
  return changeCharter(ctx, (doc, maker) => {
    putCharterItem(doc, 'clauses', {
      ...clause,
      status: 'draft',
      text: text.trim() || proposal.text,
      origin: [...clause.origin, id],
    });
    charterKind.addFact(doc, maker, { kind: 'proposalSettled', data: { proposal: id, how: 'merged' } });
  });
}

export function decline(ctx: CoreContext, id: string): CharterContent {
  open(ctx, id);
  return changeCharter(ctx, (doc, maker) => {
    charterKind.addFact(doc, maker, { kind: 'proposalSettled', data: { proposal: id, how: 'declined' } });
  });
}

/** `not_found` for an unknown proposal, `conflict` for one that is decided, or was decided differently by two. */
function open(ctx: CoreContext, id: string): CharterProposal {
  const proposal = mustHave(ctx).proposals.find((one) => one.id === id);
  if (!proposal) throw new AppError('not_found', `No proposal ${id}`);
  if (proposal.state !== 'open') throw new AppError('conflict', 'The proposal is decided', { reason: 'decided' });
  if (played(ctx).unsettledProposals.has(id))
    throw new AppError('conflict', 'The proposal is to be settled', { reason: 'unsettledProposal' });
  return proposal;
}

/**
 * Seals the text as it stands as the next version. `conflict` with the reason `noClause`, `unchanged`, or `unsettled` while two
 * adoptions made apart are to be settled.
 */
export function adopt(ctx: CoreContext, about: { body: string; date: string; item: string }): CharterContent {
  const { versions, inForce } = mustHave(ctx);
  if (versions.length > 0 && inForce === null)
    throw new AppError('conflict', 'It is unsettled what is in force', { reason: 'unsettledCharter' });
  const last = versions.findLast(({ standing }) => standing !== 'setAside');
  const text = workingText(ctx);
  if (text.clauses.length === 0) throw new AppError('conflict', 'No clause to adopt', { reason: 'noClause' });
  const version = { number: (last?.number ?? 0) + 1, ...about, text };
  const seal = versionSeal(version);
  const inForceNow = versions.find(({ id }) => id === inForce);
  if (inForceNow && versionSeal({ ...inForceNow, number: version.number, ...about }) === seal)
    throw new AppError('conflict', 'Nothing has changed', { reason: 'unchanged' });
  const [id, maker] = [charterId(ctx), ctx.maker()];
  ctx.write((scope) => {
    const hash = FileHash.parse(putSealed(scope.db, new TextEncoder().encode(seal)));
    const data = { id: hash, number: version.number, ...about, seal: hash };
    const edit = (doc: Y.Doc) => {
      charterKind.addFact(doc, maker, { kind: 'adopted', data });
      for (const clause of readCharterList(doc, 'clauses')) {
        if (clause.status === 'draft') putCharterItem(doc, 'clauses', { ...clause, status: 'agreed' });
      }
    };
    changeRecord(ctx, scope, { id, action: 'seal', session: null, edit });
    scope.emit({ name: 'charter.changed', payload: {} });
  });
  return mustHave(ctx);
}

/** A member signs the version in force, or takes the sign-on back. Both are told with their time; neither is ever forced. */
export function setSignature(
  ctx: CoreContext,
  { member, name }: { member: string; name: string },
  state: 'signed' | 'withdrawn',
): CharterContent {
  const charter = mustHave(ctx);
  const { id: version } = versionInForce(charter);
  const known = charter.signatures.find((one) => one.version === version && one.member === member);
  const isSigned = known !== undefined && known.withdrawnAt === null;
  if (state === 'withdrawn' && !known) throw new AppError('not_found', `No signature of ${member}`);
  if (isSigned === (state === 'signed')) return charter;
  return changeCharter(ctx, (doc, maker) => {
    if (state === 'signed') charterKind.addFact(doc, maker, { kind: 'signed', data: { version, member, name } });
    else charterKind.addFact(doc, maker, { kind: 'withdrawn', data: { version, member } });
  });
}
