/** Which program made each row of the case list: a later one reads the text anew, because its checks may find something else. */
export const projectedBy = `
alter table cases add column projected_by text not null default '';
create index cases_by_projector on cases (projected_by);
`;
