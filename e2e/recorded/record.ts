/**
 * `npm run record`: asks the Python of this machine what each program prints, several times, and writes it down. A program
 * that hangs or does not print the same every time is not recorded: its output is the scheduler's affair, not the language's.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type RecordedProgram, recordedPrograms } from './programs.ts';
import { askPython, findPython, type Python } from './python.ts';
import { sign, unsign, write } from './recording.ts';

const TIMES = 3;

/** Records every program whose name contains one of the words, or all of them; returns how many could not be. */
async function recordAll(python: Python, words: readonly string[]): Promise<number> {
  let failed = 0;
  for (const one of recordedPrograms()) {
    if (words.length > 0 && !words.some((word) => one.name.includes(word))) continue;
    const said = await outcomes(python, one);
    const [only = ''] = said;
    const isSure = said.size === 1 && only.startsWith('exit ');
    if (isSure) put(one, only, python);
    else failed++;
    const why = isSure ? `recorded ${one.name}` : `NOT RECORDED ${one.name}:\n${[...said].join('\n')}`;
    process.stdout.write(`${why}\n`);
  }
  return failed;
}

async function outcomes(python: Python, { program, terms }: RecordedProgram): Promise<Set<string>> {
  const said = new Set<string>();
  for (let i = 0; i < TIMES; i++) {
    for (const restless of [false, true]) {
      const printed = await askPython(python, program, { restless, schedule: terms.schedule, ours: terms.ours }).catch(
        String,
      );
      said.add(typeof printed === 'string' ? printed : write(printed, terms));
    }
  }
  return said;
}

/** A recording that says the same already keeps the version it was made with. */
function put({ recording }: RecordedProgram, said: string, python: Python): void {
  if (existsSync(recording) && unsign(readFileSync(recording, 'utf8')) === said) return;
  writeFileSync(recording, sign(said, python.is));
}

const python = findPython();
if (python === null) {
  process.stderr.write('No Python 3.13 or newer on the path; name one with PYTHON=…\n');
  process.exit(1);
}
process.exit((await recordAll(python, process.argv.slice(2))) > 0 ? 1 : 0);
