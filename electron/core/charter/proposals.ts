import type { z } from 'zod';
import type { charter } from '../../../shared/contract/charter.ts';
import type { CharterContent, CharterProposal } from '../../../shared/kinds/charter/charter.ts';
import { charterText, putCharterItem, readCharterList } from '../../../shared/kinds/charter/doc.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import { formatDate } from '../../../shared/text/dates.ts';
import { changeCharter, hashOf, mustHave } from '../charter/charter.ts';
import type { CoreContext } from '../context.ts';

type Proposed = z.infer<typeof charter.propose.input>['proposal'];

export function propose(ctx: CoreContext, proposal: Proposed): CharterContent {
  const { at } = ctx.change('fields');
  return changeCharter(ctx, (doc) =>
    putCharterItem(doc, 'proposals', { ...proposal, id: ctx.newId(), at, state: 'open' }),
  );
}

/** Puts a proposal's text into the clauses, as it is or mended; the clause keeps which proposals it was made of. */
export function merge(
  ctx: CoreContext,
  id: string,
  { text, into }: { readonly text: string; readonly into?: string | undefined },
): CharterContent {
  const { clauses } = mustHave(ctx);
  const proposal = open(ctx, id);
  const known = clauses.find((clause) => clause.id === (into ?? proposal.clause));
  if (into !== undefined && !known) throw new AppError('not_found', `No clause ${into}`);
  const clause = known ?? {
    ...{ id: ctx.newId(), chapter: proposal.chapter, text: '', rationale: proposal.why, status: 'draft', origin: [] },
  };
  return changeCharter(ctx, (doc) => {
    putCharterItem(doc, 'clauses', {
      ...clause,
      status: 'draft',
      text: text.trim() || proposal.text,
      origin: [...clause.origin, id],
    });
    putCharterItem(doc, 'proposals', { ...proposal, state: 'merged' });
  });
}

export function decline(ctx: CoreContext, id: string): CharterContent {
  const proposal = open(ctx, id);
  return changeCharter(ctx, (doc) => putCharterItem(doc, 'proposals', { ...proposal, state: 'declined' }));
}

/** `not_found` for an unknown proposal, `conflict` for one that is decided. */
function open(ctx: CoreContext, id: string): CharterProposal {
  const proposal = mustHave(ctx).proposals.find((one) => one.id === id);
  if (!proposal) throw new AppError('not_found', `No proposal ${id}`);
  if (proposal.state !== 'open') throw new AppError('conflict', 'The proposal is decided');
  return proposal;
}

/** Seals the text as it stands as the next version. */
export function adopt(ctx: CoreContext, about: { body: string; date: string; item: string }): CharterContent {
  const charter = mustHave(ctx);
  const { author: by, at } = ctx.change('seal');
  const last = charter.versions.at(-1);
  return changeCharter(
    ctx,
    (doc) => {
      const text = charterText(doc);
      if (text.clauses.length === 0) throw new AppError('conflict', 'No clause to adopt', { reason: 'noClause' });
      if (last && JSON.stringify(last.text) === JSON.stringify(text))
        throw new AppError('conflict', 'Nothing has changed', { reason: 'unchanged' });
      const version = { number: (last?.number ?? 0) + 1, ...about, text };
      putCharterItem(doc, 'versions', { ...version, id: ctx.newId(), hash: hashOf(version), by, at });
      const step = last ? 'revised' : 'adopted';
      putCharterItem(doc, 'steps', { id: ctx.newId(), step, note: `${about.body}, ${formatDate(about.date)}`, by, at });
      for (const clause of readCharterList(doc, 'clauses')) {
        if (clause.status === 'draft') putCharterItem(doc, 'clauses', { ...clause, status: 'agreed' });
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
): CharterContent {
  const charter = mustHave(ctx);
  const version = charter.versions.at(-1);
  if (!version) throw new AppError('conflict', 'Nothing is adopted', { reason: 'notAdopted' });
  const { at } = ctx.change('fields');
  const id = `${version.id}/${member}`;
  const known = charter.signatures.find((one) => one.id === id);
  if (state === 'withdrawn' && !known) throw new AppError('not_found', `No signature ${id}`);
  const signed = known && state === 'withdrawn' ? known : { id, version: version.id, member, name, at };
  return changeCharter(ctx, (doc) =>
    putCharterItem(doc, 'signatures', { ...signed, withdrawnAt: state === 'withdrawn' ? at : null }),
  );
}
