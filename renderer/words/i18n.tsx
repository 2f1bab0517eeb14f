import { WORDS } from 'virtual:words';
import { type I18n, setupI18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { type ReactNode, Suspense, use, useDeferredValue, useEffect } from 'react';
import type { Language, MessageId } from '../../shared/i18n/index.ts';

/** A language with its words, which are fetched in two parts: what the first pages say, and the rest. */
interface Speaker {
  readonly i18n: I18n;
  readonly words: Readonly<Record<'first' | 'rest', () => Promise<void>>>;
}

function speak(language: Language): Speaker {
  const i18n = setupI18n({ messages: { [language]: {} }, locale: language });
  const take = (part: 'first' | 'rest') =>
    untilItFails(async () => i18n.load(language, (await WORDS[language][part]()).messages));
  return { i18n, words: { first: take('first'), rest: take('rest') } };
}

/** Does it once for all who ask; what failed is tried anew by the next. */
function untilItFails(work: () => Promise<void>): () => Promise<void> {
  const begun = new Map<'work', Promise<void>>();
  return () => {
    const running =
      begun.get('work') ??
      work().catch((error: unknown) => {
        begun.delete('work');
        throw error;
      });
    begun.set('work', running);
    return running;
  };
}

/** One for each language: choosing another is a change of context, so that nothing half-written is lost. */
const SPEAKERS: Readonly<Record<Language, Speaker>> = { da: speak('da'), en: speak('en') };

/** Draws nothing before it has words; while another language is fetched, the one before stays. */
export function Translated({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  const fetched = useDeferredValue(language);
  return (
    <Suspense fallback={null}>
      <Spoken language={fetched}>{children}</Spoken>
    </Suspense>
  );
}

function Spoken({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  const { i18n, words } = SPEAKERS[language];
  use(words.first());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>;
}

/**
 * What is drawn with all words, or (`first`) with those that the first pages say, the rest being fetched when the window has nothing else
 * to do.
 */
export function Worded({ need, children }: { need: 'first' | 'all'; children: ReactNode }): ReactNode {
  const { words } = SPEAKERS[useLanguage()];
  if (need === 'all') use(words.rest());
  useEffect(() => {
    // What cannot be had now is asked for again by the page that needs it.
    const idle = requestIdleCallback(() => void words.rest().catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, [words]);
  return children;
}

export type Translate = (id: MessageId, values?: Record<string, string | number>) => string;

/** The interface's text by id, in the language chosen. */
export function useT(): Translate {
  const { i18n: current } = useLingui();
  return (id, values) => current._(id, values);
}

/** Whether there is text of an id that was put together, as of a reason that another version may have given. */
export function useIsWorded(): (id: string) => id is MessageId {
  const { i18n: current } = useLingui();
  return (id): id is MessageId => Object.hasOwn(current.messages, id);
}

export function useLanguage(): Language {
  const { i18n: current } = useLingui();
  return current.locale === 'en' ? 'en' : 'da';
}

/** The text of an id in the language the page is in, for what is drawn outside React. */
export function textNow(id: MessageId): string {
  return SPEAKERS[document.documentElement.lang === 'en' ? 'en' : 'da'].i18n._(id);
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
