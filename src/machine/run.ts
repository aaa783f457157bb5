/** Starting a run, and running one to its end. */
import type { Program } from './program.ts';
import { type Listeners, Session } from './session.ts';
import type { Settings } from './settings.ts';

/** A run that has not begun: `advance` it. */
export function start(program: Program, settings: Settings, listeners: Listeners = {}): Session {
  return new Session(program, settings, listeners);
}

/** Runs to the end; the limits in the settings see to it that there is one. */
export function run(program: Program, settings: Settings, listeners: Listeners = {}): Session {
  const session = start(program, settings, listeners);
  while (session.advance(Number.MAX_SAFE_INTEGER));
  return session;
}
