import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useT, Worded } from '../../../words/i18n.tsx';

/** Whoever was invited begins nothing here: the council comes in a file, and there is one place to fetch it. */
export function Awaited(): ReactNode {
  return (
    <Worded need="all">
      <Notice />
    </Worded>
  );
}

function Notice(): ReactNode {
  const t = useT();
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <h2 id="first-steps">{t('overview.steps')}</h2>
      <p>{t('exchange.awaited')}</p>
      <Link to="/udveksling" search={{ part: 'take' }} className="btn">
        {t('exchange.part.take')}
      </Link>
    </section>
  );
}
