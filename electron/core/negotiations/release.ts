import { playedCase } from '../../../shared/kinds/case/doc.ts';
import type { ReleasedStance } from '../../../shared/kinds/case/handlerum.ts';
import { caseKind } from '../../../shared/kinds/case/kind.ts';
import { latest, releasesById } from '../../../shared/kinds/case/play.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { AppError } from '../../../shared/rpc/result.ts';
import type { CoreContext } from '../context.ts';
import { currentCouncil } from '../council/council.ts';
import { changeRecord } from '../records/change.ts';
import { negotiation } from './negotiations.ts';

/**
 * Writes down in the case that stances were let out as they are now, by whom and when; one that stands there so already is passed
 * over. The negotiation itself is untouched.
 */
export function release(ctx: CoreContext, id: RecordId, stances: readonly string[]): { released: number } {
  const { content } = negotiation(ctx, id);
  const council = currentCouncil(ctx);
  const { author: by, at } = ctx.change('fields');
  const released = stances.map((one): ReleasedStance => {
    const stance = content.stances.find((entry) => entry.id === one);
    if (!stance) throw new AppError('not_found', `No stance ${one}`);
    const group = council?.partyGroups.find((party) => party.id === stance.group);
    const member = council?.members.find((person) => person.id === stance.group);
    return { ...stance, groupName: group?.name ?? member?.name ?? stance.group, by, at };
  });
  ctx.write((scope) => {
    changeRecord(ctx, scope, {
      id: content.caseId,
      action: 'fields',
      session: null,
      edit: (doc) => {
        const known = new Set(playedCase(doc).released.map(saying));
        for (const stance of released)
          if (!known.has(saying(stance))) caseKind.addFact(doc, ctx.maker(), { kind: 'released', data: stance });
      },
    });
    scope.emit({ name: 'cases.changed', payload: { ids: [content.caseId] } });
  });
  return { released: released.length };
}

const saying = ({ id, stance, condition, on, groupName }: ReleasedStance): string =>
  JSON.stringify([id, stance, condition, on, groupName]);

/** Takes released stances out of the case; unknown ones are already out. */
export function withdraw(ctx: CoreContext, caseId: RecordId, stances: readonly string[]): void {
  if (ctx.records.get(caseId).head.kind !== 'case') throw new AppError('not_found', `No case ${caseId}`);
  ctx.write((scope) => {
    changeRecord(ctx, scope, {
      id: caseId,
      action: 'fields',
      session: null,
      edit: (doc) => {
        const told = releasesById(caseKind.facts(doc));
        for (const id of stances)
          if (latest(told.get(id) ?? []).some(({ kind }) => kind === 'released'))
            caseKind.addFact(doc, ctx.maker(), { kind: 'releaseWithdrawn', data: { id } });
      },
    });
    scope.emit({ name: 'cases.changed', payload: { ids: [caseId] } });
  });
}
