import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { I18nProvider, useLingui } from '@lingui/react';
import { type ReactNode, useEffect } from 'react';
import { CATALOGUES, type Language, type MessageId } from '../../shared/i18n/index.ts';

const i18n = setupI18n({ messages: { da: { ...CATALOGUES.da }, en: { ...CATALOGUES.en } }, locale: 'da' });
i18n.setMessagesCompiler(compileMessage);

export function Translated({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  if (i18n.locale !== language) i18n.activate(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider i18n={i18n} key={language}>
      {children}
    </I18nProvider>
  );
}

export type Translate = (id: MessageId, values?: Record<string, string | number>) => string;

/** The interface's text by id, in the language chosen. */
export function useT(): Translate {
  const { i18n: current } = useLingui();
  return (id, values) => current._(id, values);
}

export function useLanguage(): Language {
  const { i18n: current } = useLingui();
  return current.locale === 'en' ? 'en' : 'da';
}

/** Day written out (`14. december 2026`), a time of day (`10.42`), or both, in the language chosen. */
export function useFormat() {
  const locale = useLanguage() === 'en' ? 'en-GB' : 'da-DK';
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  return {
    day: (iso: string) => day.format(new Date(iso)),
    shortDay: (iso: string) => short.format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    moment: (iso: string) => `${short.format(new Date(iso))} ${time.format(new Date(iso))}`,
  };
}
