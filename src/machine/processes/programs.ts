/** The programs that the simulated computer has in /usr/bin. */
import type { FileTree } from '#kernel';
import { PROGRAMS } from '#pylib';
import { encode } from '#vm';

/** The names of Python itself. What is in the file says only that it is a program. */
const PYTHONS = ['python', 'python3', 'python3.14'];
const ELF = encode('\x7fELF', 'latin-1', 'strict');
const FIRST_LINE = '#!/usr/bin/python3\n';

export function installPrograms(files: FileTree): void {
  for (const name of PYTHONS) files.install(`/usr/bin/${name}`, ELF);
  for (const [name, text] of PROGRAMS) {
    const data = encode(FIRST_LINE + text, 'utf-8', 'strict');
    for (const folder of ['/usr/bin', '/bin']) files.install(`${folder}/${name}`, data);
  }
}
