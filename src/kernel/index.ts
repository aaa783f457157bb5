export { COSTS, MILLISECOND, SECOND } from './costs.ts';
export { Kernel, type Start } from './kernel.ts';
export { Selector } from './selector.ts';
export type { Thread, ThreadState, Wait } from './thread.ts';
export type { Timer } from './timers.ts';
