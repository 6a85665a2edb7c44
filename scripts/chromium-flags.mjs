/** How Chromium is started wherever a script or a test drives it: quiet, in Japanese, and without what only somebody at the screen would use. */

/**
 * The menus below the address bar are pages of their own, two for every window. Nobody sees them here, and making them takes a third of the
 * time that a test's window takes to open.
 */
const ADDRESS_BAR_PAGES = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

export const CHROMIUM_FLAGS = [
  // Chromium does not run as root within its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--disable-features=${ADDRESS_BAR_PAGES.join()}`,
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--lang=ja',
];
