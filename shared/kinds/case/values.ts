/** beslutningssag, drøftelsessag, orienteringssag (docs/domain.md 3.2). */
export const CASE_TYPES = ['decision', 'discussion', 'information'] as const;

export const CASE_STATUSES = ['draft', 'review', 'ready', 'dispatched', 'decided'] as const;
