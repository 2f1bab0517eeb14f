/** How often each check finds something in each case, and what people said of it: what a secretariat reads across its cases. */
export const caseChecks = `
create table case_checks (
  case_id text not null references cases(id),
  check_id text not null,
  open integer not null,
  wrong integer not null,
  accepted integer not null,
  primary key (case_id, check_id)
) strict, without rowid;
`;
