export { AsyncioState, asyncioState } from './asyncio/state.ts';
export { runExitFunctions } from './atexit.ts';
export { ForkRequest } from './fork-request.ts';
export { type ModuleBuilder, NATIVE_MODULES } from './modules.ts';
export { pidOf } from './processes.ts';
export {
  Ids,
  type Invocation,
  installServices,
  type Launch,
  type ScheduleListener,
  Services,
  servicesOf,
  settleTime,
  virtualNow,
} from './services.ts';
export { handleSignals, installInterrupt } from './signals.ts';
export { stateOf, ThreadState } from './thread-state.ts';
