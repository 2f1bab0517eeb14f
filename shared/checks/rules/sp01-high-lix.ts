import { reliableLix } from '../../text/lix.ts';
import { countWords } from '../../text/tokens.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, isProse } from '../define.ts';
import type { Threshold } from '../tuning.ts';
import type { Message, Severity } from '../types.ts';
import type { CaseView } from '../view.ts';

/**
 * The target is 35 to 45 (domain.md 4.2). Of 73 real agenda items long enough to measure, 59 were above 45 and 16 above 55: a warning
 * is for what is harder than Danish agendas usually are.
 */
const TARGET: Threshold = {
  id: 'suggestAbove',
  name: { da: 'Forslag, når LIX er over', en: 'Suggestion when LIX is above' },
  value: 45,
  min: 20,
  max: 80,
};
const WARN_ABOVE: Threshold = {
  id: 'warnAbove',
  name: { da: 'Advarsel, når LIX er over', en: 'Warning when LIX is above' },
  value: 55,
  min: 20,
  max: 80,
};
const ERROR_ABOVE: Threshold = {
  id: 'errorAbove',
  name: { da: 'Fejl, når LIX er over', en: 'Error when LIX is above' },
  value: 65,
  min: 20,
  max: 100,
};

/** Sentences told to be mended first. */
const MOST = 10;
/** Words; shorter ones are not what makes a text hard to read. */
const LONG_ENOUGH = 15;
/** Sentences with more words than this make a text hard; names and terms of the trade alone make the number high. */
const LONG = 25;
const AT_LEAST_LONG = 2;
/** Words of a sentence that are shown of it. */
const SHOWN = 7;

interface Hard {
  readonly lix: number;
  readonly words: number;
  readonly text: string;
}

const byLix = (a: Hard, b: Hard): number => b.lix - a.lix;

function hardIn(block: TextBlock): readonly Hard[] {
  if (!isProse(block)) return [];
  const all = block.sentences().flatMap(({ from, to }): Hard[] => {
    const text = block.text.slice(from, to);
    const { words, long } = countWords(text, 6);
    return words < LONG_ENOUGH ? [] : [{ lix: words + (100 * long) / words, words, text }];
  });
  return all.sort(byLix).slice(0, MOST);
}

/** The hardest sentences by their own LIX, shown by their first words. */
function mendFirst(view: CaseView): { suggestion?: Message } {
  const hard = view.blocks
    .flatMap((block) => block.memo(hardIn))
    .sort(byLix)
    .slice(0, MOST);
  if (hard.length === 0) return {};
  const shown = hard.map(({ text, words }) => ({ first: text.split(/\s+/).slice(0, SHOWN).join(' '), words }));
  const list = (unit: string): string => shown.map(({ first, words }) => `»${first} …« (${words} ${unit})`).join('; ');
  return { suggestion: { da: `Del disse først: ${list('ord')}.`, en: `Split these first: ${list('words')}.` } };
}

/** Where it is the words that are long and not the sentences, nobody mends by being told. */
const isMendable = (view: CaseView): boolean =>
  view.blocks.flatMap((block) => block.memo(hardIn)).filter(({ words }) => words > LONG).length >= AT_LEAST_LONG;

const A_LITTLE = 3;

function severityOf(value: number, { warn, error }: { warn: number; error: number }): Severity {
  if (value > error) return 'error';
  return value > warn ? 'warning' : 'suggestion';
}

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
  thresholds: [TARGET, WARN_ABOVE, ERROR_ABOVE],
  run: {
    tuned: (tuning) => {
      const [warn, error] = [tuning.threshold(WARN_ABOVE), tuning.threshold(ERROR_ABOVE)];
      const target = tuning.threshold(TARGET);
      return (view) => {
        const value = Math.round(reliableLix(view.stats) ?? 0);
        // A point or two over the target is what most Danish agendas are, and nobody mends by it.
        if (value <= target + A_LITTLE) return [];
        const severity = severityOf(value, { warn, error });
        if (severity === 'suggestion' && !isMendable(view)) return [];
        return [{ about: 'lix', severity, message: message(value, target), ...mendFirst(view) }];
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
