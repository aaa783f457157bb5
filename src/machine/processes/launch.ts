/**
 * Starting a program in a process of its own, from a file: Python with its command line, or a script whose first line says
 * `#!/usr/bin/python3`, as the small programs in /usr/bin do. Nothing is shared with the parent but open files.
 */
import type { Origin } from '#bytecode';
import { compileModule } from '#compiler';
import { COSTS, ERRNO, FileFault, type FileTree, type Process } from '#kernel';
import type { Launch } from '#natives';
import { decodeSource } from '#vm';
import { PythonProcess, type Start, type World } from '../python-process.ts';

/** Where the simulated computer has Python. */
const PYTHON = /^python3?(\.14)?$/;
const OWN_PROGRAMS = '/usr/bin/';
const EXECUTABLE = 0o111;

/** Starts a program for `parent`; FileFault when it cannot be. */
export function launch(world: World, parent: PythonProcess, request: Launch): Process {
  const { process: parentProcess } = parent;
  const { kernel, computer } = parentProcess;
  const start = startOf(computer.files, request, parent.start.stdin);
  const files = [...request.descriptors].map(([fd, own]) => [fd, parentProcess.descriptors.get(own)] as const);
  const process = kernel.startProcess(nameOf(request.argv[0] ?? request.path), parentProcess);
  for (const [fd, file] of files) process.descriptors.open(file, -1, true, fd);
  const child = new PythonProcess(world, process, start);
  child.interp.extraNs = COSTS.pythonStart;
  child.begin(compileModule(start.source, start.file, start.origin));
  return process;
}

/** What is to run, by the file and the arguments. */
function startOf(files: FileTree, { path, argv, env }: Launch, stdin: string): Start {
  const node = files.find(path);
  if (node.kind === 'folder' || (node.mode & EXECUTABLE) === 0) throw new FileFault(ERRNO.EACCES);
  const rest = argv.slice(1);
  if (PYTHON.test(nameOf(path))) return { ...commandLine(files, rest), stdin, env };
  const source = textOf(files, path);
  if (!/^#!.*python/.test(source)) throw new FileFault(ERRNO.ENOEXEC);
  const origin: Origin = path.startsWith(OWN_PROGRAMS) ? 'library' : 'user';
  return { file: path, source, argv: [path, ...rest], stdin, env, origin, path };
}

type Command = Omit<Start, 'stdin' | 'env'>;

/** `python3 -c TEXT`, `-m MODULE` or FILE, with its arguments; other options are passed over. */
function commandLine(files: FileTree, given: readonly string[]): Command {
  const at = given.findIndex((word) => !/^-[bBdEIOPqsSuvx]+$/.test(word));
  const [first = '', second = '', ...others] = at < 0 ? [] : given.slice(at);
  if (first === '-c')
    return { file: '<string>', source: second, argv: ['-c', ...others], origin: originOf(second), path: null };
  if (first === '-m') {
    const source = `import runpy\nrunpy._run_module_as_main(${JSON.stringify(second)})\n`;
    return { file: '<frozen runpy>', source, argv: ['-m', ...others], origin: 'library', path: null };
  }
  const argv = second === '' && given.length <= at + 1 ? [first] : [first, second, ...others];
  return { file: first, source: textOf(files, first), argv, origin: 'user', path: first };
}

/** The text by which multiprocessing starts its processes is the library's own. */
function originOf(source: string): Origin {
  return source.startsWith('from multiprocessing.') ? 'library' : 'user';
}

function textOf(files: FileTree, path: string): string {
  const node = files.find(path);
  if (node.kind !== 'file') throw new FileFault(ERRNO.ENOENT);
  return decodeSource(node.data.slice(0, node.size), path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
