import { allMatches } from '../../text/allMatches.ts';

const CANDIDATE = /(?<![\p{L}\p{N}.,/+_-])(\d{2})(\d{2})(\d{2})(\s?[-–]\s?|\s)?(\d{4})(?![\p{L}\p{N}/_]|[-–.]\d)/gu;
/** Numbers of ten digits that stand for something else say so just before. */
const OTHER_NUMBER =
  /(?:p-?\s?n(?:r|umme)r?\.?|journal\p{L}*|j\.?\s?nr\.?|sags?(?:nr\.?|nummer|-?\s?id\.?)|dok(?:ument)?\p{L}*\.?(?:\s?nr\.?)?|konto\p{L}*\.?|faktura\p{L}*|ordre\p{L}*|tlf\.?|telefon\p{L}*|mobil\p{L}*|ean\p{L}*|cvr\p{L}*|matr\p{L}*\.?(?:\s?nr\.?)?|isbn|id|løbenr\.?|bygn\p{L}*\.?)(?:\s?(?:nr\.?|nummer))?\s*[:.]?(?:\s?\d{2,4}){0,2}[\s-]*$/iu;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day of the year; 60 is added to the day of a replacement number. */
function isDay(day: number, month: number): boolean {
  const days = DAYS[month - 1];
  const own = day > 60 ? day - 60 : day;
  return days !== undefined && own >= 1 && own <= days;
}

/**
 * CPR numbers in a text: day, month and year of birth and four digits. The check digit is not asked for: numbers without one have
 * been given since 2007.
 */
export function cprNumbers(text: string): { readonly from: number; readonly to: number }[] {
  return allMatches(text, CANDIDATE).flatMap((match) => {
    const [whole, day, month, , between] = match;
    if (!isDay(Number(day), Number(month))) return [];
    // Two numbers with only a space between are a table's, or a telephone's, unless they are said to be one.
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    if (between === ' ' && !/cpr[^.]{0,20}$/iu.test(before)) return [];
    if (OTHER_NUMBER.test(before)) return [];
    return [{ from: match.index, to: match.index + whole.length }];
  });
}
