import { z } from 'zod/v4';

/**
 * What the page has for `zod` (`build/vite.config.ts`), so that this runs before the first schema is made, whichever chunk makes it. Zod
 * tries then whether it may compile code, which the page's content security policy forbids. The failed try is caught, but the browser
 * looks through the whole script for the place, a sixth of the time of a start.
 */
z.config({ jitless: true });

export { z };
