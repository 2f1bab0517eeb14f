import { MONTHS } from '../../text/patterns.ts';
import { type Check, type Hit, inProse, matches } from '../define.ts';

const MESSAGE = {
  da: 'Teksten læses også senere. Skriv en fast dato.',
  en: 'The text will also be read later. Give a fixed date.',
};

const TERM =
  /(?<![\p{L}\p{N}-])(?:i år|i fjor|sidste år|næste år|sidste måned|næste måned|i sidste uge|i næste uge|for nylig|for nyligt|p\.t\.|pt\.|nuværende|i dag|i øjeblikket|(?:primo|medio|ultimo))(?![\p{L}\p{N}-])/giu;
const POINT = /^(?:primo|medio|ultimo)$/iu;
const FIXED = new RegExp(`^\\s+(?:(?:${MONTHS})\\s+)?(?:19|20)\\d\\d`, 'iu');
/** *de sidste år*, *hvert år i år*, *40 timer i dag- og aftenvagt* mean something else. */
const BEFORE = /(?:^|[^\p{L}])(?:de|det|hvert)\s+$/iu;

export const pr03: Check = {
  id: 'PR03',
  category: 'precision',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Relativ dato', en: 'Relative date' },
  why: {
    da: 'Sagen læses i flere udvalg og slås op år senere. »Sidste år« betyder noget nyt, hver gang nogen læser det.',
    en: 'The case is read in several committees and looked up years later. "Last year" means something new each time.',
  },
  run: inProse((block) =>
    matches(block, TERM).flatMap((match): Hit[] => {
      const to = match.index + match[0].length;
      const rest = block.text.slice(to, to + 24);
      if (FIXED.test(rest) || /^\s*\((?:19|20)\d\d\)/.test(rest)) return [];
      if (!POINT.test(match[0]) && BEFORE.test(block.text.slice(Math.max(0, match.index - 8), match.index))) return [];
      return [{ block, from: match.index, to, message: MESSAGE }];
    }),
  ),
  examples: {
    bad: [
      'Ordningen udfases ultimo året.',
      'Der er i år søgt om 14 byggetilladelser.',
      'Sidste år steg udgiften med 2 mio. kr.',
      'Området plejes i dag af en entreprenør.',
      'Udvalget besøgte for nylig skolen.',
      'Stillingen er p.t. ubesat.',
    ],
    good: [
      'Ordningen udfases ultimo marts 2027.',
      'I 2025 steg udgiften med 2 mio. kr.',
      'De sidste år af perioden er ikke med.',
      'Afgiften er uændret ultimo 2026.',
      'Vagten er delt i dag- og aftenhold.',
      'Taksten gælder i året 2027.',
    ],
  },
};
