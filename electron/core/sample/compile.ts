import { type CaseContent, CaseFields } from '../../../shared/kinds/case/case.ts';
import { bodyFromMarkdown } from './markdown.ts';
import type { CaseSource } from './source.ts';

/** Shown wherever a sample case names who is responsible, so that no sample can be taken for a real case. */
export const SAMPLE_MARK = '(eksempel)';

/** A whole case from its source. Throws when the source does not make a valid case: the samples are ours. */
export function compileCase(source: CaseSource): CaseContent {
  const { key } = source;
  const fields = CaseFields.parse({
    title: source.title,
    caseNumber: source.caseNumber,
    caseType: source.caseType,
    status: source.status,
    templateId: 'ballerup',
    competence: source.competence,
    openness: source.closed ? { closed: true, ...source.closed } : { closed: false, reason: '', publicTitle: '' },
    responsible: { unit: `${source.unit} ${SAMPLE_MARK}`, person: `${source.person} ${SAMPLE_MARK}` },
    chain: source.chain.map(([body, date, itemNumber, role], index) => ({
      id: `${key}-step-${index + 1}`,
      body,
      date,
      itemNumber,
      role,
    })),
    attachments: source.attachments.map(({ title, number, mark }, index) => ({
      id: `${key}-file-${index + 1}`,
      number,
      title,
      recommended: mark === 'recommended',
      closed: mark === 'closed',
      file: null,
    })),
    agreementLinks: [...(source.agreementLinks ?? [])],
    dismissals: [],
    answers: [],
    ...(source.handlerum ? { handlerum: source.handlerum } : {}),
  });
  return { fields, body: bodyFromMarkdown(key, source.text) };
}
