/** What native code asks of the machine in place of a wait. */

/** `os.fork()`: answered in both processes, 0 in the child and its number in the parent. */
export class ForkRequest {
  readonly on = 'os.fork()';
}

/** `os.execv()`: never answered, since who has asked is no more. */
export class ExecRequest {
  readonly on = 'os.execv()';
  /** What `Services.prepare` has made. */
  readonly start: unknown;

  constructor(start: unknown) {
    this.start = start;
  }
}
