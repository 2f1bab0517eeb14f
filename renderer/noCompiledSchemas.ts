import { z } from 'zod';

/**
 * Imported first of all: zod tries at the first schema whether it may compile code, which the page's content security policy forbids. The
 * failed try is caught, but the browser then looks through the whole script for the place, a sixth of the time of a start.
 */
z.config({ jitless: true });
