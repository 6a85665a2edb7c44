/** Version of this build; equal to package.json (tested). Shown when two versions meet on a page. */
export const VERSION = '0.1.0';
