import type { ReactNode } from 'react';
import type { AnswerTo } from '../../../shared/contract/names.ts';
import { useT } from '../../words/i18n.tsx';
import { useErrorText } from '../../words/useErrorText.ts';
import { OpenWith } from './OpenWith.tsx';
import { Preview } from './Preview.tsx';
import type { Look, Looking } from './useLook.ts';

interface Props {
  readonly look: Look;
  readonly onTaken: (took: AnswerTo<'exchange.take'>) => void;
}

/** How far a file that came has been looked into, and what it would change before it does. */
export function Looked({ look, onTaken }: Props): ReactNode {
  const t = useT();
  const { looking, leave } = look;
  if (looking.state === 'reading') return <p role="status">{t('exchange.reading', { name: looking.name })}</p>;
  if (looking.state === 'refused') return <Refused looking={looking} look={look} />;
  if (looking.state === 'found')
    return <Preview key={looking.transfer} file={looking} onTaken={onTaken} onLeave={leave} />;
  return null;
}

interface RefusedProps {
  readonly looking: Extract<Looking, { state: 'refused' }>;
  readonly look: Look;
}

/** Why it is not taken. One that wants a passphrase is asked for it, and asked again while it is another. */
function Refused({ looking: { name, why }, look }: RefusedProps): ReactNode {
  const errorText = useErrorText();
  const t = useT();
  const reason = why.details?.reason;
  if (reason === 'needsPassphrase' || reason === 'wrongPassphrase')
    return (
      <OpenWith
        wrong={reason === 'wrongPassphrase' ? errorText(why) : undefined}
        onOpen={look.open}
        onLeave={look.leave}
      />
    );
  return (
    <div role="alert" className="refused">
      <p>
        <b>{t('exchange.refused', { name })}</b> {errorText(why)}
      </p>
    </div>
  );
}
