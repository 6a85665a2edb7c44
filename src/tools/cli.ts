/** The `tsunagari-widgets` command. Everything it does is in commands/; this file only meets the process. */
import { processIo } from './commands/io.js';
import { run } from './commands/run.js';

// `… | head` closes our output early: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), processIo());
