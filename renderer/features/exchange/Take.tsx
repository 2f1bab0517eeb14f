import { FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { InspectedFile } from '../../../shared/contract/exchange.ts';
import type { AnswerTo } from '../../../shared/contract/names.ts';
import { Arrived } from '../../data/flows/Arrived.tsx';
import { Looked } from '../../data/flows/Looked.tsx';
import type { Look } from '../../data/flows/useLook.ts';
import { useAsk } from '../../data/useAsk.ts';
import { Button } from '../../ui/Button.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { useT } from '../../words/i18n.tsx';

/** What was taken, and what the file said of itself. */
type Took = AnswerTo<'exchange.take'> & Pick<InspectedFile, 'purpose' | 'records'>;

interface TakeProps {
  readonly look: Look;
  /** How many files came with this one and are looked into after it. */
  readonly waiting: number;
}

/** Whoever was invited has a key and a name and no council yet: it comes in a file. */
function Awaited(): ReactNode {
  const t = useT();
  const keys = useAsk('keys.list', {}).data;
  return keys?.state === 'noCouncil' ? (
    <p role="status" className="exchange-awaited">
      {t('exchange.awaited')}
    </p>
  ) : null;
}

/** A file that came: from whom it is and what it would change is told before anything changes. */
export function Take({ look, waiting }: TakeProps): ReactNode {
  const t = useT();
  const { looking, read, leave } = look;
  const [took, setTook] = useState<Took | null>(null);
  const end = (taken: AnswerTo<'exchange.take'>) => {
    if (looking.state !== 'found') return;
    const { purpose, records } = looking.found;
    setTook({ ...taken, purpose, records });
    leave();
  };
  return (
    <section aria-labelledby="exchange-take" className="exchange-part">
      <h2 id="exchange-take" className="hidden-visually">
        {t('exchange.part.take')}
      </h2>
      <Awaited />
      <p className="hint">{t('exchange.takeHelp')}</p>
      <FileButton
        label={t('exchange.choose')}
        accept=".handlerum,application/json"
        icon={<FileUp size={15} aria-hidden />}
        isPending={looking.state === 'reading'}
        onFile={(file) => {
          setTook(null);
          void read(file);
        }}
      />
      <Looked look={look} onTaken={end} />
      {looking.state === 'refused' && waiting > 0 ? (
        <Button onPress={leave}>{t('exchange.next', { count: waiting })}</Button>
      ) : null}
      {took && looking.state === 'none' ? (
        <>
          <p role="status" className="exchange-done">
            {t('exchange.taken', { made: took.made.length, changed: took.changed.length })}{' '}
            {took.aside > 0 ? t('exchange.takenAside', { n: took.aside }) : null}
          </p>
          <Arrived purpose={took.purpose} records={took.records} />
        </>
      ) : null}
    </section>
  );
}
