import type { Check } from '../define.ts';
import { DEADLINE_THRESHOLDS, lateSteps } from '../reading/deadline.ts';
import type { CaseView } from '../view.ts';

const MESSAGE = {
  da: 'Skriv i dagsordenen, hvorfor sagen ikke kan vente.',
  en: 'Say in the agenda why the case cannot wait.',
};

/** The text itself may say it. */
const CANNOT_WAIT =
  /(?:kan ikke (?:af)?vente|ikke kan (?:af)?vente|tåler ikke opsættelse|ikke tåler opsættelse|ikke kan udsættes|kan ikke udsættes)[^.\n]{0,80}(?:fordi|da|idet|hvis|for så|ellers|efter|,)/iu;

function saysWhy({ sections }: CaseView): boolean {
  return sections.some(({ text }) => CANNOT_WAIT.test(text));
}

const WORDS = /\p{L}{2,}/gu;
/** *Hastesag* and the like name the matter and give no reason. */
const isReason = (text: string | undefined): boolean => ((text ?? '').match(WORDS)?.length ?? 0) >= 3;

export const pc02: Check = {
  id: 'PC02',
  category: 'process',
  severity: 'error',
  needs: ['fields', 'text'],
  name: { da: 'Sen sag uden begrundelse', en: 'Late case without a reason' },
  why: {
    da: 'En sag, der er sendt for sent, må kun behandles, hvis den ikke kan vente, og det skal stå i dagsordenen, hvorfor.',
    en: 'A case sent too late may only be handled if it cannot wait, and the agenda must say why.',
  },
  source: { da: 'Kommunestyrelseslovens § 8, stk. 4', en: 'Local Government Act, section 8(4)' },
  thresholds: DEADLINE_THRESHOLDS,
  run: {
    tuned: (tuning) => (view) =>
      lateSteps(view.fields.chain, tuning)
        .filter(({ step: { lateReason } }) => !isReason(lateReason) && !saysWhy(view))
        .map(({ step: { id, dispatchedOn } }) => ({ about: `${id} ${dispatchedOn}`, message: MESSAGE })),
  },
};
