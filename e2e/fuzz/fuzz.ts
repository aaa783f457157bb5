/**
 * `npm run fuzz`: holds programs made at random against CPython, and shows for each that differs where, and the smallest
 * program found that still differs.
 *
 *     npm run fuzz -- --seeds 1000..2000 [--kind asyncio] [--show] [--no-shrink]
 */
import { comparable } from '../conformance/comparable.ts';
import { runOurs } from '../conformance/ours.ts';
import { Oracle, type OracleResult } from '../oracle/oracle.ts';
import { KINDS, type Kind, randomProgram } from './kinds.ts';
import { programOf, SMALL } from './program-of.ts';
import { BEGIN, shrink } from './shrink.ts';

/** A new CPython now and then: what programs leave behind in one fills its memory. */
const PROGRAMS_PER_ORACLE = 1500;

interface Difference {
  /** Such as `stdout 12`: where they part. */
  readonly place: string;
  readonly theirs: string;
  readonly ours: string;
}

function outcomeOf(source: string): OracleResult {
  try {
    return runOurs(programOf(source), SMALL);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { stdout: '', stderr: `BROKEN ${text}`, end: -1, schedule: [] };
  }
}

function difference(said: OracleResult, source: string): Difference | null {
  const theirs = comparable(said, 'all') as Record<string, unknown>;
  const ours = comparable(outcomeOf(source), 'all') as Record<string, unknown>;
  for (const key of ['stdout', 'stderr', 'end', 'schedule']) {
    const [a, b] = [theirs[key], ours[key]].map((part) => (Array.isArray(part) ? part.map(String) : [String(part)]));
    const at = firstDifference(a ?? [], b ?? []);
    if (at >= 0) return { place: `${key} ${at}`, theirs: a?.[at] ?? '(nothing)', ours: b?.[at] ?? '(nothing)' };
  }
  return null;
}

function firstDifference(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) if (a[i] !== b[i]) return i;
  return -1;
}

/** Still different, in the same stream, and not for the reason that it is not Python any more. */
function staysDifferent(oracle: Oracle, first: Difference): (source: string) => boolean {
  const kindOf = ({ place, ours }: Difference) => [place.split(' ')[0], ours.startsWith('BROKEN')].join();
  return (source) => {
    const said = ask(oracle, source);
    const found = said === null ? null : difference(said, source);
    return found !== null && kindOf(found) === kindOf(first) && !/SyntaxError|IndentationError/.test(found.theirs);
  };
}

/** Null for the programs that end CPython itself: tasks that wait in a circle and are cancelled, for one. */
function ask(oracle: Oracle, source: string): OracleResult | null {
  try {
    return oracle.run(programOf(source));
  } catch {
    return null;
  }
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function* seeds(): Generator<number> {
  const [first = 0, last = first] = (option('--seeds') ?? '1000..1100').split('..').map(Number);
  for (let seed = first; seed <= last; seed++) yield seed;
}

async function fuzz(kind: Kind): Promise<number> {
  let failed = 0;
  let runs = 0;
  let oracle = await Oracle.load();
  for (const seed of seeds()) {
    const source = randomProgram(kind, seed);
    if (++runs % PROGRAMS_PER_ORACLE === 0) oracle = await Oracle.load();
    const said = ask(oracle, source);
    if (process.argv.includes('--show')) console.log(source, said);
    if (said === null) oracle = await Oracle.load();
    const found = said === null ? null : difference(said, source);
    if (found === null) continue;
    failed++;
    console.log(
      `\n── ${kind} seed ${seed} differs at ${found.place}\n  CPython  ${found.theirs}\n  ours     ${found.ours}`,
    );
    if (process.argv.includes('--no-shrink')) continue;
    const small = shrink(source, staysDifferent(oracle, found));
    const now = difference(oracle.run(programOf(small)), small);
    console.log(
      `${small.slice(small.indexOf(BEGIN))}  at ${now?.place}\n  CPython  ${now?.theirs}\n  ours     ${now?.ours}`,
    );
  }
  console.log(`${kind}: ${runs} programs, ${failed} differ`);
  return failed;
}

const asked = option('--kind');
let failed = 0;
for (const kind of KINDS) if (asked === undefined || asked === kind) failed += await fuzz(kind);
process.exitCode = failed === 0 ? 0 : 1;
