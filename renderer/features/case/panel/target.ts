import type { Finding } from '../../../../shared/checks/index.ts';
import type { CaseFields } from '../../../../shared/kinds/case/case.ts';

/** Where what a finding is about can be mended, when that is not in the text: a part of *Politisk handlerum*, the details, or the title. */
export type Target = 'options' | 'room' | 'economy' | 'details' | 'title';

/** By check, of its findings that have no words to show. */
const PLACES: Readonly<Record<string, Target>> = {
  HR01: 'options',
  HR02: 'options',
  HR04: 'options',
  HR05: 'options',
  HR10: 'options',
  HR07: 'room',
  HR08: 'room',
  FU04: 'details',
  FU05: 'details',
  FU14: 'details',
  FU16: 'details',
  PC01: 'details',
  PC02: 'details',
  PC03: 'details',
  PC05: 'details',
  PC06: 'details',
};

/** Checks that read the text where the economy is not recorded as data. */
const OF_RECORDED_ECONOMY: ReadonlySet<string> = new Set(['FU06', 'FU08']);
/** Checks that read the title along with the text. */
const OF_TITLE: ReadonlySet<string> = new Set(['FU01', 'FU15', 'PC04']);

/** Null where the words themselves or the section lead there, and where there is no one place. */
export function targetOf(
  { check, text, section }: Pick<Finding, 'check' | 'text' | 'section'>,
  { handlerum }: Pick<CaseFields, 'handlerum'>,
): Target | null {
  if (text !== '') return null;
  if (OF_RECORDED_ECONOMY.has(check)) return handlerum ? 'economy' : null;
  if (OF_TITLE.has(check) && section === null) return 'title';
  return PLACES[check] ?? (section === 'attachments' ? 'details' : null);
}
