import { ArrowRightFromLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { CustodyActions, CustodyState, CustodySteps, useCustody } from '../../../data/flows/Custody.tsx';
import type { CaseSession } from '../../../data/session/CaseSession.ts';
import { Button } from '../../../ui/Button.tsx';
import { useT } from '../../../words/i18n.tsx';

interface Props {
  readonly session: CaseSession;
  readonly onHandOver: () => void;
}

/** Who has the case, what can be done with it, and every step it came by. */
export function CustodySection({ session: { id }, onHandOver }: Props): ReactNode {
  const t = useT();
  const custody = useCustody(id);
  if (!custody) return null;
  return (
    <section className="custody" aria-labelledby="custody">
      <h3 id="custody">{t('custody.title')}</h3>
      <CustodyState custody={custody} />
      <CustodyActions id={id} custody={custody}>
        <Button onPress={onHandOver}>
          <ArrowRightFromLine size={16} aria-hidden />
          {t('custody.handOver')}
        </Button>
      </CustodyActions>
      <CustodySteps custody={custody} />
    </section>
  );
}
