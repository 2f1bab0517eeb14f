import type { ReactNode } from 'react';
import { useChange } from '../../data/change/useChange.ts';
import { download } from '../../data/files.ts';
import { useUpload } from '../../data/useUpload.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { useT } from '../../words/i18n.tsx';
import type { Round } from './rounds.ts';

/** Answers on their way to the computer that closes the round: out of every other one, and into that one. */
export function AnswerFiles({ round }: { round: Round }): ReactNode {
  const t = useT();
  const send = useUpload();
  const [change, { isPending }] = useChange();
  const save = async () => {
    const made = await change('charter.saveAnswers', { round: round.id });
    if (made) download(made);
  };
  const take = async (file: File) => {
    const transfer = await send(file);
    if (transfer) await change('charter.takeAnswers', { transfer }, { done: t('charter.answersTaken') });
  };
  if (!round.mayClose)
    return (
      <Button isPending={isPending} onPress={() => void save()}>
        {t('charter.saveAnswers')}
      </Button>
    );
  return (
    <FileButton
      label={t('charter.takeAnswers')}
      accept=".handlerum,application/json"
      isPending={isPending}
      onFile={(file) => void take(file)}
    />
  );
}
