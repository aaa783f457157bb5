/**
 * `npm run record`: asks the Python of this machine what each program prints, several times, and writes it down. A program
 * that does not print the same every time is not recorded: its output is the scheduler's affair, not the language's.
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
    if (said.size > 1) failed++;
    else put(one, [...said][0] as string, python);
    tell(one, said);
  }
  return failed;
}

async function outcomes(python: Python, { program, terms }: RecordedProgram): Promise<Set<string>> {
  const said = new Set<string>();
  for (let i = 0; i < TIMES; i++) {
    for (const restless of [false, true]) {
      said.add(write(await askPython(python, program, restless), terms.anyOrder));
    }
  }
  return said;
}

/** A recording that says the same already keeps the version it was made with. */
function put({ recording }: RecordedProgram, said: string, python: Python): void {
  if (existsSync(recording) && unsign(readFileSync(recording, 'utf8')) === said) return;
  writeFileSync(recording, sign(said, python.is));
}

function tell(one: RecordedProgram, said: ReadonlySet<string>): void {
  if (said.size === 1) process.stdout.write(`recorded ${one.name}\n`);
  else process.stdout.write(`NOT RECORDED ${one.name}: it varies\n${[...said].join('\n')}\n`);
}

const python = findPython();
if (python === null) {
  process.stderr.write('No Python 3.13 or newer on the path; name one with PYTHON=…\n');
  process.exit(1);
}
process.exit((await recordAll(python, process.argv.slice(2))) > 0 ? 1 : 0);
