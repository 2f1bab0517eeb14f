/** The only channels there are: a page asks for a port to the core and is given one, is told that the core ended, asks for another, and has its person choose a folder. */
export const CONNECT = 'core:connect';
export const PORT = 'core:port';
export const LOST = 'core:lost';
export const START_AGAIN = 'core:start-again';
export const CHOOSE_FOLDER = 'folder:choose';
