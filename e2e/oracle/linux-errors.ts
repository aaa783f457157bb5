/**
 * Pyodide's system is WebAssembly's, with error numbers and some words of its own. This puts Linux's for both into what the
 * oracle printed, and only there: what we print is left as it is, so it can hide no difference of ours.
 */

/** `[Errno N] words` of WebAssembly's system, and of Linux where it is called the same or otherwise. */
const ERRORS: readonly (readonly [wasm: number, linux: number, words: string, linuxWords?: string])[] = [
  [63, 1, 'Operation not permitted'],
  [44, 2, 'No such file or directory'],
  [71, 3, 'No such process'],
  [29, 5, 'I/O error', 'Input/output error'],
  [8, 9, 'Bad file descriptor'],
  [12, 10, 'No child process', 'No child processes'],
  [6, 11, 'Resource temporarily unavailable'],
  [2, 13, 'Permission denied'],
  [20, 17, 'File exists'],
  [75, 18, 'Cross-device link', 'Invalid cross-device link'],
  [54, 20, 'Not a directory'],
  [31, 21, 'Is a directory'],
  [28, 22, 'Invalid argument'],
  [28, 22, 'Source and target are the same path'],
  [28, 22, 'Source and target are the same file'],
  [28, 22, 'Source path is a parent of target path'],
  [59, 25, 'Not a tty', 'Inappropriate ioctl for device'],
  [70, 29, 'Invalid seek', 'Illegal seek'],
  [64, 32, 'Broken pipe'],
  [37, 36, 'Filename too long', 'File name too long'],
  [52, 38, 'Function not implemented'],
  [55, 39, 'Directory not empty'],
  [32, 40, 'Symbolic link loop', 'Too many levels of symbolic links'],
];
const LINUX = new Map(
  ERRORS.map(([wasm, linux, words, linuxWords]) => [
    `[Errno ${wasm}] ${words}`,
    `[Errno ${linux}] ${linuxWords ?? words}`,
  ]),
);
const ERROR = /\[Errno \d+\] [A-Z][\w/ -]*\w/g;

/** The text with each error of WebAssembly's system as Linux says it. */
export function withLinuxErrors(text: string): string {
  return text.replace(ERROR, (error) => LINUX.get(error) ?? error);
}
