/** What `os.fork()` asks of the machine, in place of a wait: it is answered in both processes. */
export class ForkRequest {
  /** Answers 0 in the child and its number in the parent. */
  readonly on = 'os.fork()';
}
