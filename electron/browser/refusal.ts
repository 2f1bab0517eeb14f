const REASONS = {
  400: { da: 'Adressen kan ikke læses.', en: 'The address cannot be read.' },
  401: {
    da: 'Adressen er brugt, eller denne browser er ikke logget på. Tryk Enter i vinduet, hvor Handlerum kører, for at få en ny adresse.',
    en: 'The address has been used, or this browser is not signed in. Press Enter in the window where Handlerum runs to get a new one.',
  },
  403: { da: 'En anden side må ikke bruge Handlerum.', en: 'Another page may not use Handlerum.' },
  405: { da: 'Sådan kan Handlerum ikke spørges.', en: 'Handlerum cannot be asked that way.' },
  421: { da: 'Handlerum svarer kun på sin egen adresse.', en: 'Handlerum answers at its own address only.' },
} as const;

export type RefusalStatus = keyof typeof REASONS;

/** Shown before anyone is signed in, so it speaks both languages and loads nothing. */
export function refusalPage(status: RefusalStatus): string {
  const { da, en } = REASONS[status];
  return `<!doctype html><html lang="da"><meta charset="utf-8"><title>Handlerum</title><h1>Handlerum</h1><p>${da}</p><p lang="en">${en}</p></html>`;
}
