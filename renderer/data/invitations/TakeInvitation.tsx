import { type ReactNode, useState } from 'react';
import type { AnswerTo } from '../../../shared/contract/names.ts';
import { Button } from '../../ui/Button.tsx';
import { Check, TextField } from '../../ui/Field.tsx';
import { Form, Submit } from '../../ui/Form.tsx';
import { useFormat, useT } from '../../words/i18n.tsx';
import { useChange } from '../change/useChange.ts';
import { Words } from '../flows/Words.tsx';
import { emptyOf } from '../form/formState.ts';
import { useForm } from '../form/useForm.ts';
import { useSettings } from '../queries.ts';
import { useAskNow } from '../useAskNow.ts';
import './invitations.css';
import { Code } from './Code.tsx';
import { TakeCode } from './TakeCode.tsx';

interface Seen {
  readonly code: string;
  readonly invitation: AnswerTo<'keys.readInvitation'>;
}

/** `begin`: at the first start, where nobody sits yet and `onStay` keeps that page until the answer is given on; `onDone` ends it. */
export interface AtStart {
  readonly onStay: () => void;
  readonly onDone: () => void;
}

/** An invitation to the council's list: who invites is seen before it is answered with this computer's key. */
export function TakeInvitation({ begin }: { begin?: AtStart }): ReactNode {
  const t = useT();
  const askNow = useAskNow();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [answer, setAnswer] = useState<AnswerTo<'keys.answer'> | null>(null);
  const end = () => {
    setAnswer(null);
    begin?.onDone();
  };
  if (answer)
    return (
      <Code title={t('rights.yourAnswer')} code={answer.code} file={answer.file} onDone={end}>
        <p>{t('rights.answered')}</p>
        {begin ? <p>{t('rights.waits')}</p> : null}
      </Code>
    );
  if (seen) {
    const props = { seen, onAnswered: setAnswer, onLeave: () => setSeen(null) };
    return begin ? <AnswerAtStart {...props} begin={begin} /> : <Answer {...props} />;
  }
  const look = async (code: string) => {
    const invitation = await askNow('keys.readInvitation', { code });
    if (invitation) setSeen({ code, invitation });
  };
  return <TakeCode title={t('rights.takeInvitation')} choose={t('rights.chooseInvitation')} onLook={look} />;
}

interface AnswerProps {
  readonly seen: Seen;
  readonly onAnswered: (answer: AnswerTo<'keys.answer'>) => void;
  readonly onLeave: () => void;
}

function Answer({ seen: { code, invitation }, onAnswered, onLeave }: AnswerProps): ReactNode {
  const t = useT();
  const former = useSettings().data?.profile;
  const [usesProfile, setUsesProfile] = useState(true);
  const [change, { isPending }] = useChange();
  const submit = async () => {
    const made = await change('keys.answer', { code });
    if (!made) return;
    onAnswered(made);
    onLeave();
    const undo = former ? (['app.changeSettings', { profile: former }] as const) : undefined;
    if (usesProfile)
      await change(
        'app.changeSettings',
        { profile: made.profile },
        { done: t('rights.profileUsed'), ...(undo ? { undo } : {}) },
      );
  };
  return (
    <Asked invitation={invitation} isPending={isPending} onSubmit={() => void submit()} onLeave={onLeave}>
      <Check label={t('rights.useProfile')} checked={usesProfile} onChange={setUsesProfile} />
    </Asked>
  );
}

/** Nobody has a name here yet, and an answer bears one: whoever is invited sits down by answering. */
function AnswerAtStart({ seen: { code, invitation }, onAnswered, begin, onLeave }: AnswerProps & { begin: AtStart }) {
  const t = useT();
  const form = useForm({
    begin: { name: invitation.person },
    check: (held) => emptyOf(held, { name: 'refusal.noName' }),
    send: async (held, change) => {
      const { role, groupName: group } = invitation;
      const profile = { name: held.name.trim(), role: role === 'chair' ? ('member' as const) : role, group };
      begin.onStay();
      if (!(await change('app.changeSettings', { profile }))) return null;
      const made = await change('keys.answer', { code });
      if (made) onAnswered(made);
      return made;
    },
  });
  return (
    <Asked invitation={invitation} isPending={form.isPending} onSubmit={form.submit} onLeave={onLeave}>
      <TextField label={t('rights.ownName')} required maxLength={200} {...form.at('name')} />
    </Asked>
  );
}

interface AskedProps extends Pick<Seen, 'invitation'> {
  readonly isPending: boolean;
  readonly onSubmit: () => void;
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** Who invites to what, by the words of their key. */
function Asked({ invitation, isPending, onSubmit, onLeave, children }: AskedProps): ReactNode {
  const t = useT();
  const format = useFormat();
  const { by, municipality, words, person, role, groupName, until } = invitation;
  return (
    <Form
      label={t('rights.takeInvitation')}
      className="exchange-preview"
      onSubmit={onSubmit}
      isPending={isPending}
      onCancel={onLeave}
    >
      <p>
        <b>{t('rights.invitedBy', { by, municipality })}</b>{' '}
        {t('rights.invitedTo', { person, role: t(`rights.role.${role}`), group: groupName || 'none' })}{' '}
        {t('rights.until', { until: format.day(until) })}
      </p>
      <Words words={words} label={t('rights.wordsOf', { name: by })} />
      <p>{t('rights.inviterWords', { by })}</p>
      {children}
      <div className="row-actions">
        <Submit isPending={isPending}>{t('rights.answer')}</Submit>
        <Button onPress={onLeave}>{t('exchange.leave')}</Button>
      </div>
    </Form>
  );
}
