import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { focusOnce } from '../../../ui/focusOnce.ts';
import { useT } from '../../../words/i18n.tsx';
import { answersFor, type Meant } from './drop.ts';

interface Props {
  /** At least one. */
  readonly files: readonly File[];
  readonly onAnswer: (meant: Meant) => void;
  readonly onCancel: () => void;
}

/** Files that may be read as the text of a case: what they are meant as. */
export function FileQuestion({ files, onAnswer, onCancel }: Props): ReactNode {
  const t = useT();
  const n = files.length;
  const name = files[0]?.name ?? '';
  return (
    <section
      className="inline-prompt"
      aria-labelledby="file-question"
      onKeyDown={({ key }) => (key === 'Escape' ? onCancel() : undefined)}
    >
      <h2 id="file-question" ref={focusOnce} tabIndex={-1}>
        {t('drop.question', { n, name, rest: n - 1 })}
      </h2>
      {answersFor(files).map((meant) => (
        <Button key={meant} onPress={() => onAnswer(meant)}>
          {t(`drop.${meant}`, { n })}
        </Button>
      ))}
      <Button kind="quiet" onPress={onCancel}>
        {t('app.cancel')}
      </Button>
    </section>
  );
}
