import { addDays, type Day } from './days.ts';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

/** Days from Easter Sunday (docs/domain.md 2.1). */
const BY_EASTER: readonly (readonly [days: number, name: string])[] = [
  [-3, 'skærtorsdag'],
  [-2, 'langfredag'],
  [0, 'påskedag'],
  [1, '2. påskedag'],
  [39, 'Kristi himmelfartsdag'],
  [49, 'pinsedag'],
  [50, '2. pinsedag'],
];
const FIXED: readonly (readonly [monthDay: string, name: string])[] = [
  ['01-01', 'nytårsdag'],
  ['12-25', 'juledag'],
  ['12-26', '2. juledag'],
];
/** Store bededag was a holiday for the last time in 2023. */
const GREAT_PRAYER_DAY = { days: 26, name: 'store bededag', lastYear: 2023 };

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus, *Astronomical Algorithms*, chapter 8). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const shift = Math.floor((century + 8) / 25);
  const correction = Math.floor((century - shift + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekOffset = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekOffset) / 451);
  const day = epact + weekOffset - 7 * late + 114;
  return `${year}-${String(Math.floor(day / 31)).padStart(2, '0')}-${String((day % 31) + 1).padStart(2, '0')}`;
}

/** The Danish public holidays (helligdage) of a year, in order. The 1st of May, the 5th of June, and the 24th and 31st of December are none. */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const movable = [
    ...BY_EASTER,
    ...(year <= GREAT_PRAYER_DAY.lastYear ? [[GREAT_PRAYER_DAY.days, GREAT_PRAYER_DAY.name] as const] : []),
  ];
  return [
    ...FIXED.map(([monthDay, name]) => ({ day: `${year}-${monthDay}`, name })),
    ...movable.map(([days, name]) => ({ day: addDays(easter, days), name })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A way through committees asks for thousands of days of the same few years, and a year's holidays never change. */
const NAMES = new Map<number, ReadonlyMap<Day, string>>();

function namesOf(year: number): ReadonlyMap<Day, string> {
  const known = NAMES.get(year);
  if (known) return known;
  const names = new Map(holidaysOf(year).map(({ day, name }) => [day, name]));
  NAMES.set(year, names);
  return names;
}

/** The name of the public holiday on a day, or null. */
export function holidayOn(day: Day): string | null {
  return namesOf(Number(day.slice(0, 4))).get(day) ?? null;
}
