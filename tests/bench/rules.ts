/** The five rules all three engines run: the same word lists and limits, so that only the engines differ. */
export const VAGUE = [
  'væsentlig',
  'betydelig',
  'relevant',
  'løbende',
  'snarest',
  'tilstrækkelig',
  'omkring',
  'flere',
  'nogle',
  'hurtigst muligt',
  'i passende omfang',
  'en række',
  'mulighed for',
  'på sigt',
  'eventuelt',
  'større',
  'mindre',
  'utilstrækkelig',
  'grundigere',
  'omfattende',
];

export const vague = (): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${VAGUE.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
export const passive = (): RegExp =>
  /(?<![\p{L}])(?:blev|bliver|blive|blevet)\s+(?:\p{L}+\s+){0,2}?\p{L}+(?:et|t)(?![\p{L}])/giu;
export const doubled = (): RegExp => /(?<![\p{L}])(\p{L}+)\s+\1(?![\p{L}])/giu;
export const longWord = (): RegExp => /\p{L}{21,}/gu;

export const PATTERNS: readonly (readonly [name: string, pattern: () => RegExp])[] = [
  ['vague', vague],
  ['passive', passive],
  ['doubled', doubled],
  ['longWord', longWord],
];

/** A sentence with more words than this is too long. */
export const MAX_WORDS = 25;

export function wordCount(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}]\S*/gu)) count++;
  return count;
}
