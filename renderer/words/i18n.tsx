import { type I18n, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { I18nProvider, useLingui } from '@lingui/react';
import { type ReactNode, useEffect } from 'react';
import { CATALOGUES, type Language, type MessageId } from '../../shared/i18n/index.ts';
import { withWhom } from './withWhom.ts';

function speak(language: Language): I18n {
  const i18n = setupI18n({ messages: { [language]: { ...CATALOGUES[language] } }, locale: language });
  i18n.setMessagesCompiler(compileMessage);
  return i18n;
}

/** One for each language: choosing another is a change of context, so that nothing half-written is lost. */
const SPEAKERS: Readonly<Record<Language, I18n>> = { da: speak('da'), en: speak('en') };

export function Translated({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <I18nProvider i18n={SPEAKERS[language]}>{children}</I18nProvider>;
}

export type Translate = (id: MessageId, values?: Record<string, string | number>) => string;

/** The interface's text by id, in the language chosen. A `by` that is empty, as older data has it, is told as nobody known. */
export function useT(): Translate {
  const { i18n: current } = useLingui();
  return (id, values) =>
    current._(
      id,
      withWhom(values, () => current._('app.nobody' satisfies MessageId)),
    );
}

export function useLanguage(): Language {
  const { i18n: current } = useLingui();
  return current.locale === 'en' ? 'en' : 'da';
}

/** Day written out (`14. december 2026`, `mandag 14. december 2026`), a time of day (`10.42`), or both, in the language chosen. */
export function useFormat(): Formats {
  return useLanguage() === 'en' ? ENGLISH() : DANISH();
}

export type Formats = ReturnType<typeof formatsOf>;

/** Made once when first asked for: making them takes longer than drawing what they are used in. */
const DANISH = once(() => formatsOf('da-DK'));
const ENGLISH = once(() => formatsOf('en-GB'));

function once<T extends object>(make: () => T): () => T {
  const made: T[] = [];
  return () => {
    made[0] ??= make();
    return made[0];
  };
}

function formatsOf(locale: string) {
  const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(locale, date);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long' });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' });
  const longMonth = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  return {
    day: (iso: string) => day.format(new Date(iso)),
    /** With the name of the day in front. */
    longDay: (iso: string) => `${weekday.format(new Date(iso))} ${day.format(new Date(iso))}`,
    shortDay: (iso: string) => short.format(new Date(iso)),
    /** Of `2026-12`. */
    month: (iso: string) => month.format(new Date(`${iso}-15`)),
    /** Of `2026-12`, written out. */
    longMonth: (iso: string) => longMonth.format(new Date(`${iso}-15`)),
    weekday: (iso: string) => weekday.format(new Date(iso)),
    number: (value: number) => number.format(value),
    percent: (share: number) => percent.format(share),
    time: (iso: string) => time.format(new Date(iso)),
    moment: (iso: string) => `${short.format(new Date(iso))} ${time.format(new Date(iso))}`,
  };
}

/** Today in this person's own time zone, `2026-12-14`. */
export function today(now: Date = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
