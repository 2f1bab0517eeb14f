/** After these a case goes on. */
export const OPEN: ReadonlySet<string> = new Set(['postponed', 'returned', 'referred', 'recommended']);
