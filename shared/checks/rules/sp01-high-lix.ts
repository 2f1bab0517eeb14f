import { reliableLix } from '../../text/lix.ts';
import type { Check } from '../define.ts';
import type { Threshold } from '../tuning.ts';
import type { Message } from '../types.ts';

/** Targets proposed in domain.md 4.2. */
const WARN_ABOVE: Threshold = {
  id: 'warnAbove',
  name: { da: 'Advarsel, når LIX er over', en: 'Warning when LIX is above' },
  value: 45,
  min: 20,
  max: 80,
};
const ERROR_ABOVE: Threshold = {
  id: 'errorAbove',
  name: { da: 'Fejl, når LIX er over', en: 'Error when LIX is above' },
  value: 55,
  min: 20,
  max: 100,
};

const message = (value: number, most: number): Message => ({
  da: `LIX er ${value}. Målet er 35-${most}.`,
  en: `LIX is ${value}. The target is 35 to ${most}.`,
});

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
  thresholds: [WARN_ABOVE, ERROR_ABOVE],
  run: {
    tuned: (tuning) => {
      const [warn, error] = [tuning.threshold(WARN_ABOVE), tuning.threshold(ERROR_ABOVE)];
      return ({ stats }) => {
        const value = Math.round(reliableLix(stats) ?? 0);
        if (value <= warn) return [];
        return [{ about: 'lix', severity: value > error ? 'error' : 'warning', message: message(value, warn) }];
      };
    },
  },
  examples: {
    bad: [
      (long.repeat(2) + short).repeat(12),
      `${long.repeat(3)}${short}`.repeat(9),
      (long + short + long).repeat(14),
      { sections: { background: long.repeat(12), economy: long.repeat(10) } },
      { sections: { presentation: (short + long).repeat(20), background: long.repeat(6) } },
      (short + long + long + long).repeat(11),

      long.repeat(20),
      (long + short).repeat(20),
      `${long}${long}${short}`.repeat(10),
      (short + long).repeat(30),
      long.repeat(40),
    ],
    good: [
      (short.repeat(8) + long).repeat(5),
      short.repeat(100),
      (short.repeat(10) + long).repeat(4),
      { sections: { background: short.repeat(40), presentation: `- ${short}` } },
      `> ${long.repeat(30)}`,
      `| ${long.repeat(30)} | x |`,
      { sections: { background: short.repeat(20), economy: long } },
      short.repeat(30),
      short,
      long,
      '',
      (short.repeat(6) + long).repeat(6),
    ],
  },
};
