import { clockText } from '../calendar/clock.ts';
import { datesIn, evenSigns } from './dateForms.ts';

/**
 * A time of day as a person or a sheet wrote it. `until` is what the end of a span may mean, empty without one, `rest` the words that are
 * no part of either. `choice`: the words may mean each of these, and only the one who wrote them knows which.
 */
export type ClockReading =
  | { readonly is: 'clock'; readonly clock: string; readonly until: readonly string[]; readonly rest: string }
  | { readonly is: 'choice'; readonly clocks: readonly string[]; readonly until: readonly string[] }
  | { readonly is: 'none' };

const NONE: ClockReading = { is: 'none' };

/** What a person says of the hour by a clock with twelve of them: *4 pm*, *kl. 4*, *halv fem*. */
const HALF_DAY = '(?:\\s?(?<half>[ap])\\.?\\s?m(?:\\.|(?!\\p{L})))?';
const CLOCK = new RegExp(
  `(?<!\\d|\\d[.,:])(?:(?<solid>(?:[01]\\d|2[0-3])[0-5]\\d)|(?<hour>\\d{1,2})(?:\\s?(?<sign>[.:,;]|h)\\s?(?<minute>\\d{2})(?:[.:]\\d{2}(?:[.,]\\d{1,6})?)?|(?<=\\d{2}) (?<apart>\\d{2})|[.,](?<tenth>\\d))?)(?!\\d|[.:,]\\d)${HALF_DAY}`,
  'giu',
);
const HOURS = ['et', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'];
const SPOKEN = new RegExp(
  `^(?:kl(?:okken|\\.)?\\s?)?(?:(?<before>halv|kvart i|kvart over)\\s)?(?<name>${HOURS.join('|')})$`,
  'iu',
);
const SPOKEN_MINUTES: Readonly<Record<string, number>> = { halv: -30, 'kvart i': -15, 'kvart over': 15 };
/** Between the ends of a span: *16-18*, *16 til kl. 18*, *start 16.00, slut 18.00*. */
const JOINT = /^\s?[,;]?\s?(?:-|til|to|indtil)?\s?(?:slut(?:ter)?:?)?\s?(?:kl(?:okken|\.)?)?\s?$/iu;
/** Council meetings begin in the afternoon; `kl. 4` is written by those who mean 16, and by those who mean 4. */
const FIRST_PLAIN_HOUR = 8;

/** The time of day a text names: `kl. 16.00`, `16,30`, `16-18`, `fra 16 til 18`, `0,6875`, `2026-12-14 16:00`. */
export function readClock(text: string): ClockReading {
  const line = withoutDates(evenSigns(text));
  return fraction(line) ?? spoken(line) ?? clocksOf(line);
}

/** Where the day stands beside the hour; a date without its year may be an hour as well. */
function withoutDates(line: string): string {
  const [date] = datesIn(line).filter(({ year, month }) => year.length === 4 && month <= 12);
  if (!date) return line;
  return `${line.slice(0, date.from)} ${line.slice(date.to).replace(/^T(?=\d)/, '')}`.trim();
}

/** A sheet counts the time of day in days: 0,6875 is 16:30. With one or two digits it may be hours and minutes as well. */
function fraction(line: string): ClockReading | null {
  const digits = /^0?[.,](\d{1,17})$/.exec(line)?.[1];
  if (digits === undefined) return null;
  const clock = clockText(Math.round(Number(`0.${digits}`) * 1440));
  if (digits.length > 2 || Number(digits) > 59) return one(clock);
  return choice([clock, clockText(Number(digits.padEnd(2, '0')))]);
}

function spoken(line: string): ClockReading | null {
  const { before = '', name } = SPOKEN.exec(line)?.groups ?? {};
  if (name === undefined) return /^(?:kl\.?\s?)?middag$/iu.test(line) ? one('12:00') : null;
  const hour = HOURS.indexOf(name.toLowerCase()) + 1;
  const minutes = (hour % 12) * 60 + (SPOKEN_MINUTES[before.toLowerCase()] ?? 0);
  return choice([clockText(minutes + 720), clockText(minutes)]);
}

interface Token {
  readonly from: number;
  readonly to: number;
  /** What it may mean; none for what is no time of day. */
  readonly clocks: readonly string[];
}

function clocksOf(line: string): ClockReading {
  const tokens = [...line.matchAll(CLOCK)].filter((match) => tellsTime(match, line)).map(tokenOf);
  const [first, second] = tokens;
  if (!first || tokens.some(({ clocks }) => clocks.length === 0)) return NONE;
  const between = second ? line.slice(first.to, second.from) : '';
  const isSpan = tokens.length === 2 && JOINT.test(between);
  if (second && !isSpan) return choice(tokens.flatMap(({ clocks }) => clocks));
  const until = second?.clocks ?? [];
  if (first.clocks.length > 1 || isHalfDay(line)) return choice(first.clocks, until);
  const outside = `${line.slice(0, first.from)} ${line.slice((second ?? first).to)}`;
  const rest = outside.replaceAll(/(?<!\p{L})(?:kl(?:okken)?\.?|fra|tid(?:spunkt)?:?|start:?)(?!\p{L})/giu, ' ');
  return {
    is: 'clock',
    clock: first.clocks[0] ?? '',
    until,
    rest: rest.replaceAll(/\s+/g, ' ').replace(/^[\s,;:.()-]+|[\s,;:(.-]+$/gu, ''),
  };
}

/** A number alone is an hour only where the line begins with it or says so: *kl. 16*, *fra 16*, not *lokale 4*. */
function tellsTime({ index = 0, groups = {} }: RegExpMatchArray, line: string): boolean {
  const { solid, minute, apart, tenth, half } = groups;
  const isPlain = [solid, minute, apart, tenth, half].every((part) => part === undefined);
  return !isPlain || /(?:^|-|(?<!\p{L})(?:kl|kl\.|klokken|fra|til|to))\s?$/iu.test(line.slice(0, index));
}

const isHalfDay = (line: string): boolean => /\d\s?[ap]\.?\s?m(?!\p{L})/iu.test(line);

function tokenOf(match: RegExpMatchArray): Token {
  const from = match.index ?? 0;
  return { from, to: from + match[0].length, clocks: meanings(match.groups ?? {}) };
}

function meanings(groups: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { solid, hour = '', minute, apart, tenth, half } = groups;
  if (solid !== undefined) return [clockText(Number(solid.slice(0, 2)) * 60 + Number(solid.slice(2)))];
  const [hours, minutes] = [Number(hour), Number(minute ?? apart ?? 0)];
  if (hours > 23 || minutes > 59) return [];
  const whole = hours * 60 + minutes;
  // 16,3 is a half past, eighteen minutes past, or three: a sheet leaves out the last nought.
  if (tenth !== undefined)
    return [whole + Number(tenth) * 10, whole + Number(tenth) * 6].filter(isMinute).map(clockText);
  if (half !== undefined) return halfDay(whole, half.toLowerCase());
  if (hour.length === 1 && hours > 0 && hours < FIRST_PLAIN_HOUR) return [clockText(whole + 720), clockText(whole)];
  return [clockText(whole)];
}

/** `4 pm` is 16:00; at twelve not even those who write so agree. */
function halfDay(minutes: number, half: string): string[] {
  if (minutes >= 780) return [clockText(minutes)];
  if (minutes >= 720)
    return half === 'p' ? [minutes, minutes - 720].map(clockText) : [minutes - 720, minutes].map(clockText);
  return [clockText(half === 'p' ? minutes + 720 : minutes)];
}

const isMinute = (minutes: number): boolean => minutes < 1440;
const one = (clock: string): ClockReading => ({ is: 'clock', clock, until: [], rest: '' });

function choice(clocks: readonly string[], until: readonly string[] = []): ClockReading {
  return { is: 'choice', clocks: [...new Set(clocks)], until };
}
