import type { CheckAcross, MonthOfCases } from '../../../shared/contract/quality.ts';
import type { ReadableDb } from '../database/types.ts';

/** Of a body's cases the day they come to that body counts, else the next day on their way; before either, the day they were made. */
const SELECTED = `with selected as (
  select c.id, c.words, c.errors, c.warnings, c.suggestions, substr(coalesce(
    (select json_extract(step.value, '$.date') from json_each(c.chain) step
      where json_extract(step.value, '$.body') = @body and json_extract(step.value, '$.date') is not null limit 1),
    c.next_date, c.created_at), 1, 7) as month
  from cases c
  where c.archived = 0 and c.blank = 0 and (@body is null or c.id in (select case_id from case_bodies where body = @body))
)`;

type Body = { body: string | null };

/** What the checks find across all cases, or across those of one body, from the projections. */
export function across(db: ReadableDb, body: string | undefined) {
  const asked: Body = { body: body ?? null };
  const months = db
    .prepare<[Body], MonthOfCases>(
      `${SELECTED} select month, count(*) as cases, sum(words) as words, sum(errors) as errors, sum(warnings) as warnings,
       sum(suggestions) as suggestions from selected group by month order by month`,
    )
    .all(asked);
  const rows = db
    .prepare<[Body], Omit<CheckAcross, 'months'> & { month: string }>(
      `${SELECTED} select k.check_id as "check", s.month, sum(k.open > 0) as cases, sum(k.open) as open, sum(k.wrong) as wrong,
       sum(k.accepted) as accepted from selected s join case_checks k on k.case_id = s.id
       group by k.check_id, s.month order by k.check_id, s.month`,
    )
    .all(asked);
  return { cases: months.reduce((sum, { cases }) => sum + cases, 0), months, checks: byCheck(rows) };
}

function byCheck(rows: readonly (Omit<CheckAcross, 'months'> & { month: string })[]): CheckAcross[] {
  const checks = new Map<string, CheckAcross>();
  for (const { check, month, cases, open, wrong, accepted } of rows) {
    const known = checks.get(check) ?? { check, cases: 0, open: 0, wrong: 0, accepted: 0, months: [] };
    checks.set(check, {
      check,
      cases: known.cases + cases,
      open: known.open + open,
      wrong: known.wrong + wrong,
      accepted: known.accepted + accepted,
      months: cases > 0 ? [...known.months, { month, cases }] : known.months,
    });
  }
  return [...checks.values()].sort((a, b) => b.cases - a.cases || b.open - a.open || (a.check < b.check ? -1 : 1));
}
