import { reliableLix } from '../../text/lix.ts';
import type { Span } from '../../text/segment.ts';
import { countWords } from '../../text/tokens.ts';
import type { TextBlock } from '../blocks.ts';
import { type Check, isProse, ofBlocks } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import type { Threshold } from '../tuning.ts';
import type { Message, Severity } from '../types.ts';
import { LONG_SENTENCE, tooManyWords } from './sp02-long-sentence.ts';

/**
 * The target is 35 to 45 (docs/domain.md 4.2). Of 73 real agenda items long enough to measure, 59 were above 45 and 16 above 55: a warning
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
  value: 90,
  min: 20,
  max: 100,
};

/** Sentences told to be mended first. */
const MOST = 10;
/** Words; a shorter sentence is not what makes a text hard to read, and nobody splits it: names and terms of the trade may be. */
const LONG_ENOUGH = 28;
const AT_LEAST_LONG = 2;
/** Words of a sentence that are shown of it. */
const SHOWN = 7;

interface Hard {
  readonly lix: number;
  readonly words: number;
  readonly text: string;
  /** SP02 has said it already. */
  readonly isSaid: boolean;
}

/** Those that nobody has been told of yet first. */
const byLix = (a: Hard, b: Hard): number => Number(a.isSaid) - Number(b.isSaid) || b.lix - a.lix;

const isSaid = (block: TextBlock, { from, to }: Span): boolean =>
  tooManyWords(block, { text: block.prose().slice(from, to), limit: LONG_SENTENCE.value }) !== null;

function hardIn(block: TextBlock): readonly Hard[] {
  if (!isProse(block)) return [];
  const all = block.sentences().flatMap(({ from, to }): Hard[] => {
    const text = block.text.slice(from, to);
    const { words, long } = countWords(text, 6);
    return words < LONG_ENOUGH
      ? []
      : [{ lix: words + (100 * long) / words, words, text, isSaid: isSaid(block, { from, to }) }];
  });
  return all.sort(byLix).slice(0, MOST);
}
const allHard = ofBlocks(hardIn);

/** The hardest sentences by their own LIX, shown by their first words. */
function mendFirst(hard: readonly Hard[]): Message {
  const shown = hard.map(({ text, words }) => ({ first: text.split(/\s+/).slice(0, SHOWN).join(' '), words }));
  const list = (unit: string): string => shown.map(({ first, words }) => `»${first} …« (${words} ${unit})`).join('; ');
  return { da: `Del disse først: ${list('ord')}.`, en: `Split these first: ${list('words')}.` };
}

/** Above this the words are long even beside names and terms of the trade, and shorter ones are to be had. */
const BY_WORDS_ALONE = 70;
const SHORTER_WORDS = {
  da: 'Sætningerne er korte nok. Det er de lange ord, der gør teksten tung.',
  en: 'The sentences are short enough. It is the long words that make the text heavy.',
};

const SAID_OF_EACH = {
  da: 'Del de lange sætninger, som er vist hver for sig.',
  en: 'Split the long sentences, which are shown one by one.',
};

const A_LITTLE = 4;
/** Half of the agendas of other houses lie below it. */
const USUAL = 52;

function severityOf(value: number, { warn, error }: { warn: number; error: number }): Severity {
  if (value > error) return 'error';
  return value > warn ? 'warning' : 'suggestion';
}

const message = (value: number, most: number): Message => ({
  da: `LIX er ${value}. Målet er 35-${most}.`,
  en: `LIX is ${value}. The target is 35 to ${most}.`,
});

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
        // The target is this house's own; of another only what is hard for anyone is told.
        if (!isOwnHouse(view) && value <= Math.min(warn, USUAL)) return [];
        const hard = allHard(view).toSorted(byLix);
        const told = { about: 'lix', message: message(value, target) };
        if (hard.length >= AT_LEAST_LONG) {
          const severity = severityOf(value, { warn, error });
          const unsaid = hard.filter((sentence) => !sentence.isSaid);
          if (unsaid.length > 0) return [{ ...told, severity, suggestion: mendFirst(unsaid.slice(0, MOST)) }];
          // Each long sentence has its own finding: once more is needless until the whole is hard.
          return value > warn ? [{ ...told, severity, suggestion: SAID_OF_EACH }] : [];
        }
        // Where it is the words that are long and not the sentences, nobody mends by splitting.
        return value > BY_WORDS_ALONE ? [{ ...told, severity: 'suggestion', suggestion: SHORTER_WORDS }] : [];
      };
    },
  },
};
