/**
 * The module `gc`, as far as it can be answered truthfully: nothing is counted here, so collect() says only how many
 * objects it has found whose end does something. https://docs.python.org/3/library/gc.html
 */
import {
  collectGarbage,
  type Interpreter,
  list,
  native,
  type Resumable,
  raise,
  referents,
  TypeError,
  tuple,
  type Value,
} from '#vm';
import type { ModuleBuilder } from './modules.ts';

function* collect(interp: Interpreter): Resumable {
  return yield* collectGarbage(interp);
}

/** The collector's settings, which programs set and read back. */
function settings() {
  let enabled = true;
  let threshold = [2000, 10, 0];
  return {
    enable: native('enable', '()', () => {
      enabled = true;
      return null;
    }),
    disable: native('disable', '()', () => {
      enabled = false;
      return null;
    }),
    isenabled: native('isenabled', '()', () => enabled),
    get_threshold: native('get_threshold', '()', () => tuple(threshold)),
    set_threshold: native('set_threshold', '(threshold0, threshold1=10, threshold2=0, /)', (_interp, args) => {
      if (!args.every((value) => typeof value === 'number')) throw raise(TypeError, 'an integer is required');
      threshold = args as number[];
      return null;
    }),
  };
}

export const gc: ModuleBuilder = () => ({
  ...settings(),
  collect: native('collect', '(generation=2)', (interp) => collect(interp)),
  get_referents: native('get_referents', null, (_interp, args) =>
    list(args.flatMap((value: Value) => referents(value))),
  ),
  garbage: list([]),
  callbacks: list([]),
});
