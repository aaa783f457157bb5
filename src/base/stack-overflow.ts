/** Whether the host's own stack has run out: V8 and Safari throw a RangeError then, Firefox an error of its own. */
export function isStackOverflow(thrown: unknown): boolean {
  return thrown instanceof Error && /call stack|too much recursion/.test(thrown.message);
}
