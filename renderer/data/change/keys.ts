import { type InputTo, namePartsOf, type QueryName } from '../../../shared/contract/names.ts';
import type { Declared } from '../../../shared/rpc/procedure.ts';

/** Where the answer of a query is kept: by domain, name and what was asked. */
export type QuestionKey = readonly [domain: string, name: string, input: unknown];

export function keyOf<N extends QueryName>(name: N, input: InputTo<N>): QuestionKey {
  const { domain, procedure } = namePartsOf(name);
  return [domain, procedure, input];
}

/** Where the answer of a change belongs as well, by what it declares; null when it answers no query. */
export function answeredKey(answers: Declared['answers'], input: unknown): QuestionKey | null {
  if (!answers) return null;
  const [query, ...fields] = answers;
  const { domain, procedure } = namePartsOf(query);
  const sent = new Map(Object.entries(input ?? {}));
  return [domain, procedure, Object.fromEntries(fields.map((field) => [field, sent.get(field)]))];
}

/** The beginning of the keys of what is touched: of a whole domain, or of one query of it. */
export const touchedKey = (touched: string): readonly string[] => touched.split('.');
