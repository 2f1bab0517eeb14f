import type { Check } from '../../shared/checks/define.ts';
import { inProse, matches } from '../../shared/checks/define.ts';
import { createChecker } from '../../shared/checks/engine.ts';
import { caseOf, docOf } from './case.ts';
import type { Peer } from './peers.ts';
import { MAX_WORDS, PATTERNS, wordCount } from './rules.ts';

const META = {
  category: 'language',
  severity: 'warning',
  why: { da: '', en: '' },
  needs: ['text'],
  examples: { bad: [], good: [] },
} as const;

const patternCheck = (id: string, pattern: RegExp): Check => ({
  ...META,
  id,
  name: { da: id, en: id },
  run: inProse((block) =>
    matches(block, pattern).map(({ index, 0: words }) => ({
      block,
      from: index,
      to: index + words.length,
      message: { da: words, en: words },
    })),
  ),
});

const longSentence: Check = {
  ...META,
  id: 'longSentence',
  name: { da: 'lang sætning', en: 'long sentence' },
  run: inProse((block) =>
    block
      .sentences()
      .filter(({ from, to }) => wordCount(block.text.slice(from, to)) > MAX_WORDS)
      .map(({ from, to }) => ({ block, from, to, message: { da: 'lang', en: 'long' } })),
  ),
};

/** Our engine with the same five rules, written as its checks are; paragraphs stand two line feeds apart, as for the peers. */
export function ourEngine(): Peer {
  const checks = [...PATTERNS.map(([name, pattern]) => patternCheck(name, pattern())), longSentence];
  const checker = createChecker(checks);
  return async (text) => {
    const content = caseOf(text.split('\n\n'));
    return checker.run({ fields: content.fields, doc: docOf(content) }).findings.length;
  };
}
