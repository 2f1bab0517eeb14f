import { reliableLix } from '../../text/lix.ts';
import type { Check } from '../define.ts';

/** Targets proposed in domain.md 4.2; a setting later. */
const WARN_ABOVE = 45;
const ERROR_ABOVE = 55;

const short = 'Udvalget vælger en ny vej. ';
const long =
  'Forvaltningen vurderer administrationsomkostningerne forbundet implementeringen kvalitetsudviklingsprojektet. ';

export const sp01: Check = {
  id: 'SP01',
  category: 'language',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'LIX', en: 'LIX readability' },
  why: {
    da: 'LIX måler lange ord og lange sætninger, ikke mening. En sag på 35-45 kan læses som en avis og forstås første gang.',
    en: 'LIX measures long words and long sentences, not sense. A case at 35 to 45 reads like a newspaper and is understood the first time.',
  },
  run: ({ stats }) => {
    const value = reliableLix(stats);
    if (value === null || Math.round(value) <= WARN_ABOVE) return [];
    const rounded = Math.round(value);
    return [
      {
        about: 'lix',
        severity: rounded > ERROR_ABOVE ? 'error' : 'warning',
        message: { da: `LIX er ${rounded}. Målet er 35-45.`, en: `LIX is ${rounded}. The target is 35 to 45.` },
      },
    ];
  },
  examples: {
    bad: [
      long.repeat(20),
      (long + short).repeat(20),
      `${long}${long}${short}`.repeat(10),
      (short + long).repeat(30),
      long.repeat(40),
    ],
    good: [short.repeat(30), short, long, '', (short.repeat(6) + long).repeat(6)],
  },
};
