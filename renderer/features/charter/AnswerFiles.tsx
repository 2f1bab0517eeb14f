import { type ReactNode, useRef } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { download, upload } from '../../data/files.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../words/i18n.tsx';
import { useToast } from '../../words/toasts.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import type { CharterProps } from './open.ts';

/** Answers on their way to the computer that closes the round: out of every other one, and into that one. */
export function AnswerFiles({ round }: { round: CharterProps['charter']['rounds'][number] }): ReactNode {
  const t = useT();
  const toast = useToast();
  const [change] = useChange();
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const save = async () => {
    const made = await change('charter.saveAnswers', { round: round.id });
    if (made) download(made);
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const sent = await upload(file);
    if (!sent.ok) return toast({ text: errorText(sent.error) });
    await change('charter.takeAnswers', { transfer: sent.value }, { done: t('charter.answersTaken') });
  };
  if (!round.mayClose) return <Button onPress={() => void save()}>{t('charter.saveAnswers')}</Button>;
  return (
    <>
      <Button onPress={() => input.current?.click()}>{t('charter.takeAnswers')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".handlerum,application/json"
        aria-label={t('charter.takeAnswers')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          void take(file);
        }}
      />
    </>
  );
}
