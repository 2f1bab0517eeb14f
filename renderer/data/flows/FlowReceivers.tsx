import type { ReactNode } from 'react';
import type { FlowReceiver } from '../../../shared/contract/flows.ts';
import { Check, TextField } from '../../ui/Field.tsx';
import { useT } from '../../words/i18n.tsx';
import type { OpenForm } from '../form/useForm.ts';
import { withOne } from './closing.ts';
import type { TypedFlow } from './flowForm.ts';

interface Props {
  readonly form: OpenForm<TypedFlow>;
  readonly receivers: readonly FlowReceiver[];
}

/** Whom it is for: ticked where their key is known, told by name where it is not, with what to do; and others who may be chosen. */
export function FlowReceivers({ form, receivers }: Props): ReactNode {
  const t = useT();
  const known = receivers.filter(({ recipient }) => recipient !== null);
  const keyless = receivers.filter(({ recipient }) => recipient === null);
  const wanted = known.filter((one) => one.wanted);
  const others = known.filter((one) => !one.wanted);
  return (
    <fieldset className="flow-receivers">
      <legend>{t('flow.for')}</legend>
      {known.length === 0 ? <p className="hint">{t('flow.nobodyKnown')}</p> : null}
      <Ticks form={form} receivers={wanted} />
      {keyless.length > 0 ? (
        <div className="flow-keyless">
          <p>
            <b>{t('flow.noKey')}:</b> {keyless.map(({ name }) => name).join(', ')}
          </p>
          <p className="hint">{t('flow.noKeyHelp')}</p>
        </div>
      ) : null}
      {others.length > 0 && wanted.length > 0 ? <p className="flow-others">{t('flow.others')}</p> : null}
      <Ticks form={form} receivers={others} />
      <TextField
        label={t('flow.unlisted')}
        hint={t('exchange.keyHelp')}
        placeholder="age1…"
        maxLength={4000}
        autoComplete="off"
        {...form.at('to')}
      />
    </fieldset>
  );
}

/** Each told by the first words of their key too, for two may have one name. */
function Ticks({ form, receivers }: Props): ReactNode {
  const t = useT();
  const { chosen } = form.held;
  return receivers.map(({ name, group, words, recipient }) =>
    recipient === null ? null : (
      <Check
        key={recipient}
        label={t(group === '' ? 'flow.receiver' : 'flow.receiverOf', { name, group, words })}
        checked={chosen.includes(recipient)}
        onChange={(isIn) => form.put({ chosen: withOne(chosen, recipient, isIn) })}
      />
    ),
  );
}
