/** Lets the person choose a folder in the system's own dialog; null where there is none, as in a browser, which knows no paths. */
export const folderChooser = (): (() => Promise<string | null>) | null => window.handlerum?.chooseFolder ?? null;
