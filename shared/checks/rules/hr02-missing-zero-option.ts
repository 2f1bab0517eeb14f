import type { Check } from '../define.ts';
import { isOwnHouse } from '../reading/house.ts';
import { shownOptions } from '../reading/options.ts';
import { hasNoOptions } from '../reading/routine.ts';
import { isWhole } from '../reading/whole.ts';
import type { SectionView } from '../view.ts';

const MESSAGE = { da: 'Hvad sker der, hvis intet besluttes?', en: 'What happens if nothing is decided?' };

/** What is bought by tender must be bought again when the contract ends; of a sale or a purchase all know what comes of a no. */
const TRADE =
  /(?<!\p{L})(?:(?:\p{L}*udbud|\p{L}*kontrakt)(?:et|en)?|køb|salg|erhvervelse|leje|lejemål|licitation)(?!\p{L})/iu;

/** *Om ordningen i dag*: a heading under which it is told what goes on when the proposal is turned down. */
const TODAY =
  /^(?:(?:om|den|det|kort om) )?(?:\p{L}+ )?(?:i dag|lige nu)$|^(?:(?:om|den|det) )?(?:nuværende|eksisterende|gældende) (?:\p{L}+)$/iu;
const tellsToday = ({ heading, blocks }: SectionView): boolean =>
  [heading, ...blocks.map(({ text }) => /^.{0,60}/u.exec(text)?.[0] ?? '')].some((line) =>
    TODAY.test(line.replace(/[.:\s]+$/u, '').trim()),
  );

export const hr02: Check = {
  id: 'HR02',
  category: 'room',
  severity: 'warning',
  needs: ['text', 'tables', 'fields'],
  caseTypes: ['decision'],
  name: { da: '0-løsning mangler', en: 'No zero option' },
  why: {
    da: 'At lade være er altid et valg. Først når dets følger er beskrevet, kan de andre muligheder vejes.',
    en: 'Leaving things as they are is always a choice. Only when its consequences are described can the others be weighed.',
  },
  run: (view) => {
    const { count, zero, bound, blank } = shownOptions(view);
    if (blank || bound || zero) return [];
    if (isOwnHouse(view)) return [{ section: 'options', about: 'zero', message: MESSAGE }];
    // Other houses tell it in other ways, or not at all: there it is good advice where options are shown, and leaving it be is none of them.
    return count < 2 ||
      view.sections.some((section) => section.memo(tellsToday)) ||
      hasNoOptions(view) ||
      !isWhole(view) ||
      TRADE.test(view.fields.title)
      ? []
      : [{ section: 'options', about: 'zero', message: MESSAGE, severity: 'suggestion' }];
  },
};
