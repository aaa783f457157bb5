/** What is to be run: the learner's files, which of them is the program, and its arguments. */
export interface Program {
  /** Path of the program among `files`; tracebacks call it so. */
  readonly main: string;
  /** Texts by path, with `/` between folders. Those beside the program can be imported. */
  readonly files: Readonly<Record<string, string>>;
  /** sys.argv[1:] */
  readonly args: readonly string[];
  /** What the program finds on its standard input. */
  readonly stdin?: string;
  /** Hosts besides those that the program declares itself; see hosts.ts. */
  readonly hosts?: readonly string[];
}
