import type { z } from 'zod';
import type { code } from '../../../shared/contract/code.ts';
import type { CodeContent, CodeProposal } from '../../../shared/records/code.ts';
import { codeText, putCodeItem, readCodeList } from '../../../shared/records/codeDoc.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import type { CoreContext } from '../context.ts';
import { changeCode, hashOf, mustHave } from './code.ts';

type Proposed = z.infer<typeof code.propose.input>['proposal'];

export function propose(ctx: CoreContext, proposal: Proposed): CodeContent {
  const { at } = ctx.change('fields');
  return changeCode(ctx, (doc) => putCodeItem(doc, 'proposals', { ...proposal, id: ctx.newId(), at, state: 'open' }));
}

/** Puts a proposal's text into the clauses, as it is or mended; the clause keeps which proposals it was made of. */
export function merge(
  ctx: CoreContext,
  id: string,
  { text, into }: { readonly text: string; readonly into?: string | undefined },
): CodeContent {
  const { clauses } = mustHave(ctx);
  const proposal = open(ctx, id);
  const known = clauses.find((clause) => clause.id === (into ?? proposal.clause));
  if (into !== undefined && !known) throw new AppError('not_found', `No clause ${into}`);
  const clause = known ?? {
    ...{ id: ctx.newId(), chapter: proposal.chapter, text: '', rationale: proposal.why, status: 'draft', origin: [] },
  };
  return changeCode(ctx, (doc) => {
    putCodeItem(doc, 'clauses', {
      ...clause,
      status: 'draft',
      text: text.trim() || proposal.text,
      origin: [...clause.origin, id],
    });
    putCodeItem(doc, 'proposals', { ...proposal, state: 'merged' });
  });
}

export function decline(ctx: CoreContext, id: string): CodeContent {
  const proposal = open(ctx, id);
  return changeCode(ctx, (doc) => putCodeItem(doc, 'proposals', { ...proposal, state: 'declined' }));
}

/** `not_found` for an unknown proposal, `conflict` for one that is decided. */
function open(ctx: CoreContext, id: string): CodeProposal {
  const proposal = mustHave(ctx).proposals.find((one) => one.id === id);
  if (!proposal) throw new AppError('not_found', `No proposal ${id}`);
  if (proposal.state !== 'open') throw new AppError('conflict', 'The proposal is decided');
  return proposal;
}

/** Seals the text as it stands as the next version. */
export function adopt(ctx: CoreContext, about: { body: string; date: string; item: string }): CodeContent {
  const code = mustHave(ctx);
  const { author: by, at } = ctx.change('seal');
  const last = code.versions.at(-1);
  return changeCode(
    ctx,
    (doc) => {
      const text = codeText(doc);
      if (text.clauses.length === 0) throw new AppError('conflict', 'No clause to adopt', { reason: 'noClause' });
      if (last && JSON.stringify(last.text) === JSON.stringify(text))
        throw new AppError('conflict', 'Nothing has changed', { reason: 'unchanged' });
      const version = { number: (last?.number ?? 0) + 1, ...about, text };
      putCodeItem(doc, 'versions', { ...version, id: ctx.newId(), hash: hashOf(version), by, at });
      const step = last ? 'revised' : 'adopted';
      putCodeItem(doc, 'steps', { id: ctx.newId(), step, note: `${about.body}, ${formatDate(about.date)}`, by, at });
      for (const clause of readCodeList(doc, 'clauses')) {
        if (clause.status === 'draft') putCodeItem(doc, 'clauses', { ...clause, status: 'agreed' });
      }
    },
    'seal',
  );
}

/** A member signs the latest version, or takes the sign-on back. Both are told with their time; neither is ever forced. */
export function setSignature(
  ctx: CoreContext,
  { member, name }: { member: string; name: string },
  state: 'signed' | 'withdrawn',
): CodeContent {
  const code = mustHave(ctx);
  const version = code.versions.at(-1);
  if (!version) throw new AppError('conflict', 'Nothing is adopted', { reason: 'notAdopted' });
  const { at } = ctx.change('fields');
  const id = `${version.id}/${member}`;
  const known = code.signatures.find((one) => one.id === id);
  if (state === 'withdrawn' && !known) throw new AppError('not_found', `No signature ${id}`);
  const signed = known && state === 'withdrawn' ? known : { id, version: version.id, member, name, at };
  return changeCode(ctx, (doc) =>
    putCodeItem(doc, 'signatures', { ...signed, withdrawnAt: state === 'withdrawn' ? at : null }),
  );
}
