import type { App } from 'electron';
import { errors as da } from '../../shared/i18n/da/errors.ts';
import { errors as en } from '../../shared/i18n/en/errors.ts';
import { AppError } from '../../shared/rpc/result.ts';
import type { Language } from '../core/process/messages.ts';

/** The language of what the shell itself says: that of the settings once they are read, till then the system's. */
export class Spoken {
  #language: Language;
  #tell: (language: Language) => void = () => {};

  constructor(app: Pick<App, 'getLocale'>) {
    this.#language = app.getLocale().startsWith('en') ? 'en' : 'da';
  }

  get language(): Language {
    return this.#language;
  }

  set(language: Language): void {
    this.#language = language;
    this.#tell(language);
  }

  /** Calls `tell` with the language now and whenever it changes. */
  follow(tell: (language: Language) => void): void {
    this.#tell = tell;
    tell(this.#language);
  }

  /** What went wrong, in the user's words and with what to do where it is an error we know. */
  whyNot(error: unknown): string {
    if (!(error instanceof AppError)) return error instanceof Error ? error.message : String(error);
    const words: Readonly<Record<string, string>> = { da, en }[this.#language];
    return `${words[`error.${error.code}`] ?? ''}\n\n${error.message}`.trim();
  }
}
