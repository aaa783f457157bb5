/** The run as a whole. */
export const MACHINE_KINDS = {
  'machine/run-began': { file: 'text', seed: 'int' },
  /** `reason` is exited, raised, limit, stopped, deadlock or unsupported; `text` says more where there is more to say. */
  'machine/run-ended': { code: 'int', reason: 'text', text: 'text' },
  /** From here on lines are not recorded any more: the run is too long for it. */
  'machine/detail-reduced': { events: 'int' },
} as const;
