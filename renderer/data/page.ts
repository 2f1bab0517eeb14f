import { type AnyRoute, createRootRoute } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { invariant } from '../../shared/assert.ts';
import type { MessageId } from '../../shared/i18n/index.ts';
import type { RecordId } from '../../shared/kinds/ids.ts';
import { isRecordId } from './ids.ts';
import { oneOf, searchReader } from './search.ts';

/** What every page stands in; `app/` gives it the frame that is drawn. */
export const root = createRootRoute();

/**
 * A page of the program, told once: the router, the rail, the breadcrumb, the window's title and the palette are all made from the list in
 * `app/pages.ts`.
 */
export interface Page {
  readonly route: AnyRoute;
  readonly title: MessageId;
  /** `first`: may be the first that is drawn, and waits only for the words that it says itself (`build/words.ts` names it). */
  readonly words?: 'first';
  /** Stands in the rail, in the order of the list. */
  readonly icon?: LucideIcon;
  /** Of a page that stands in no rail: the path of the one it belongs to. */
  readonly under?: string;
  /** Commands that lead here, besides the page's own name in the rail; what is shown there is in the address, after its `?`. */
  readonly palette?: readonly { readonly id: string; readonly label: MessageId; readonly search?: `?${string}` }[];
  /**
   * A hook: the title of what the address names, empty while it is fetched. Called on every page, with no id where the page is not
   * the one on the screen.
   */
  readonly useOpened?: (id: RecordId | undefined) => string | undefined;
}

/** The record that a path with `$id` names. */
export const RecordPath = {
  parse: ({ id }: { id: string }) => {
    invariant(isRecordId(id), 'the address names a record');
    return { id };
  },
  stringify: ({ id }: { id: RecordId }) => ({ id }),
};

/** Which part of a page with tabs is shown, from its address; what is no part is left out. */
export const partSearch = <const Part extends string>(parts: readonly Part[]) =>
  searchReader({ part: oneOf(...parts) });
