/** The only two channels there are. */
export const REQUEST = 'api:request';
export const PUSH = 'api:push';
