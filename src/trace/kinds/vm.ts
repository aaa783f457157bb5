/** What happens inside Python: frames, lines, text. Frames and lines are recorded for code whose lines are traced. */
export const VM_KINDS = {
  /** A call; `call` is how it was called, as `chore('dishes', 30)`; `back` the caller's frame. For coroutines this is the making, not the running. */
  'vm/frame-pushed': { frame: 'id', back: 'id', function: 'text', call: 'text', library: 'bool' },
  /** `how` is returned or raised. */
  'vm/frame-popped': { frame: 'id', how: 'text' },
  /** A generator, coroutine or async generator object was made; its frame has not run yet. */
  'vm/coroutine-created': { frame: 'id', task: 'id', function: 'text', call: 'text', what: 'text' },
  'vm/frame-resumed': { frame: 'id', back: 'id' },
  /** It yielded, or awaits something that is not done. */
  'vm/frame-suspended': { frame: 'id' },
  'vm/line-reached': { frame: 'id', line: 'int' },
  'vm/exception-raised': { frame: 'id', class: 'text', message: 'text' },
  /** `stream` is 1 for stdout, 2 for stderr. */
  'vm/text-printed': { stream: 'int', task: 'id', text: 'text' },
} as const;
