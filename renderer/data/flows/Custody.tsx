import './flows.css';
import { type ReactNode, useState } from 'react';
import type { CustodyTold } from '../../../shared/contract/flows.ts';
import type { RecordId } from '../../../shared/kinds/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useChange } from '../change/useChange.ts';
import { useForm } from '../form/useForm.ts';
import { useAsk } from '../useAsk.ts';
import { useHandOver } from '../useHandOver.ts';
import { linesOf } from './flowForm.ts';

interface Props {
  readonly id: RecordId;
  readonly custody: CustodyTold;
}

/** Who has a case; undefined until it is known. */
export const useCustody = (id: RecordId): CustodyTold | undefined => useAsk('flows.custody', { id }).data;

/** How the case stands between people, in one sentence; with the reason it came back for and what is required. */
export function CustodyState({ custody }: Pick<Props, 'custody'>): ReactNode {
  const t = useT();
  const { state, holder, handedBy, step, steps } = custody;
  const last = steps.at(-1);
  if (state === 'none') return null;
  const by = state === 'returned' ? (last?.by ?? '') : handedBy;
  return (
    <div className="custody-state">
      <p>
        <b>{t('custody.with', { who: holder })}</b>
        {step === '' ? '' : ` · ${t('custody.atStep', { step })}`}
      </p>
      <p className="hint">{t(`custody.${state}`, { who: holder, by })}</p>
      {state === 'returned' && last ? <Reason words={last.words} required={last.required} /> : null}
      {state === 'offered' && last?.words ? <p className="custody-words">{last.words}</p> : null}
    </div>
  );
}

function Reason({ words, required }: { words: string; required: readonly string[] }): ReactNode {
  const t = useT();
  return (
    <>
      <p className="custody-words">
        <b>{t('custody.reason')}:</b> {words}
      </p>
      {required.length > 0 ? (
        <>
          <p>{t('custody.required')}:</p>
          <ul className="custody-required">
            {required.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** What can be done with a case that was handed over: taken in, sent back with a reason, or the last step taken back by who made it. */
export function CustodyActions({ id, custody, children }: Props & { readonly children?: ReactNode }): ReactNode {
  const t = useT();
  const [change, { isPending }] = useChange();
  const [isReturning, setReturning] = useState(false);
  const { state, isForHere, canTakeBack } = custody;
  const canAnswer = isForHere && (state === 'offered' || state === 'accepted');
  const takesBack = ({ canTakeBack: fact }: CustodyTold) => ['flows.takeBack', { id, fact: fact ?? '' }] as const;
  if (isReturning) return <SendBack id={id} custody={custody} onClose={() => setReturning(false)} />;
  return (
    <div className="row-actions">
      {canAnswer && state === 'offered' ? (
        <Button
          kind="primary"
          isDisabled={isPending}
          onPress={() => void change('flows.accept', { id }, { done: t('custody.acceptedDone'), undo: takesBack })}
        >
          {t('custody.accept')}
        </Button>
      ) : null}
      {canAnswer ? <Button onPress={() => setReturning(true)}>{t('custody.sendBack')}</Button> : null}
      {children}
      {canTakeBack === null ? null : (
        <Button
          kind="text"
          isDisabled={isPending}
          onPress={() => void change('flows.takeBack', { id, fact: canTakeBack }, { done: t('custody.takenBack') })}
        >
          {t('custody.takeBack')}
        </Button>
      )}
    </div>
  );
}

const EMPTY = { reason: '', required: '' };

/** Why it goes back, and what must be done; where it came from another computer the file for it is made in the same press. */
function SendBack({
  id,
  custody: { backTo, isFromHere },
  onClose,
}: Props & { readonly onClose: () => void }): ReactNode {
  const t = useT();
  const handOver = useHandOver();
  const form = useForm({
    begin: EMPTY,
    check: ({ reason }) => (reason.trim() === '' ? { reason: 'custody.needsReason' as const } : {}),
    send: async ({ reason, required }, change) => {
      const order = { id, reason: reason.trim(), required: linesOf(required) };
      const made = await change('flows.sendBack', order, { done: t('custody.sentBack') });
      if (made?.file) handOver(made.file);
      if (made) onClose();
      return made;
    },
  });
  const isFile = backTo !== null && !isFromHere;
  return (
    <Form
      label={t('custody.sendBack')}
      className="flow-form"
      onSubmit={form.submit}
      isPending={form.isPending}
      onCancel={onClose}
    >
      <p className="hint">{isFile ? t('custody.sendBackTo', { name: backTo }) : t('custody.sendBackHere')}</p>
      <TextArea label={t('custody.reason')} required maxLength={4000} {...form.at('reason')} />
      <TextArea
        label={t('custody.required')}
        hint={t('custody.requiredHelp')}
        maxLength={20_000}
        {...form.at('required')}
      />
      <div className="row-actions">
        <Submit isPending={form.isPending}>{t('custody.sendBack')}</Submit>
        <Button onPress={onClose}>{t('app.cancel')}</Button>
      </div>
    </Form>
  );
}

/** Every step the case came by, the last first. */
export function CustodySteps({ custody: { steps } }: Pick<Props, 'custody'>): ReactNode {
  const t = useT();
  const format = useFormat();
  if (steps.length === 0) return null;
  return (
    <ol className="custody-steps">
      {steps.toReversed().map(({ key, kind, by, to, step, at, words, required }) => (
        <li key={key}>
          <span>
            {t(`custody.did.${kind}`, { by: by || t('history.someone'), to })}
            {step === '' ? '' : ` · ${step}`}
          </span>
          <span className="hint">{format.moment(at)}</span>
          {words === '' ? null : <span className="custody-words">{words}</span>}
          {required.length > 0 ? <span className="hint">{required.join(' · ')}</span> : null}
        </li>
      ))}
    </ol>
  );
}
