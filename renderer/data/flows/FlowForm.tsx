import './flows.css';
import { type ReactNode, useId } from 'react';
import type { CustodyTold, FlowProposal } from '../../../shared/contract/flows.ts';
import { FLOW_WAYS } from '../../../shared/exchange/flowWays.ts';
import { Button } from '../../ui/Button.tsx';
import { Select, TextArea, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useT } from '../../words/i18n.tsx';
import type { Change } from '../change/useChange.ts';
import { type OpenForm, useForm } from '../form/useForm.ts';
import { useAsk } from '../useAsk.ts';
import { useHandOver } from '../useHandOver.ts';
import { FlowReceivers } from './FlowReceivers.tsx';
import { type Flow, flowOrder, holderOf, newFlow, type TypedFlow, wrongInFlow } from './flowForm.ts';
import { Leaves } from './Leaves.tsx';
import { PassphraseTwice } from './PassphraseTwice.tsx';

interface Props {
  readonly flow: Flow;
  readonly onClose: () => void;
  /** Of a case that is handed over: where it is, and which steps there are. */
  readonly custody?: CustodyTold;
  /** Saves what was typed meanwhile; false where it cannot. */
  readonly before?: () => Promise<boolean>;
}

/** What leaves by one press: what goes along, to whom, what is lacking, and the press itself. Nothing is done before it. */
export function FlowForm(props: Props): ReactNode {
  const proposal = useAsk('flows.proposal', { flow: props.flow }).data;
  return proposal ? <FormOf {...props} proposal={proposal} /> : null;
}

interface FormProps extends Props {
  readonly proposal: FlowProposal;
}

function FormOf({ flow, onClose, custody, before, proposal }: FormProps): ReactNode {
  const t = useT();
  const title = useId();
  const handOver = useHandOver();
  const line = custody?.line ?? [];
  const send = async (held: TypedFlow, change: Change) => {
    if (before && !(await before())) return null;
    const made = await sendBy({ flow, held, line, change, done: t('custody.handed') });
    if (made === null) return null;
    if (made !== 'here') handOver(made);
    onClose();
    return made;
  };
  const form = useForm({ begin: newFlow(flow, proposal, custody?.next ?? ''), check: wrongInFlow, send });
  const { way } = form.held;
  const n = Math.max(1, ...proposal.records.map(({ audience }) => audience.groups.length));
  return (
    <Form labelledBy={title} className="flow-form" onSubmit={form.submit} isPending={form.isPending} onCancel={onClose}>
      <h2 id={title}>{t(flow.flow === 'handover' ? 'custody.handOverCase' : `flow.${flow.flow}`, { n })}</h2>
      {way === 'here' ? null : <p className="hint">{t(`flow.help.${flow.flow}`)}</p>}
      <Lacks lacks={proposal.lacks} />
      {custody ? <ToWhom form={form} custody={custody} receivers={proposal.receivers} /> : null}
      {flow.flow === 'meeting' ? <NextKeeper form={form} receivers={proposal.receivers} /> : null}
      <Ways flow={flow} form={form} />
      {way === 'keys' ? <FlowReceivers form={form} receivers={proposal.receivers} /> : null}
      {way === 'passphrase' ? <PassphraseTwice form={form} /> : null}
      {flow.flow === 'seat' ? null : <TextArea label={t('flow.note')} maxLength={4000} {...form.at('note')} />}
      {way === 'here' ? null : <Leaves records={proposal.records} who={flow.flow === 'seat' ? 'self' : 'other'} />}
      <div className="row-actions">
        <Submit isPending={form.isPending}>
          {t(flow.flow === 'handover' ? 'custody.handOver' : `flow.${flow.flow}`, { n })}
        </Submit>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
}

interface Sending {
  readonly flow: Flow;
  readonly held: TypedFlow;
  readonly line: CustodyTold['line'];
  readonly change: Change;
  readonly done: string;
}

/** The file that was made; `here` where none was asked for, null where it was refused. */
async function sendBy({ flow, held, line, change, done }: Sending) {
  if (flow.flow !== 'handover' || held.way !== 'here') return change('flows.send', flowOrder(flow, held, line));
  const { case: id } = flow;
  const order = { id, holder: holderOf(held, line), note: held.note.trim() };
  const undo = ({ canTakeBack }: CustodyTold) => ['flows.takeBack', { id, fact: canTakeBack ?? '' }] as const;
  return (await change('flows.handOver', order, { done, undo })) && ('here' as const);
}

function Lacks({ lacks }: Pick<FlowProposal, 'lacks'>): ReactNode {
  const t = useT();
  return lacks.map(({ what, n }) => (
    <p key={what} className="odd">
      {t(`flow.lacks.${what}`, { n })}
    </p>
  ));
}

interface PartProps {
  readonly form: OpenForm<TypedFlow>;
}

const namesOf = (receivers: FlowProposal['receivers']): string[] => [...new Set(receivers.map(({ name }) => name))];

function ToWhom({
  form,
  custody: { line },
  receivers,
}: PartProps & Pick<FlowProposal, 'receivers'> & { readonly custody: CustodyTold }): ReactNode {
  const t = useT();
  return (
    <div className="exchange-pair">
      <Select
        label={t('custody.step')}
        options={[
          { value: '', label: t('custody.noStep') },
          ...line.map(({ id, name, role }) => ({ value: id, label: t('custody.stepOf', { name, role }) })),
        ]}
        {...form.at('step')}
      />
      <TextField
        label={t('custody.person')}
        hint={t('custody.personHelp')}
        list={namesOf(receivers)}
        maxLength={200}
        {...form.at('person')}
      />
    </div>
  );
}

function NextKeeper({ form, receivers }: PartProps & Pick<FlowProposal, 'receivers'>): ReactNode {
  const t = useT();
  return <TextField label={t('meeting.handTo')} list={namesOf(receivers)} maxLength={200} {...form.at('person')} />;
}

/** Who can open the file, where there is a choice. */
function Ways({ flow, form }: PartProps & { readonly flow: Flow }): ReactNode {
  const t = useT();
  if (FLOW_WAYS[flow.flow] === 'passphrase') return null;
  const files = [
    { value: 'keys', label: t('exchange.way.keys') },
    { value: 'passphrase', label: t('exchange.way.passphrase') },
  ] as const;
  if (flow.flow !== 'handover') return <Select label={t('exchange.way')} options={files} {...form.at('way')} />;
  const options = (['here', 'keys', 'passphrase'] as const).map((value) => ({
    value,
    label: t(`custody.how.${value}`),
  }));
  return <Select label={t('custody.how')} options={options} {...form.at('way')} />;
}
