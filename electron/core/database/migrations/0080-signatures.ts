/** Rows from elsewhere keep the signature they came with and are passed on with it; those made here are signed when they leave. */
export const signatures = `
alter table updates add column signature text;
`;
