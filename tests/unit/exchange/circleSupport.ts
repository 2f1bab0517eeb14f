import type { Core } from '../../../electron/core/core.ts';
import { ourRecordOf } from '../../../electron/core/records/ours.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { clientOf, openCore, value } from '../../support/core.ts';
import { giveFile, newCase } from './support.ts';

export const GROUP = { kind: 'group' as const, groups: ['x'] };
const END = '2029-12-31';

/** Four laptops, a day that is the same on all, and the council's list with each of them. */
export async function councilOfFour() {
  const today = { at: Date.UTC(2026, 10, 23, 9) };
  const now = () => {
    today.at += 1000;
    return new Date(today.at);
  };
  const laptop = async (name: string, role: 'secretariat' | 'member') => {
    const core = openCore({ now });
    const client = clientOf(core);
    await value(client.app.changeSettings({ profile: { name, role, group: '' } }));
    return { core, client };
  };
  const ida = await laptop('Ida Holm', 'secretariat');
  await value(
    ida.client.app.begin({
      ...{ start: 'empty', municipality: 'Prøve' },
      profile: { name: 'Ida Holm', role: 'secretariat', group: '' },
    }),
  );
  const seat = (id: string, name: string, from: string, to = END) => ({
    list: 'members' as const,
    item: { id, name, councilRole: 'member' as const, groups: [{ group: 'x', from }], to },
  });
  await value(
    ida.client.council.put({
      items: [
        { list: 'partyGroups', item: { id: 'x', letter: 'X', name: 'Lokallisten', groupLeader: '' } },
        seat('a', 'Anna', '2026-01-01'),
        seat('b', 'Bo', '2026-01-01', '2026-12-15'),
        seat('k', 'Karen', '2026-12-16'),
      ],
    }),
  );
  await value(ida.client.keys.found({}));
  const [anna, bo, karen] = [
    await laptop('Anna', 'member'),
    await laptop('Bo', 'member'),
    await laptop('Karen', 'member'),
  ];
  for (const [{ client }, person, member] of [
    [anna, 'Anna', 'a'],
    [bo, 'Bo', 'b'],
    [karen, 'Karen', 'k'],
  ] as const) {
    const invited = { person, member, role: 'member', group: 'x', mayList: false } as const;
    const { code } = await value(ida.client.keys.invite(invited));
    const answer = await value(client.keys.answer({ code }));
    await value(ida.client.keys.accept({ code: answer.code }));
  }
  const caseId = newCase(ida);
  const council = ourRecordOf(ida.core.context, 'council')?.id as RecordId;
  for (const one of [anna, bo, karen]) await giveFile(ida, one, [council, caseId]);
  return { today, caseId, ida, anna, bo, karen };
}

export type One = { readonly core: Core; readonly client: ReturnType<typeof clientOf> };
