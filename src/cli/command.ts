/** The commands of `loopscope`, and what it says about itself. */
import { readRunOptions, UsageError } from './options.ts';
import { runCommand } from './run-command.ts';
import { writeAll } from './streams.ts';

/** Of package.json, put in by the builder. */
declare const LOOPSCOPE_VERSION: string | undefined;

const EXIT_USAGE = 64;
const EXIT_INTERNAL = 70;

const HELP = `Usage: loopscope run [OPTION...] FILE.py [ARG...]

Runs a Python program on a simulated computer. Its output and exit code are ours.
FILE may be - for the standard input. Modules beside FILE can be imported.

  --schedule            print the schedule of the event loops on stdout, one line a
                        handle: TURN MS task NAME or TURN MS call NAME; the program's
                        own output then goes to stderr
  --trace OUT.json      write the trace
  --chrome-trace OUT    write the trace for Perfetto and chrome://tracing
  --stats               print one line of JSON about the run on stderr
  --host NAME=KIND,…    a computer that the program can talk to, as api=http,latency=20ms,service=300ms
  --seed N              seed of everything that is random
  --cores N             number of cores
  --no-gil              run as the free-threaded build
  --set NAME=VALUE      give a constant of the program another value
  --max-instructions N, --max-virtual-seconds N, --max-events N, --max-output N,
  --max-recursion N     limits; reaching one ends the run
  --help, --version

Exit codes of our own: 64 wrong usage, 65 a program outside the supported Python,
70 an internal error or a limit.
`;

/** Runs a command line; returns the exit code. */
export function main(words: readonly string[]): number {
  const [command, ...rest] = words;
  if (command === '--help' || (command === 'run' && rest[0] === '--help')) return say(HELP);
  if (command === '--version') return say(`loopscope ${version()}\n`);
  try {
    if (command === undefined) throw new UsageError('no command was given');
    if (command !== 'run') throw new UsageError(`unknown command ${command}`);
    return runCommand(readRunOptions(rest));
  } catch (error) {
    if (error instanceof UsageError) return complain(`${error.message}\nTry 'loopscope --help'.`, EXIT_USAGE);
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return complain(`internal error, please report it: ${what}`, EXIT_INTERNAL);
  }
}

function say(text: string): number {
  writeAll(1, text);
  return 0;
}

function complain(text: string, code: number): number {
  writeAll(2, `loopscope: ${text}\n`);
  return code;
}

function version(): string {
  return typeof LOOPSCOPE_VERSION === 'string' ? LOOPSCOPE_VERSION : 'development';
}
