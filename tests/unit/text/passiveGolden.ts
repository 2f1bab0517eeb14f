import { readFileSync } from 'node:fs';
import { nominals } from '../../../shared/text/nominal.ts';
import { passives } from '../../../shared/text/passive.ts';

export interface GoldenSentence {
  readonly id: string;
  readonly text: string;
  readonly passive: readonly string[];
  /** *foretager … vurdering*, in the order of the sentence. */
  readonly nominal: readonly string[];
}

const path = new URL('../../fixtures/text/passive-golden.json', import.meta.url);

export const { sentences: GOLDEN } = JSON.parse(readFileSync(path, 'utf8')) as {
  readonly sentences: readonly GoldenSentence[];
};

export const passivesIn = (text: string): string[] => passives(text).map(({ word }) => word);

export const nominalsIn = (text: string): string[] =>
  nominals(text.toLowerCase()).map(({ verb, noun, first }) =>
    first === 'verb' ? `${verb} … ${noun}` : `${noun} … ${verb}`,
  );

/** How many of the things found are right, and how many of the right ones are found. */
export function agreement(pairs: readonly (readonly [found: readonly string[], right: readonly string[]])[]) {
  const counts = pairs.map(([found, right]) => {
    const left = [...right];
    const hits = found.filter((one) => {
      const at = left.indexOf(one);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
    return { found: found.length, right: right.length, hits: hits.length };
  });
  const sum = (key: 'found' | 'right' | 'hits') => counts.reduce((total, one) => total + one[key], 0);
  return { precision: sum('hits') / sum('found'), recall: sum('hits') / sum('right'), of: sum('right') };
}
