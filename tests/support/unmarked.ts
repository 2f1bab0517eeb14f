import { type AST, RegExpParser } from '@eslint-community/regexpp';

/**
 * Whether a pattern can hold in a text without any of its marks, found out of the pattern itself and not by trying: its states and those of
 * a reader of the marks are walked together, and every step that would complete a mark is barred. What is looked at but not read is taken
 * as read where it stands first or last, and left out elsewhere, so that more ways are looked at than there are, never fewer.
 */
interface Step {
  /** The letter by which it goes, `OTHER` for any that no mark holds, or null where it reads nothing. */
  readonly by: string | null;
  /** A letter it may be, to show. */
  readonly shown: string;
  readonly to: number;
}

/** A letter that no mark holds, and how one that may be any letter is shown. */
const OTHER = '\u2021';
/** Counts above this are as good as without end. */
const MANY = 4;

class Machine {
  readonly steps: Step[][] = [];
  readonly #letters: ReadonlySet<string>;

  constructor(letters: ReadonlySet<string>) {
    this.#letters = letters;
  }

  state(): number {
    return this.steps.push([]) - 1;
  }

  step(from: number, by: string | null, to: number, shown = by ?? ''): void {
    this.steps[from]?.push({ by, to, shown });
  }

  /** By any of the letters; one that no mark holds is the widest way and makes the others needless. */
  read(from: number, letters: readonly string[]): number {
    const to = this.state();
    const known = letters.map((one) => one.toLowerCase());
    const other = known.find((one) => !this.#letters.has(one));
    if (other !== undefined) this.step(from, OTHER, to, other);
    else for (const by of new Set(known)) this.step(from, by, to);
    return to;
  }

  any(from: number): number {
    return this.read(from, [OTHER]);
  }
}

interface Place {
  readonly machine: Machine;
  /** What is looked at counts as read at an end of the whole pattern alone. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function alternatives(all: readonly AST.Alternative[], from: number, place: Place): number {
  const end = place.machine.state();
  for (const { elements } of all) place.machine.step(sequence(elements, from, place), null, end);
  return end;
}

function sequence(elements: readonly AST.Element[], from: number, { machine, isFirst, isLast }: Place): number {
  const reads = elements.map((one) => one.type !== 'Assertion');
  return elements.reduce((state, one, at) => {
    const first = isFirst && !reads.slice(0, at).includes(true);
    const last = isLast && !reads.slice(at + 1).includes(true);
    return element(one, state, { machine, isFirst: first, isLast: last });
  }, from);
}

function element(one: AST.Element, from: number, place: Place): number {
  const { machine } = place;
  switch (one.type) {
    case 'Character':
      return machine.read(from, [String.fromCodePoint(one.value)]);
    case 'CharacterSet':
      return one.kind === 'digit' ? machine.read(from, [...'0123456789']) : machine.any(from);
    case 'CharacterClass':
      return ofClass(one, from, machine);
    case 'Group':
    case 'CapturingGroup':
      return alternatives(one.alternatives, from, place);
    case 'Quantifier':
      return repeated(one, from, place);
    case 'Assertion':
      return looked(one, from, place);
    default:
      // A back-reference repeats what was read, and may be empty.
      return from;
  }
}

function looked(one: AST.Assertion, from: number, place: Place): number {
  if ((one.kind !== 'lookahead' && one.kind !== 'lookbehind') || one.negate) return from;
  const counts = one.kind === 'lookbehind' ? place.isFirst : place.isLast;
  return counts ? alternatives(one.alternatives, from, place) : from;
}

function ofClass({ negate, elements }: AST.CharacterClass, from: number, machine: Machine): number {
  if (negate) return machine.any(from);
  const letters = elements.flatMap((one): string[] => {
    if (one.type === 'Character') return [String.fromCodePoint(one.value)];
    if (one.type === 'CharacterClassRange') {
      const [low, high] = [one.min.value, one.max.value];
      return Array.from({ length: high - low + 1 }, (_, at) => String.fromCodePoint(low + at));
    }
    return one.type === 'CharacterSet' && one.kind === 'digit' ? [...'0123456789'] : [OTHER];
  });
  return machine.read(from, letters);
}

function repeated({ min, max, element: inner }: AST.Quantifier, from: number, place: Place): number {
  const { machine } = place;
  const once = { ...place, isFirst: place.isFirst && max === 1, isLast: place.isLast && max === 1 };
  let state = from;
  for (let count = 0; count < Math.min(min, MANY); count++) state = element(inner, state, once);
  const end = machine.state();
  machine.step(state, null, end);
  if (max > MANY) {
    machine.step(element(inner, state, once), null, state);
    return end;
  }
  for (let count = Math.min(min, MANY); count < max; count++) {
    state = element(inner, state, once);
    machine.step(state, null, end);
  }
  return end;
}

/** The longest end of `read` that begins a mark, or null where a mark is complete. */
function held(read: string, marks: readonly string[]): string | null {
  if (marks.some((mark) => read.endsWith(mark))) return null;
  for (let at = 0; at < read.length; at++) {
    const end = read.slice(at);
    if (marks.some((mark) => mark.startsWith(end))) return end;
  }
  return '';
}

/** Words the pattern may find that hold none of the marks (`‡` for any other letter), or null where there are none. */
export function unmarkedWay({ source, flags }: RegExp, marks: readonly string[]): string | null {
  const { alternatives: all } = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const machine = new Machine(new Set(marks.join('')));
  const start = machine.state();
  const end = alternatives(all, start, { machine, isFirst: true, isLast: true });
  const ways = [{ state: start, end: '', read: '' }];
  const seen = new Set([`${start} `]);
  for (const way of ways) {
    if (way.state === end) return way.read;
    for (const { by, to, shown } of machine.steps[way.state] ?? []) {
      const next = by === null ? way.end : held(way.end + by, marks);
      if (next === null || seen.has(`${to} ${next}`)) continue;
      seen.add(`${to} ${next}`);
      ways.push({ state: to, end: next, read: way.read + shown });
    }
  }
  return null;
}
