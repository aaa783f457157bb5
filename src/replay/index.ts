/** The door of replay: from a trace to the state of the computer at any position, and to what can be said of it. */
export {
  type ActivityOptions,
  activityOf,
  jobName,
  type Lane,
  type Segment,
  taskName,
  threadName,
} from './activity.ts';
export { type Explanation, explain, type Reason } from './explain.ts';
export { HUES, type Identity, identitiesOf, NEUTRAL_HUE } from './identity.ts';
export { Replay } from './replay.ts';
export { type Grain, stopAt, stopsOf } from './stops.ts';
export { clock, duration, seconds } from './time-text.ts';
export { type Totals, totalsOf } from './totals.ts';
export { nameOfTask } from './words.ts';
export type {
  FrameState,
  FutureState,
  HandleState,
  LifeState,
  LoopPhase,
  LoopState,
  OutputLine,
  ProcessState,
  Queue,
  ResourceState,
  TaskState,
  ThreadState,
  World,
} from './world.ts';
