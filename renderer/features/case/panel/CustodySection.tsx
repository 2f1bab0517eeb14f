import { ArrowRightFromLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { CustodySteps, useCustody } from '../../../data/flows/Custody.tsx';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';

interface Props {
  readonly session: CaseSession;
  readonly onHandOver: () => void;
}

/** Who has the case, how it is handed on, and every step it came by; what can be answered stands over the text. */
export function CustodySection({ session: { id }, onHandOver }: Props): ReactNode {
  const t = useT();
  const custody = useCustody(id);
  if (!custody) return null;
  return (
    <section className="custody" aria-labelledby="custody">
      <h3 id="custody">{t('custody.title')}</h3>
      {custody.state === 'none' ? null : <p>{t('custody.with', { who: custody.holder })}</p>}
      <Button onPress={onHandOver}>
        <ArrowRightFromLine size={16} aria-hidden />
        {t('custody.handOver')}
      </Button>
      <CustodySteps custody={custody} />
    </section>
  );
}
