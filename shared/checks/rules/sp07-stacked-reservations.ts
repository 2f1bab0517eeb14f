import type { TextBlock } from '../blocks.ts';
import { type Check, type Hit, inProse } from '../define.ts';
import { RESERVATIONS } from '../lists/wording.ts';
import { type TermMatch, termFinder } from '../terms.ts';

const MESSAGE = { da: 'Er det sikkert eller usikkert?', en: 'Is it certain or uncertain?' };

/** *de måtte lukke* is the past of a duty; only *måtte være*, *der måtte komme* reserves. */
const PAST_DUTY = /^\s+(?!være|blive|have|vise|komme|opstå|ønske|følge|findes|indtræde|forekomme)\p{L}/u;
/** *Eventuelle tyverier* are those there may be: a word about the thing, and beside an ordinary reservation no second one. */
const OF_A_THING = new Set(['eventuelle', 'eventuel']);
const IN_DOUBT = new Set(['muligvis', 'formentlig', 'måtte']);

/** *dog* sets one thing against another, and reserves nothing. */
function counts({ term, after }: TermMatch): boolean {
  return term !== 'dog' && (term !== 'måtte' || !PAST_DUTY.test(after));
}
/** What stands between two that belong to one clause. */
const APART = /[,;:]|(?<!\p{L})(?:og|men|eller|samt)(?!\p{L})/u;

function stacked(block: TextBlock, matches: readonly TermMatch[]): Hit[] {
  return block.sentences().flatMap(({ from, to }): Hit[] => {
    const all = matches.filter((match) => match.from >= from && match.to <= to && counts(match));
    const isDoubtful = all.some(({ term }) => IN_DOUBT.has(term));
    const own = isDoubtful ? all : all.filter(({ term }) => !OF_A_THING.has(term));
    const at = own.findIndex((one, index) => {
      const next = own[index + 1];
      return next && next.term !== one.term && !APART.test(block.lower.slice(one.to, next.from));
    });
    const [first, last] = [own[0], own.at(-1)];
    return at >= 0 && first && last ? [{ block, from: first.from, to: last.to, message: MESSAGE }] : [];
  });
}

export const sp07: Check = {
  id: 'SP07',
  category: 'language',
  severity: 'warning',
  needs: ['text'],
  name: { da: 'Stablede forbehold', en: 'Stacked reservations' },
  why: {
    da: 'Ét forbehold er ærligt. To i samme sætning gør, at ingen ved, hvad der er lovet.',
    en: 'One reservation is honest. Two in a sentence leave nobody knowing what was promised.',
  },
  lists: [RESERVATIONS],
  run: {
    tuned: (tuning) => {
      const find = termFinder(tuning.entries(RESERVATIONS).map(({ term }) => term));
      return inProse((block) => stacked(block, find(block)));
    },
  },
};
