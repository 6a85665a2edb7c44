/** What every script and test starts Chromium with. */
export const CHROMIUM_FLAGS: string[];
