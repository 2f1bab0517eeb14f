import './fromFile.css';
import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Looked } from '../../../data/flows/Looked.tsx';
import { useLook } from '../../../data/flows/useLook.ts';
import { FileButton } from '../../../ui/FileButton.tsx';
import { useT, Worded } from '../../../words/i18n.tsx';

/** For one who comes from another computer: what they have with them is taken in before anything is begun here. */
export function FromFile({ onBegun }: { onBegun: () => void }): ReactNode {
  return (
    <Worded need="all">
      <Choose onBegun={onBegun} />
    </Worded>
  );
}

function Choose({ onBegun }: { onBegun: () => void }): ReactNode {
  const t = useT();
  const look = useLook();
  const end = () => {
    look.leave();
    onBegun();
  };
  return (
    <section className="start-file" aria-labelledby="start-file">
      <h2 id="start-file">{t('start.fromFile')}</h2>
      <p>{t('start.fromFileHelp')}</p>
      <FileButton
        label={t('exchange.choose')}
        accept=".handlerum"
        icon={<FileUp size={15} aria-hidden />}
        isPending={look.looking.state === 'reading'}
        onFile={(file) => void look.read(file)}
      />
      <Looked look={look} onTaken={end} />
    </section>
  );
}
