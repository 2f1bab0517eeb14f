import { type ReactNode, useState } from 'react';
import type { AnswerTo } from '../../../../shared/contract/names.ts';
import { useChange } from '../../../data/change/useChange.ts';
import { Words } from '../../../data/flows/Words.tsx';
import { TakeCode } from '../../../data/invitations/TakeCode.tsx';
import { useAskNow } from '../../../data/useAskNow.ts';
import { Button } from '../../../ui/Button.tsx';
import { Form, Submit } from '../../../ui/Form.tsx';
import { useT } from '../../../words/i18n.tsx';

interface Seen {
  readonly code: string;
  readonly answer: AnswerTo<'keys.readAnswer'>;
}

/** An answer to an invitation: its words are compared before its key is listed. */
export function TakeAnswer(): ReactNode {
  const t = useT();
  const askNow = useAskNow();
  const [change, { isPending }] = useChange();
  const [seen, setSeen] = useState<Seen | null>(null);
  const look = async (code: string) => {
    const answer = await askNow('keys.readAnswer', { code });
    if (answer) setSeen({ code, answer });
  };
  if (!seen) return <TakeCode title={t('rights.takeAnswer')} choose={t('rights.chooseAnswer')} onLook={look} />;
  const { person, name, role, groupName, words } = seen.answer;
  const leave = () => setSeen(null);
  const accept = async () => {
    const done = t('rights.accepted', { person });
    if (await change('keys.accept', { code: seen.code }, { done })) leave();
  };
  return (
    <Form
      label={t('rights.answerFrom', { name: name || person })}
      className="exchange-preview"
      onSubmit={() => void accept()}
      isPending={isPending}
      onCancel={leave}
    >
      <p>
        <b>{t('rights.answerFrom', { name: name || person })}</b>{' '}
        {t('rights.invitedTo', { person, role: t(`rights.role.${role}`), group: groupName || 'none' })}
      </p>
      <Words words={words} label={t('rights.wordsOf', { name: person })} />
      <p>{t('rights.answerWords', { person })}</p>
      <div className="row-actions">
        <Submit isPending={isPending}>{t('rights.accept')}</Submit>
        <Button onPress={leave}>{t('exchange.leave')}</Button>
      </div>
    </Form>
  );
}
