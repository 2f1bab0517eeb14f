import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { I18nProvider as AriaI18n } from 'react-aria-components';
import { RequestError } from '../data/api.tsx';
import { useInfo, useSettings } from '../data/queries.ts';
import { useHandOver } from '../data/session/useHandOver.ts';
import { useBeginAnew, useVault } from '../data/useVault.ts';
import { LockPage } from '../features/lock/page.ts';
import { Translated, useT, Worded } from '../words/i18n.tsx';
import { Toasts } from '../words/toasts.tsx';
import { useErrorText } from '../words/useErrorText.ts';
import { HasBegun } from './Arrival.ts';
import { FirstStart } from './later.ts';
import { fetchPages, router } from './router.tsx';

/** Providers only; the routes are in `router.tsx`. */
export function App(): ReactNode {
  const settings = useSettings();
  const info = useInfo();
  const [hasBegun, setHasBegun] = useState(false);
  const [stays, setStays] = useState(false);
  const begin = () => {
    setStays(false);
    setHasBegun(true);
  };
  const theme = settings.data?.theme ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  const refused = settings.error ?? info.error;
  const isLocked = refused instanceof RequestError && refused.failure.code === 'locked';
  const vault = useVault(isLocked ? 'now' : 'not yet');
  const error = isLocked ? vault.error : refused;
  // Which words to fetch is a setting, kept outside what is locked; where even that cannot be read, they say so in Danish.
  const language = settings.data?.language ?? vault.data?.language ?? (error ? 'da' : undefined);
  if (language === undefined) return null;
  return (
    <AriaI18n locale={language === 'da' ? 'da-DK' : 'en-GB'}>
      <Translated language={language}>
        {settings.data && info.data ? (
          <Toasts>
            <HasBegun value={hasBegun}>
              <Suspense fallback={null}>
                {info.data.firstRun || stays ? <FirstStart onBegun={begin} onStay={() => setStays(true)} /> : <Begun />}
              </Suspense>
            </HasBegun>
          </Toasts>
        ) : null}
        {isLocked && vault.data ? (
          <Toasts>
            <Suspense fallback={null}>
              <Worded need="all">
                <LockPage />
              </Worded>
            </Suspense>
          </Toasts>
        ) : null}
        {error ? <CannotStart error={error} /> : null}
      </Translated>
    </AriaI18n>
  );
}

function Begun(): ReactNode {
  useBeginAnew();
  useHandOver();
  useEffect(fetchPages, []);
  return <RouterProvider router={router} />;
}

/** The data could not be read at all: say why, and what helps. */
function CannotStart({ error }: { error: Error }): ReactNode {
  const t = useT();
  const errorText = useErrorText();
  return (
    <main className="empty" role="alert">
      <h1>{errorText(error instanceof RequestError ? error.failure : 'internal')}</h1>
      <button type="button" className="btn primary" onClick={() => location.reload()}>
        {t('app.reload')}
      </button>
    </main>
  );
}
