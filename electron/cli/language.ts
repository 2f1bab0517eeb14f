import type { Message } from '../../shared/checks/types.ts';

export type Language = 'da' | 'en';

/** `--lang` wins; else Danish when the environment's language is Danish, English for everyone else. */
export function chooseLanguage(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (asked === 'da' || asked === 'en') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('da') ? 'da' : 'en';
}

/** Both languages at once, for texts with values in them. */
export function both(da: string, en: string): Message {
  return { da, en };
}
