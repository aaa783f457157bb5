/** What to tell of a run that did not simply end: an exception, a limit, a stop, a deadlock, unsupported Python. */
import type { Kind, TraceStore } from '#trace';
import { seekEvent } from './playhead.ts';
import type { Finished } from './store.ts';

/** In a sentence; null where there is nothing to tell. */
export function troubleOf(finished: Finished): string | null {
  const { reason, text, diagnostic } = finished.ended;
  if (reason === 'exited' || reason === 'syntax') return null;
  if (diagnostic !== null) return [`Line ${diagnostic.span.line}: ${text}.`, diagnostic.hint ?? ''].join(' ').trimEnd();
  if (reason !== 'raised') return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  const said = exceptionOf(finished);
  return text === '' ? said : `${said} (${text})`;
}

function exceptionOf({ model: { trace }, ended: { code } }: Finished): string {
  const at = lastOf(trace, 'vm/exception-raised');
  const event = at < 0 ? null : trace.event(at);
  if (event?.kind !== 'vm/exception-raised') return `The program ended with exit code ${code}.`;
  const what = event.message === '' ? event.class : `${event.class}: ${event.message}`;
  const line = trace.spanAt(at)?.line;
  return line === undefined ? what : `Line ${line}: ${what}`;
}

/** To the moment just after the exception that ended the run. */
export function seekRaised({ model: { trace } }: Finished): void {
  const at = lastOf(trace, 'vm/exception-raised');
  if (at >= 0) seekEvent(at);
}

function lastOf(trace: TraceStore, kind: Kind): number {
  let at = trace.length - 1;
  while (at >= 0 && trace.kindAt(at) !== kind) at--;
  return at;
}
