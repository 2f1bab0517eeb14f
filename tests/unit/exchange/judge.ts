import { changeRecord, ourCouncil } from '../../../electron/core/records/change.ts';
import type { JudgeOf } from '../../../electron/core/records/judging.ts';
import { addFact, inOrder } from '../../../shared/kinds/facts.ts';
import { clientOf, openCore, value } from '../../support/core.ts';
import type { Laptop } from './support.ts';

/**
 * Rights as small as can be: whoever founds lists devices and revokes them from a day; others may write no case, and nobody but the founder
 * in the council.
 */
export const testJudge: JudgeOf = (facts) => {
  const ordered = [...facts].sort(inOrder);
  const founder = ordered.find(({ kind }) => kind === 'testFounded')?.device;
  const said = (kind: string, device: string) =>
    ordered.filter((one) => one.kind === kind && one.device === founder && dataOf(one.data).device === device);
  const rightsOf = (device: string) => {
    const from =
      said('testListed', device)
        .map(({ data }) => dataOf(data).at)
        .sort()[0] ?? null;
    const to =
      said('testRevoked', device)
        .map(({ data }) => dataOf(data).at)
        .sort()[0] ?? null;
    return device === founder ? { from: '', to: null } : { from, to };
  };
  return {
    who: () => null,
    standing: (device) => (founder === undefined ? '' : JSON.stringify(rightsOf(device))),
    judge: ({ device, at, kind }) => {
      if (founder === undefined) return null;
      if (kind === 'council') return device === founder ? null : 'role';
      const { from, to } = rightsOf(device);
      if (from === null) return 'unknownKey';
      if (at < from) return 'notYet';
      return to !== null && at >= to ? 'revokedKey' : null;
    },
  };
};

const dataOf = (data: unknown) => data as { readonly device: string; readonly at: string };

/** A laptop that asks the small rights, its clock with those of the others. */
export async function judgedLaptop(name: string, now: () => Date): Promise<Laptop> {
  const core = openCore({ judgeOf: testJudge, now });
  const client = clientOf(core);
  await value(client.app.changeSettings({ profile: { name, role: 'secretariat', group: '' } }));
  return { core, client };
}

/** Tells something in the council of this laptop. */
export function tell({ core: { context } }: Pick<Laptop, 'core'>, kind: string, data: object): void {
  const id = ourCouncil(context.database.read);
  if (!id) throw new Error('no council');
  const fact = { ...context.maker(), kind, data };
  context.write((scope) => {
    changeRecord(context, scope, { id, action: 'edit', session: null, edit: (doc) => void addFact(doc, fact) });
  });
}
