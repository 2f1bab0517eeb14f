import type { FlowProposal } from '../../../shared/contract/flows.ts';
import type { InputTo } from '../../../shared/contract/names.ts';
import { FLOW_WAYS } from '../../../shared/exchange/flowWays.ts';
import type { Problems } from '../form/formState.ts';
import { keysIn, type TypedPassphrase, wrongInPassphrase } from './closing.ts';

export type Flow = InputTo<'flows.send'>['flow'];

/** What the form of a flow holds. */
export interface TypedFlow extends TypedPassphrase {
  /** As a file to keys, as one to a passphrase, or with no file at all. */
  readonly way: 'keys' | 'passphrase' | 'here';
  /** Recipients that are ticked. */
  readonly chosen: readonly string[];
  /** Keys as they were pasted. */
  readonly to: string;
  readonly note: string;
  readonly person: string;
  readonly step: string;
}

/** Those it is for are ticked; where no key is known it begins with a passphrase. */
export function newFlow(flow: Flow, { receivers }: FlowProposal, step: string): TypedFlow {
  const known = receivers.filter(({ recipient }) => recipient !== null);
  const wanted = known.flatMap(({ recipient, wanted: isWanted }) =>
    isWanted && recipient !== null ? [recipient] : [],
  );
  const empty = { to: '', passphrase: '', again: '', note: '', person: '', step };
  const way = FLOW_WAYS[flow.flow] === 'passphrase' || known.length === 0 ? 'passphrase' : 'keys';
  return { ...empty, way: flow.flow === 'handover' ? 'here' : way, chosen: wanted };
}

export const recipientsOf = ({ chosen, to }: Pick<TypedFlow, 'chosen' | 'to'>): string[] => [
  ...new Set([...chosen, ...keysIn(to)]),
];

export function wrongInFlow(held: TypedFlow): Problems<TypedFlow> {
  if (held.way === 'passphrase') return wrongInPassphrase(held);
  if (held.way === 'here') return {};
  if (held.to.trim() !== '' && keysIn(held.to).length === 0) return { to: 'exchange.badKey' };
  return recipientsOf(held).length === 0 ? { to: 'flow.needsReceiver' } : {};
}

interface Named {
  readonly id: string;
  readonly role: string;
}

/** Whom a case is handed to: the person, and the role of the step. */
export function holderOf({ person, step }: Pick<TypedFlow, 'person' | 'step'>, line: readonly Named[]) {
  return { person: person.trim(), role: line.find(({ id }) => id === step)?.role ?? '', step };
}

export function flowOrder(flow: Flow, held: TypedFlow, line: readonly Named[]): InputTo<'flows.send'> {
  return {
    flow,
    to: held.way === 'keys' ? recipientsOf(held) : [],
    passphrase: held.way === 'passphrase' ? held.passphrase : null,
    note: held.note.trim(),
    holder: holderOf(held, line),
  };
}

/** What must be done before a case comes again: one on each line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
