import { type CaseContent, CaseFields } from '../../../shared/kinds/case/case.ts';
import type { SampleDays } from './days.ts';
import { bodyFromMarkdown } from './markdown.ts';
import type { CaseSource } from './source.ts';
import { Wording } from './wording.ts';

/** Shown wherever a sample case names who is responsible, so that no sample can be taken for a real case. */
export const SAMPLE_MARK = '(eksempel)';

/**
 * A whole case from its source, its times put into the plan of dates. Throws when the source does not make a valid case: the samples
 * are ours.
 */
export function compileCase(source: CaseSource, days: SampleDays): CaseContent {
  const { key } = source;
  const decided = source.chain.at(-1)?.[1] ?? null;
  const wording = new Wording(days, { yearOf: source.yearOf ?? 'budget', decided });
  const fields = CaseFields.parse({
    title: wording.text(source.title),
    caseNumber: source.caseNumber.replace(/-26$/, `-${String(wording.year(2026)).slice(2)}`),
    caseType: source.caseType,
    status: source.status,
    templateId: 'ballerup',
    competence: source.competence,
    openness: source.closed ? { closed: true, ...source.closed } : { closed: false, reason: '', publicTitle: '' },
    responsible: { unit: `${source.unit} ${SAMPLE_MARK}`, person: `${source.person} ${SAMPLE_MARK}` },
    chain: source.chain.map(([body, date, itemNumber, role], index) => ({
      id: `${key}-step-${index + 1}`,
      body,
      date: date === null ? null : days.of(date),
      itemNumber,
      role,
    })),
    attachments: source.attachments.map(({ title, number, mark }, index) => ({
      id: `${key}-file-${index + 1}`,
      number,
      title: wording.text(title),
      recommended: mark === 'recommended',
      closed: mark === 'closed',
      file: null,
    })),
    agreementLinks: [...(source.agreementLinks ?? [])],
    dismissals: (source.dismissals ?? []).map((one) => ({
      ...one,
      at: `${days.of(one.at.slice(0, 10))}${one.at.slice(10)}`,
    })),
    answers: [],
    ...(source.handlerum ? { handlerum: wording.data(source.handlerum) } : {}),
  });
  return { fields, body: bodyFromMarkdown(key, wording.text(source.text)) };
}
