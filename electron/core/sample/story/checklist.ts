import { type ChecklistContent, STANDARD_CHECKLIST } from '../../../../shared/kinds/checklist/checklist.ts';
import { adopt, saveDraft } from '../../checklist/checklist.ts';
import type { Stage } from './stage.ts';

/** The invented council's own checklist: one question more, one check milder, its own terms and names. */
const OWN: ChecklistContent = {
  ...STANDARD_CHECKLIST,
  name: 'Tjekliste for Lindved Kommune (eksempel)',
  checks: { SP06: { severity: { information: 'suggestion' } } },
  questions: [
    {
      id: 'EGET01',
      name: 'Landsbyerne',
      question: 'Står der, hvad sagen betyder for landsbyerne?',
      why: 'Kommunalbestyrelsen vil kunne se, om en løsning rammer by og land forskelligt.',
      category: 'completeness',
      severity: 'suggestion',
      caseTypes: ['decision'],
      about: ['consequences'],
    },
  ],
  words: ['Lindved', 'Åskolen', 'Engskolen', 'Bakkeskolen', 'Søndermarkskolen', 'Engdraget', 'Havnevej'],
};

/** Adopts it before any of the cases is written, so that all are judged by it. */
export function adoptChecklist(stage: Stage): void {
  const { of } = stage.days;
  const adopted = of('2026-04-27');
  saveDraft(stage.at(of('2026-04-13'), '10:00'), OWN, STANDARD_CHECKLIST);
  adopt(stage.at(adopted, '19:00'), { body: 'Kommunalbestyrelsen', from: adopted });
}
