import { Flow } from '../../shared/exchange/flows.ts';
import { FLOW_WAYS } from '../../shared/exchange/flowWays.ts';
import type { Core } from '../core/core.ts';
import type { Arguments, Terminal } from './command.ts';
import { usage } from './failure.ts';
import { both } from './language.ts';

/** Flows by the name `--flow` takes, with what their ids are of, in the order they are given. */
const TAKES = {
  pack: ['meeting'],
  handover: ['case'],
  group: ['negotiation'],
  amendment: ['negotiation', 'amendment'],
  meeting: ['meeting'],
  council: [],
  seat: [],
} as const satisfies Record<Flow['flow'], readonly string[]>;

export const FLOW_NAMES = Object.keys(TAKES).join('|');

/** The flow that was asked for; null without `--flow`. Wrong names and numbers of ids are told. */
export function flowOf(args: Arguments): Flow | null {
  const name = args.text('flow');
  if (name === undefined) return null;
  if (!isFlow(name))
    throw usage(`Ukendt --flow ${name}: brug ${FLOW_NAMES}`, `Unknown --flow ${name}: use ${FLOW_NAMES}`);
  const takes: readonly string[] = TAKES[name];
  const ids = args.positionals;
  const told = takes.length === 0 ? '–' : takes.map((one) => one.toUpperCase()).join(' ');
  const flow = Flow.safeParse({ flow: name, ...Object.fromEntries(takes.map((key, index) => [key, ids[index]])) });
  if (args.has('all') || ids.length !== takes.length || !flow.success)
    throw usage(`--flow ${name} tager id: ${told}`, `--flow ${name} takes ids: ${told}`);
  return flow.data;
}

const isFlow = (name: string): name is Flow['flow'] => Object.hasOwn(TAKES, name);

interface Sending {
  readonly flow: Flow;
  /** Null where none were named: then those the flow is for, whose key is known. */
  readonly to: readonly string[] | null;
  readonly passphrase: string | null;
  readonly note: string;
  readonly person: string;
}

/** Does a flow and answers the file that was made, told of everybody it is for whose key is not known. Refused as `flows.send` is. */
export async function sentFlow({ context }: Core, sending: Sending, terminal: Terminal): Promise<string> {
  const { sendFlow } = await import('../core/exchange/flows/send.ts');
  const { propose } = await import('../core/exchange/flows/proposal.ts');
  const { currentSettings } = await import('../core/settings.ts');
  if (currentSettings(context).profile.name.trim() === '')
    throw usage(
      'Skriv først dit navn i programmet: det, der sendes, bærer et navn',
      'Write your name in the program first: what is sent bears a name',
    );
  const { flow, passphrase, note, person } = sending;
  const { receivers } = propose(context, flow);
  const isForKeys = sending.to === null && passphrase === null && FLOW_WAYS[flow.flow] !== 'passphrase';
  const meant = receivers.filter(({ wanted }) => isForKeys && wanted);
  const to = sending.to ?? meant.flatMap(({ recipient }) => recipient ?? []);
  for (const { name, recipient } of meant)
    if (recipient === null)
      terminal.error(
        both(
          `${name} har ingen kendt nøgle og kan ikke åbne filen`,
          `${name} has no known key and cannot open the file`,
        )[terminal.lang],
      );
  const holder = { person, role: '', step: '' };
  const { transfer } = await sendFlow(
    context,
    { flow, to: [...to], passphrase, note, holder },
    new AbortController().signal,
  );
  return context.transfers.get(transfer).path;
}
