import type { TextBlock } from '../blocks.ts';
import type { InSentence } from './bySentence.ts';
import { isCounted } from './counted.ts';
import { figuresOf, type Measure } from './figures.ts';
import type { Form } from './forms.ts';
import { MONEY } from './shareForms.ts';
import type { Around } from './stated.ts';

/** Letters read on each side; what stands farther off in a sentence without end says nothing of the words. */
export const NEAR = 400;

interface Place extends Around {
  readonly block: TextBlock;
  readonly sentence: InSentence<unknown>;
}

interface Asked {
  readonly asks: Measure;
  /** The word counted; empty where there is none. */
  readonly noun: string;
}

const OF_MONEY = new RegExp(`^\\p{L}*${MONEY}`, 'u');
const isNumber = ({ of }: Form): boolean => of === 'share' || of === 'number';
/** *… koster 19 mio. kr., men effekten er mindre*: the figures before are of something else. */
const ELSE = [', men ', ', mens ', '; '];
/** *den største del af haven, 1.200 m2, …*: told right behind, whatever it is told in. */
const APPOSED = /^(?:,| \(| –) ?(?:i alt |nemlig |ca\. |cirka |omkring )?\d/u;
/** *Legepladsen er på 300 m² og dækker halvdelen af gården*: the size of the part, and with it that of the whole. */
const SIZE_TOLD = /\d\s?(?:m2|m²|ha|hektar|kvm|kvadratmeter) og [^,.;]{0,60}$/u;
/** *Landsgennemsnittet er 4,8 procent. …* */
const AVERAGE_TOLD = /gennemsnit\p{L}{0,4}[^.]{0,40}\d/u;
const PART_OF_WHOLE = /\d\s?(?:%|procent|pct)|\d (?:ud )?af (?:de |i alt )?\d/u;

/** Figures that answer what the words leave open stand in their sentence, in the next one, or both of them in the one before. */
export function isTold(form: Form, place: Place): boolean {
  const { before, words, after, block, sentence } = place;
  const own = before + words + after;
  const noun = /\p{L}+$/u.exec(words)?.[0] ?? '';
  const asks = isNumber(form) && OF_MONEY.test(noun) ? 'money' : form.asks;
  if (APPOSED.test(after) || (form.of === 'share' && SIZE_TOLD.test(before))) return true;
  if (form.of === 'people' && /\d/u.test(own)) return true;
  if (isNumber(form) && asks === 'count' && isCounted(own, { offset: before.length, noun })) return true;
  const statement = own.slice(Math.max(0, ...ELSE.map((cut) => before.lastIndexOf(cut))));
  if (figuresOf(statement, asks) > 0) return true;
  if (form.alone) return AVERAGE_TOLD.test(before) || isToldAfterAverage(block, sentence);
  return isToldBefore(form, place, { asks, noun }) || isToldNext(form, place, asks);
}

function isToldAfterAverage({ lower }: TextBlock, { previous }: InSentence<unknown>): boolean {
  return (
    previous !== undefined && AVERAGE_TOLD.test(lower.slice(Math.max(previous.from, previous.to - NEAR), previous.to))
  );
}

/** The sentence before gives both figures, or the whole that a share is reckoned of; how many of other things there are tells nothing. */
function isToldBefore(form: Form, { block, sentence: { previous } }: Place, { asks, noun }: Asked): boolean {
  if (!previous) return false;
  const text = block.lower.slice(Math.max(previous.from, previous.to - NEAR), previous.to);
  const figures = figuresOf(text, asks);
  if (form.reckoned && asks !== 'money') return figures > 0;
  if (!isNumber(form) || asks !== 'count') return figures > 1;
  return figures > 0 && (PART_OF_WHOLE.test(text) || isCounted(text, { offset: text.length, noun }));
}

/** One amount in the next sentence may be of anything; two of them are the part and the whole. */
function isToldNext(form: Form, { block, sentence: { next } }: Place, asks: Measure): boolean {
  if (!next) return false;
  const figures = figuresOf(block.lower.slice(next.from, Math.min(next.to, next.from + NEAR)), asks);
  return figures > (isNumber(form) && asks === 'money' ? 1 : 0);
}
