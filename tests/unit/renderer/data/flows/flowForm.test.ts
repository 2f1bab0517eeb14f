import { expect, it } from 'vitest';
import {
  flowOrder,
  holderOf,
  linesOf,
  newFlow,
  type TypedFlow,
  wrongInFlow,
} from '../../../../../renderer/data/flows/flowForm.ts';
import type { FlowProposal } from '../../../../../shared/contract/flows.ts';
import { RecordId } from '../../../../../shared/kinds/ids.ts';

const ID = RecordId.parse('3f2504e0-4f89-41d3-9a0c-0305e82c3301');
const KEY = `age1${'q'.repeat(58)}`;
const OTHER = `age1${'p'.repeat(58)}`;
const PACK = { flow: 'pack', meeting: ID } as const;
const LINE = [{ id: 'review', role: 'Økonomi og jura' }];

const receiver = (recipient: string | null, wanted: boolean) => ({
  ...{ name: 'Bo', role: 'member', group: '', words: '', recipient, wanted },
});
const proposal = (receivers: FlowProposal['receivers']): FlowProposal => ({ records: [], receivers, lacks: [] });
const held = (rest: Partial<TypedFlow> = {}): TypedFlow => ({ ...newFlow(PACK, proposal([]), ''), ...rest });

it('begins with those it is for, as far as their key is known, and with a passphrase where nobody is', () => {
  const all = proposal([receiver(KEY, true), receiver(OTHER, false), receiver(null, true)]);
  expect(newFlow(PACK, all, '')).toMatchObject({ way: 'keys', chosen: [KEY] });
  expect(newFlow(PACK, proposal([receiver(null, true)]), '')).toMatchObject({ way: 'passphrase', chosen: [] });
  expect(newFlow({ flow: 'seat' }, all, '')).toMatchObject({ way: 'passphrase' });
  expect(newFlow({ flow: 'handover', case: ID }, all, 'review')).toMatchObject({ way: 'here', step: 'review' });
});

it.each<[string, Partial<TypedFlow>, object]>([
  ['nobody can open it', { way: 'keys' }, { to: 'flow.needsReceiver' }],
  ['what was pasted is no key', { way: 'keys', to: 'Bo', chosen: [KEY] }, { to: 'exchange.badKey' }],
  ['a key is pasted', { way: 'keys', to: `Bo: ${KEY}` }, {}],
  ['a passphrase is short', { way: 'passphrase', passphrase: 'kort' }, { passphrase: 'exchange.shortPassphrase' }],
  ['no file is asked for', { way: 'here' }, {}],
])('%s', (_name, typed, wrong) => {
  expect(wrongInFlow(held(typed))).toEqual(wrong);
});

it('sends to keys or with a passphrase, never both, and names the role of the step', () => {
  const typed = held({ way: 'keys', chosen: [KEY], to: `${KEY} ${OTHER}`, passphrase: 'x'.repeat(12), note: ' Se ' });
  expect(flowOrder(PACK, typed, [])).toMatchObject({ to: [KEY, OTHER], passphrase: null, note: 'Se' });
  expect(flowOrder(PACK, { ...typed, way: 'passphrase' }, [])).toMatchObject({ to: [], passphrase: 'x'.repeat(12) });
  expect(holderOf({ person: ' Bo ', step: 'review' }, LINE)).toEqual({
    person: 'Bo',
    role: 'Økonomi og jura',
    step: 'review',
  });
  expect(holderOf({ person: '', step: '' }, LINE)).toEqual({ person: '', role: '', step: '' });
});

it('takes what is required line by line', () => {
  expect(linesOf(' Skriv prisen\n\nNævn bevillingen ')).toEqual(['Skriv prisen', 'Nævn bevillingen']);
});
