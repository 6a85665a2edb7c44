/** What the office types. The widgets' package has a command of its own name, which only hands over to this one. */
export const COMMAND = 'tsunagari-tools';
export const NPX = `npx ${COMMAND}`;
