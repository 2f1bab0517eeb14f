import { type ReactNode, useRef } from 'react';
import { useApi } from '../../api/api.tsx';
import { download, upload } from '../../api/files.ts';
import { useT } from '../../app/i18n.tsx';
import { useErrorText } from '../../app/useErrorText.ts';
import { Button } from '../../ui/Button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { CharterProps } from '../charter/CharterPage.tsx';
import { useCharterChange } from '../charter/useCharter.ts';

/** Answers on their way to the computer that closes the round: out of every other one, and into that one. */
export function AnswerFiles({ round }: { round: CharterProps['charter']['rounds'][number] }): ReactNode {
  const t = useT();
  const api = useApi();
  const toast = useToast();
  const change = useCharterChange();
  const errorText = useErrorText();
  const input = useRef<HTMLInputElement>(null);
  const save = async () => {
    const made = await api.charter.saveAnswers({ round: round.id });
    if (made.ok) download(made.value);
    else toast({ text: errorText(made.error) });
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    const sent = await upload(file);
    if (!sent.ok) return toast({ text: errorText(sent.error) });
    if (await change(api.charter.takeAnswers({ transfer: sent.value }))) toast({ text: t('charter.answersTaken') });
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
