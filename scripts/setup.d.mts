/** Installs dependencies when they are missing or other than the lock file says. */
export function installDependencies(): void;
/** Makes sure of Chromium, Firefox (unless declined) and a Japanese font; their paths are in CHROME_PATH and FIREFOX_PATH afterwards. */
export function ensureBrowsers(wanted?: { firefox?: boolean }): void;
/** Whether everything a lock file names, but what is optional, is there in its version. */
export function sameVersions(lockFile: string, installedFile: string): boolean;
