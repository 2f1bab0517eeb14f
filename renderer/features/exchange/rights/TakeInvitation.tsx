import { type ReactNode, useState } from 'react';
import type { AnswerTo } from '../../../../shared/contract/names.ts';
import { useChange } from '../../../data/change/useChange.ts';
import { Words } from '../../../data/flows/Words.tsx';
import { useSettings } from '../../../data/queries.ts';
import { useAskNow } from '../../../data/useAskNow.ts';
import { Button } from '../../../ui/Button.tsx';
import { Check } from '../../../ui/Field.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useFormat, useT } from '../../../words/i18n.tsx';
import { Code } from './Code.tsx';
import { TakeCode } from './TakeCode.tsx';

interface Seen {
  readonly code: string;
  readonly invitation: AnswerTo<'keys.readInvitation'>;
}

/** An invitation to the council's list: who invites is seen before it is answered with this computer's key. */
export function TakeInvitation(): ReactNode {
  const t = useT();
  const askNow = useAskNow();
  const [seen, setSeen] = useState<Seen | null>(null);
  const [answer, setAnswer] = useState<AnswerTo<'keys.answer'> | null>(null);
  if (answer)
    return (
      <Code title={t('rights.yourAnswer')} code={answer.code} file={answer.file} onDone={() => setAnswer(null)}>
        <p>{t('rights.answered')}</p>
      </Code>
    );
  if (seen)
    return (
      <Answer
        seen={seen}
        onAnswered={(made) => {
          setSeen(null);
          setAnswer(made);
        }}
        onLeave={() => setSeen(null)}
      />
    );
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
  const format = useFormat();
  const former = useSettings().data?.profile;
  const [usesProfile, setUsesProfile] = useState(true);
  const [change, { isPending }] = useChange();
  const { by, municipality, words, person, role, groupName, until } = invitation;
  const submit = async () => {
    const made = await change('keys.answer', { code });
    if (!made) return;
    onAnswered(made);
    const undo = former ? (['app.changeSettings', { profile: former }] as const) : undefined;
    if (usesProfile)
      await change(
        'app.changeSettings',
        { profile: made.profile },
        { done: t('rights.profileUsed'), ...(undo ? { undo } : {}) },
      );
  };
  return (
    <Form
      label={t('rights.takeInvitation')}
      className="exchange-preview"
      onSubmit={() => void submit()}
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
      <Check label={t('rights.useProfile')} checked={usesProfile} onChange={setUsesProfile} />
      <div className="row-actions">
        <Submit isPending={isPending}>{t('rights.answer')}</Submit>
        <Button onPress={onLeave}>{t('exchange.leave')}</Button>
      </div>
    </Form>
  );
}
