import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { CatchBoundary, useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '../words/i18n.tsx';
import { type Hindrance, useErrorText } from '../words/useErrorText.ts';
import { RequestError, useConnection } from './api.tsx';

/** Something a view needs could not be read: says why, and tries again when asked, or by itself when the program is back. */
export function Failed({ why, onRetry }: { why: Hindrance; onRetry: () => void }): ReactNode {
  const t = useT();
  const errorText = useErrorText();
  const connection = useConnection();
  const retry = useRef(onRetry);
  retry.current = onRetry;
  useEffect(() => connection.onReconnect(() => retry.current()), [connection]);
  return (
    <div className="empty" role="alert">
      <h1>{errorText(why)}</h1>
      <button type="button" className="btn primary" onClick={onRetry}>
        {t('app.retry')}
      </button>
    </div>
  );
}

/** Stands in the place of a view that threw: a failed query can be asked again, anything else needs the page anew. */
export function FailedView({ error, reset }: { error: unknown; reset: () => void }): ReactNode {
  const t = useT();
  const router = useRouter();
  const { reset: askAgain } = useQueryErrorResetBoundary();
  const retry = () => {
    askAgain();
    reset();
    void router.invalidate();
  };
  if (error instanceof RequestError) return <Failed why={error.failure} onRetry={retry} />;
  return (
    <div className="empty" role="alert">
      <h1>{t('app.crashed')}</h1>
      <button type="button" className="btn primary" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </div>
  );
}

/** A part of a view that may fail without the rest; `name` is another when the part is another. */
export function Part({ name, children }: { name: string; children: ReactNode }): ReactNode {
  return (
    <CatchBoundary getResetKey={() => name} errorComponent={FailedView}>
      {children}
    </CatchBoundary>
  );
}
