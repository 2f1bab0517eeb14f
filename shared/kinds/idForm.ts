/** Ids are url-safe, case-sensitive and never reused. */
export const ID_FORM = /^[A-Za-z0-9_-]{1,64}$/;
