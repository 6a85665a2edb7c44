/** Version of the command; equal to package.json (tested). */
export const VERSION = '0.1.0';
