/**
 * Starting a program in a process of its own, from a file: Python with its command line, or a script whose first line says
 * `#!/usr/bin/python3`, as the small programs in /usr/bin do. Nothing is shared with the parent but open files.
 */
import type { Origin } from '#bytecode';
import { compileModule } from '#compiler';
import { COSTS, ERRNO, FileFault, FileTree, type Process, type Thread } from '#kernel';
import { type Birth, errorText, type Launch } from '#natives';
import { decodeSource } from '#vm';
import { PythonProcess, type Start, type World } from '../python-process.ts';

/** Where the simulated computer has Python. */
const PYTHON = /^python3?(\.14)?$/;
const EXECUTABLE = 0o111;

/** Python without a program reads one. */
const STANDARD_INPUT: Command = {
  file: '<frozen runpy>',
  source: 'exec(compile(__import__("sys").stdin.read(), "<stdin>", "exec"))\n',
  argv: [''],
  origin: 'library',
  path: null,
};

/** Starts a program for `parent`; FileFault when it cannot be. */
export function launch(world: World, parent: PythonProcess, request: Birth): Process {
  const { process: parentProcess } = parent;
  const { kernel } = parentProcess;
  const seen = new FileTree(parentProcess.files);
  if (request.cwd !== null) seen.chdir(request.cwd);
  const start = startOf(seen, request);
  const files = [...request.descriptors].map(([fd, own]) => [fd, parentProcess.descriptors.get(own)] as const);
  const process = kernel.startProcess(nameOf(request.argv[0] ?? request.path), parentProcess);
  for (const [fd, file] of files) process.descriptors.open(file, -1, true, fd);
  process.files.cwd = seen.cwd;
  if (request.umask >= 0) process.files.umask = request.umask;
  if (request.newSession) process.session = process.id;
  if (request.newSession || request.group === 0) process.group = process.id;
  for (const [signal, what] of parentProcess.dispositions) {
    if (what === 'ignored' && !request.minded.includes(signal)) process.dispositions.set(signal, what);
  }
  begin(world, process, start);
  return process;
}

/** execve(2): the process of `thread` runs another program from now on. Its other threads are no more. */
export function become(world: World, thread: Thread, start: Start): void {
  const { process } = thread;
  const { descriptors, dispositions, kernel } = process;
  for (const other of [...process.threads]) kernel.end(other);
  for (const fd of descriptors.numbers()) if (!descriptors.isInheritable(fd)) descriptors.close(fd);
  for (const [signal, what] of [...dispositions]) if (what === 'handled') dispositions.delete(signal);
  process.pending.length = 0;
  process.wakeup = null;
  process.name = nameOf(start.path ?? 'python3');
  begin(world, process, start);
}

function begin(world: World, process: Process, start: Start): void {
  const python = new PythonProcess(world, process, start);
  python.interp.extraNs = start.signals === 'python' ? COSTS.pythonStart : COSTS.programStart;
  python.begin(compileModule(start.source, start.file, start.origin));
}

/** What is to run, by the file and the arguments. */
export function startOf(files: FileTree, { path, argv, env }: Launch): Start {
  const node = files.find(path);
  if (node.kind !== 'file' || (node.mode & EXECUTABLE) === 0) throw new FileFault(ERRNO.EACCES);
  const rest = argv.slice(1);
  if (PYTHON.test(nameOf(path))) return { ...python(files, rest, env), stdin: '', env, signals: 'python' };
  const source = textOf(files, path);
  const [, interpreter = ''] = /^#! *(.*)/.exec(source) ?? [];
  if (!/python|\/sh$/.test(interpreter)) throw new FileFault(ERRNO.ENOEXEC);
  const [name, ...args] = interpreter.split(/ +/) as [string, ...string[]];
  if (/sh$/.test(interpreter)) return startOf(files, { path: name, argv: [name, ...args, path, ...rest], env });
  const isOwn = !node.own;
  const [origin, signals] = isOwn ? (['library', 'plain'] as const) : (['user', 'python'] as const);
  return {
    file: path,
    source,
    argv: [isOwn ? (argv[0] ?? path) : path, ...rest],
    stdin: '',
    env,
    origin,
    path,
    signals,
  };
}

type Command = Omit<Start, 'stdin' | 'env' | 'signals'>;

/** Python that says which one it is. */
const VERSION: Command = { ...STANDARD_INPUT, source: 'print("Python", __import__("sys").version.split()[0])\n' };

/** Python's options, and what stands behind them. */
function python(files: FileTree, given: readonly string[], env: Launch['env']): Command {
  let at = 0;
  while (/^-([bBdEIOPqsSuvx]+|[WX].*)$/.test(given[at] ?? '')) at += /^-[WX]$/.test(given[at] as string) ? 2 : 1;
  const hasU = given.slice(0, at).some((word) => /^-[a-zA-Z]*u/.test(word));
  const unbuffered = hasU || (env?.get('PYTHONUNBUFFERED') ?? '') !== '';
  return { ...commandLine(files, given.slice(at)), unbuffered };
}

/** `python3 -c TEXT`, `-m MODULE` or FILE, with its arguments. */
function commandLine(files: FileTree, given: readonly string[]): Command {
  const [first, second = '', ...others] = given;
  if (first === undefined) return STANDARD_INPUT;
  if (first === '-') return { ...STANDARD_INPUT, argv: given };
  if (first === '-V' || first === '--version') return VERSION;
  if (first === '-c')
    return { file: '<string>', source: second, argv: ['-c', ...others], origin: originOf(second), path: null };
  if (first === '-m') {
    const source = `__import__('runpy')._run_module_as_main(${JSON.stringify(second)})\n`;
    return { file: '<frozen runpy>', source, argv: ['-m', ...others], origin: 'library', path: null };
  }
  const argv = given;
  try {
    return { file: first, source: textOf(files, first), argv, origin: 'user', path: first };
  } catch (fault) {
    if (fault instanceof FileFault) return { ...cannotOpen(files, first, fault.errno), argv };
    throw fault;
  }
}

/** Python that finds no program. */
function cannotOpen(files: FileTree, path: string, errno: number): Omit<Command, 'argv'> {
  const at = path.startsWith('/') ? path : `${files.cwd}/${path}`;
  const text = `can't open file '${at}': [Errno ${errno}] ${errorText(errno)}\n`;
  const source = `s = __import__('sys')\ns.stderr.write(f'{s.executable}: ' + ${JSON.stringify(text)})\ns.exit(2)\n`;
  return { file: path, source, origin: 'library', path: null };
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
