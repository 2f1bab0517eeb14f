import type { LateHearing, WayDelay, WayStop } from '../../shared/contract/ways.ts';
import { useFormat, useT } from './i18n.tsx';

/** A way in words: one sentence for each thing. */
export function useWayWords() {
  const t = useT();
  const format = useFormat();
  return {
    delay: ({ reason, days, body, from }: WayDelay) =>
      t(`ways.delay.${reason}`, { n: days, body, day: format.day(from) }),
    hearing: ({ tooLateFor, ends, body, date }: LateHearing) =>
      t(`ways.hearing.${tooLateFor}`, { ends: format.day(ends), body, day: format.day(date) }),
    next: ({ body, date }: WayStop) => t('ways.next', { body, day: date ? format.shortDay(date) : '' }),
    outcome: ({ role, number, outcome, stayed }: WayStop) =>
      [
        outcome ? t(`outcome.${outcome}`) : t(`role.${role}`),
        number ? t('way.item', { number }) : '',
        stayed ? t('way.stayed') : '',
      ]
        .filter(Boolean)
        .join(', '),
  };
}
