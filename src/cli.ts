/** The `tsunagari-tools` command: `receive` is the receiver's, everything else the feed's. Each loads only what it needs. */
import process from 'node:process';

// `… | head` closes our output early: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [command, ...rest] = process.argv.slice(2);
if (command === 'receive') {
  const { runReceive } = await import('./receiver/cli/run.js');
  const told = new Promise<void>((resolve) => {
    // Told twice: now.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
  });
  process.exitCode = await runReceive(rest, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    cwd: process.cwd(),
    env: process.env,
    told,
  });
} else {
  const { run } = await import('./tools/commands/run.js');
  const { processIo } = await import('./tools/commands/io.js');
  process.exitCode = await run(process.argv.slice(2), processIo());
}
