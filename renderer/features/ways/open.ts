import { oneOf, searchReader, textUpTo } from '../../data/search.ts';

/** What is shown of the cases' ways, from the address. */
export const waysSearch = searchReader({
  view: oneOf('timeline'),
  body: textUpTo(200),
  owner: textUpTo(200),
  delayed: oneOf('yes'),
});
export type WaysSearch = ReturnType<typeof waysSearch>;
