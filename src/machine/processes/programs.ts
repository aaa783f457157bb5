/** The programs that the simulated computer has in /usr/bin. */
import type { FileTree } from '#kernel';
import { encode } from '#vm';

/** The names of Python itself. What is in the file says only that it is a program. */
const PYTHONS = ['python', 'python3', 'python3.14'];
const ELF = encode('\x7fELF', 'latin-1', 'strict');

export function installPrograms(files: FileTree): void {
  for (const name of PYTHONS) files.install(`/usr/bin/${name}`, ELF);
}
