/** A case with no word in it is not read, and what a draft still lacks is no error: neither is told by the counts there were. */
export const unreadCases = `
alter table cases add column missing integer not null default 0;
alter table cases add column blank integer not null default 0;
`;
