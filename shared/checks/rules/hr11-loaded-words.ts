import { type Check, type Hit, inProse, type TunedRule } from '../define.ts';
import { LOADED_WORDS, OBVIOUS, PRESSED, PRETTY, VALUED } from '../lists/loaded.ts';
import { isReported, lowerSentences } from '../reading/near.ts';
import { type TermMatch, termFinder } from '../terms.ts';
import type { ListEntry } from '../tuning.ts';
import type { Message } from '../types.ts';

const MESSAGE = {
  da: 'Skriv neutralt. Vurderinger skal kunne ses som vurderinger.',
  en: 'Write neutrally. Assessments should be seen to be assessments.',
};

const ADVICE = new Map<string | undefined, string>([
  [OBVIOUS[0]?.reason, 'Delete the word and give the evidence.'],
  [VALUED[0]?.reason, 'Write what can be measured in place of the verdict.'],
  [PRETTY[0]?.reason, 'Say what happens: saving, closure, fewer hours, higher price.'],
  [PRESSED[0]?.reason, 'Give the deadline and what waiting leads to, with a source.'],
]);

const wordsOf = (entries: readonly ListEntry[]): ReadonlySet<string> => new Set(entries.map(({ term }) => term));
const [PRETTY_WORDS, PRESSED_WORDS] = [wordsOf(PRETTY), wordsOf(PRESSED)];

const APOLOGY = /(?<!\p{L})(?:beklager|beklage|beklagelse|undskyld|undskylder|undskyldning|fejl|ved en fejl)(?!\p{L})/u;
/** What a fair-sounding word stands for is said beside it. */
const SAID =
  /\d|(?<!\p{L})(?:\p{L}*besparelse(?:n|r|rne)?|spare[rs]?|lukk(?:er|es|ning)|nedlægges|færre|højere|lavere|stiger|falder)(?!\p{L})/u;
const DEADLINE =
  /\d|(?<!\p{L})(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\p{L})/u;

/** A figure beside it shows what the word means. */
const MEASURABLE: ReadonlySet<string> = new Set([
  'alle er enige om',
  'der er bred enighed om',
  'bekymrende',
  'alarmerende',
  'ambitiøs',
]);

/** Words that stand in other company than a verdict. */
const OTHER_COMPANY: Readonly<Record<string, { before?: RegExp; after?: RegExp }>> = {
  oplagt: { after: /^e?\s+mulighed(?:er)?(?!\p{L})/u },
  bekymrende: { after: /^\s+(?:skole)?fravær/u },
  urimelig: { after: /^[te]?\s+(?:ulempe|gener|hård)/u, before: /(?:åbenbart|ikke)\s+$/u },
  'ingen tvivl om': { before: /(?:for at|så) (?:der )?(?:ikke )?(?:er |opstår )?(?:der )?$/u },
  haster: { after: /^\s+ikke(?!\p{L})/u },
  'haster med': { after: /^\s+ikke(?!\p{L})/u },
  ambitiøs: { after: /^\p{L}{0,3}\s+(?:klima|mål)/u },
  'klar opfattelse': { before: /(?:en|ikke|få|danne sig|give)\s+(?:en\s+)?$/u },
};

function isMeantOtherwise(match: TermMatch, base: string): boolean {
  const company = OTHER_COMPANY[base];
  // What is left of an inflected word stands before the rest.
  const after = match.term.slice(base.length) + match.after;
  return Boolean(company?.after?.test(after) || company?.before?.test(match.before));
}

function isFair(match: TermMatch, base: string): boolean {
  if (isMeantOtherwise(match, base)) return true;
  if (isReported(match.block, match.from)) return true;
  const sentence = lowerSentences(match.block, match.from, { sentences: 0 });
  if (PRETTY_WORDS.has(base)) return SAID.test(sentence);
  if (PRESSED_WORDS.has(base)) return DEADLINE.test(sentence);
  if (base === 'desværre') return APOLOGY.test(lowerSentences(match.block, match.from, { sentences: 1 }));
  return MEASURABLE.has(base) && /\d/u.test(sentence);
}

/** The word itself, and the forms an adjective takes. */
function formsOf(term: string): readonly string[] {
  if (/[^\p{L}]/u.test(term)) return [term];
  const stem = /[^aeiouyæøå]el$/u.test(term) ? [`${term.slice(0, -2)}le`] : [];
  return [term, ...stem, ...['e', 't', 'es', 'ere', 'este'].map((ending) => term + ending)];
}

function advice({ reason }: ListEntry): { suggestion?: Message } {
  return reason ? { suggestion: { da: reason, en: ADVICE.get(reason) ?? reason } } : {};
}

const RULE: TunedRule = {
  tuned: (tuning) => {
    const entries = new Map<string, ListEntry>();
    for (const entry of tuning.entries(LOADED_WORDS)) {
      for (const form of formsOf(entry.term)) if (!entries.has(form)) entries.set(form, entry);
    }
    const find = termFinder([...entries.keys()]);
    return inProse((block) =>
      find(block).flatMap((match): Hit[] => {
        const entry = entries.get(match.term);
        if (!entry || isFair(match, entry.term)) return [];
        return [{ block, from: match.from, to: match.to, message: MESSAGE, ...advice(entry) }];
      }),
    );
  },
};

export const hr11: Check = {
  id: 'HR11',
  category: 'room',
  severity: 'warning',
  needs: ['text'],
  lists: [LOADED_WORDS],
  name: { da: 'Ladede ord', en: 'Loaded words' },
  why: {
    da: 'Et ord som »naturligvis« tager en beslutning på læserens vegne. Politikeren skal have grunden og selv dømme.',
    en: 'A word like "naturligvis" (naturally) decides on the reader\'s behalf. Politicians need the reason, and judge for themselves.',
  },
  run: RULE,
};
