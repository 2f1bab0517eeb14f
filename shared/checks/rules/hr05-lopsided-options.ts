import { richTextWords } from '../../kinds/case/richText.ts';
import type { TextBlock } from '../blocks.ts';
import type { Check, Hit } from '../define.ts';
import { type MatrixOption, matricesOf } from '../reading/matrix.ts';
import { namesInText } from '../reading/optionWords.ts';
import { recommendationOf } from '../reading/recommendation.ts';
import { recorded } from '../reading/recorded.ts';
import { type ToldOption, toldOptions } from '../reading/toldOptions.ts';
import {
  favoured,
  onlyWarnedOf,
  type Said,
  shortest,
  type Weight,
  weightByName,
  weightByTone,
} from '../reading/weighing.ts';
import type { Threshold, Tuning } from '../tuning.ts';
import type { CaseView, SectionView } from '../view.ts';

const MESSAGE = { da: 'Beskriv mulighederne lige grundigt.', en: 'Describe the options equally thoroughly.' };

const RATIO: Threshold = {
  id: 'ratio',
  name: {
    da: 'Højeste forhold mellem ordene om to muligheder',
    en: 'Highest ratio between the words about two options',
  },
  value: 3,
  min: 1.5,
  max: 20,
};
interface Weighed extends Said {
  readonly block: TextBlock;
  readonly to: number;
}

const PROS = /^(?:fordele?|plus|for)(?!\p{L})/iu;
const CONS = /^(?:ulemper?|minus|imod)(?!\p{L})/iu;
const NONE = /^(?:ingen(?: væsentlige)?(?: ulemper| fordele)?|intet)?\.?$/iu;
const NAME = /(?:^|\s)([A-H]|\d)(?![\p{L}\d+])/u;
const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;

function fromTable({ label, zero, block, consequences }: MatrixOption): Weighed[] {
  if (label.includes('+')) return [];
  const says = (column: RegExp) =>
    consequences.some(({ dimension, text, missing }) => column.test(dimension) && !missing && !NONE.test(text.trim()));
  const words = consequences.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const name = NAME.exec(label)?.[1] ?? label;
  return [{ name, block, to: block.text.length, zero, words, pros: says(PROS), cons: says(CONS) }];
}

const fromText =
  (judge: (text: string) => Weight) =>
  ({ name, block, to, text, words }: ToldOption): Weighed => ({
    name,
    block,
    to,
    zero: name === '0',
    words,
    ...judge(text),
  });

const tablesIn = (section: SectionView): readonly (readonly Weighed[])[] =>
  matricesOf(section).map((options) => options.flatMap(fromTable));

const RECOMMENDED =
  /(?:anbefaler|anbefales|peger på|foretrækker|foreslår)\s+(?:\p{Ll}+\s+){0,3}?([A-H]|\d)(?![\p{L}\d+]|[.,]\d)/u;

/** The option the administration speaks for; null when it names none or several. */
function recommended(view: CaseView): string | null {
  const text = recommendationOf(view)?.text ?? '';
  const said = RECOMMENDED.exec(text)?.[1];
  if (said) return said;
  const names = new Set(namesInText(text));
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** The same of the recorded options; the administration speaks for the main one. */
function skewedData(view: CaseView, tuning: Tuning): readonly Hit[] {
  const { options } = recorded(view);
  const told = options.map((option) => ({
    name: option.id,
    zero: option.kind === 'zero',
    words: wordsIn([richTextWords(option.description), option.advantages, option.disadvantages].join(' ')),
    pros: option.advantages.trim() !== '',
    cons: option.disadvantages.trim() !== '',
  }));
  const main = options.find(({ kind }) => kind === 'main')?.id ?? null;
  const found = [shortest(told, tuning.threshold(RATIO)), favoured(told, main)];
  return [...new Set(found)].flatMap((one): Hit[] =>
    one ? [{ section: 'options', about: `recorded ${one.name}`, message: MESSAGE }] : [],
  );
}

function skewed(view: CaseView, tuning: Tuning): readonly Hit[] {
  if (recorded(view).options.length > 1) return skewedData(view, tuning);
  const options = toldOptions(view);
  const sets = [
    ...view.sections.flatMap((section) => section.memo(tablesIn)),
    options.map(fromText(weightByName)),
  ].filter((set) => set.length >= 2);
  if (sets.length === 0) return [];
  const name = recommended(view);
  const places = sets.flatMap((set) => [shortest(set, tuning.threshold(RATIO)), favoured(set, name)]);
  const found = [...new Set(places)].flatMap((one): Hit[] =>
    one ? [{ block: one.block, from: 0, to: one.to, message: MESSAGE }] : [],
  );
  if (found.length > 0 || name === null || options.length < 2) return found;
  const warned = onlyWarnedOf(options.map(fromText(weightByTone)), name);
  return warned ? [{ block: warned.block, from: 0, to: warned.to, message: MESSAGE, severity: 'suggestion' }] : [];
}

export const hr05: Check = {
  id: 'HR05',
  category: 'room',
  severity: 'warning',
  judge: 'both',
  needs: ['text', 'tables', 'fields'],
  caseTypes: ['decision', 'discussion'],
  thresholds: [RATIO],
  question: {
    da: 'Er mulighederne beskrevet lige grundigt, med både fordele og ulemper?',
    en: 'Are the options described equally thoroughly, with advantages and drawbacks?',
  },
  about: ['options', 'presentation', 'recommendation'],
  name: { da: 'Skæv beskrivelse', en: 'Lopsided description' },
  why: {
    da: 'Den mulighed, der får mest plads og færrest ulemper, vinder, også når den ikke er bedst. Giv dem samme chance.',
    en: 'The option with most space and fewest drawbacks wins, even when it is not the best. Give them the same chance.',
  },
  run: { tuned: (tuning) => (view) => skewed(view, tuning) },
};
