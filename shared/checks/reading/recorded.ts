import { totalsOf } from '../../handlerum/economy.ts';
import { emptyOption } from '../../handlerum/options.ts';
import type { CaseFields } from '../../kinds/case/case.ts';
import { type CaseOption, EMPTY_HANDLERUM, type Handlerum } from '../../kinds/case/handlerum.ts';
import type { TunedRule } from '../define.ts';
import type { CaseView } from '../view.ts';

/** What people recorded as data: a check reads it first, and the text where there is none. */
export function recorded({ fields }: CaseView): Handlerum {
  return fields.handlerum ?? EMPTY_HANDLERUM;
}

/** Recorded options but the one of leaving things as they are. */
export function realOptions(view: CaseView): readonly CaseOption[] {
  return recorded(view).options.filter(({ kind }) => kind !== 'zero');
}

/** Amounts and sums the recorded economy holds, in kroner; empty without one. */
export function recordedKroner(view: CaseView): readonly number[] {
  const { costs, options, economy } = recorded(view);
  const owned = options.map(({ id, elements }) =>
    costs.filter(({ owner }) => owner === id || elements.includes(owner)),
  );
  const sums = owned.flatMap((cells) => {
    const { byYear, all } = totalsOf(cells);
    return [...byYear.values(), all].flatMap(({ operating, capital, financing }) => [
      operating,
      capital,
      financing,
      operating + capital,
    ]);
  });
  const amounts = [...costs.map(({ ore }) => ore), ...sums, ...(economy.frame === null ? [] : [economy.frame])];
  return [...new Set(amounts)].filter((ore) => ore !== 0).map((ore) => ore / 100);
}

/** A rule of hints in the text that is not asked where the recorded data answers its question. */
export function unlessRecorded(answered: (view: CaseView) => boolean, rule: TunedRule): TunedRule {
  return {
    tuned: (tuning) => {
      const run = rule.tuned(tuning);
      return (view) => (answered(view) ? [] : run(view));
    },
  };
}

/** A case's data for an example; what is not given is empty. */
export const withRoom = (patch: Partial<Handlerum>): Pick<CaseFields, 'handlerum'> => ({
  handlerum: { ...EMPTY_HANDLERUM, ...patch },
});

/** An option for an example, by its letter. */
export function roomOption(label: string, patch: Partial<CaseOption> = {}): CaseOption {
  const kind = label === '0' ? 'zero' : 'alternative';
  return {
    ...emptyOption({ id: `option-${label}`, label, title: `Løsning ${label}`, kind }),
    description: [],
    ...patch,
  };
}
