export { AsyncioState, asyncioState } from './asyncio/state.ts';
export { runExitFunctions } from './atexit.ts';
export { ExecRequest, ForkRequest } from './machine-requests.ts';
export { type ModuleBuilder, NATIVE_MODULES } from './modules.ts';
export { shownBy, writeAtOnce } from './output.ts';
export { pidOf } from './processes.ts';
export {
  type Birth,
  Ids,
  type Invocation,
  installServices,
  type Launch,
  type ScheduleListener,
  Services,
  servicesOf,
  settleTime,
  unspent,
  virtualNow,
} from './services.ts';
export { handleSignals, installSignals } from './signals.ts';
export { flushStandard, terminalInput } from './streams.ts';
export { textOf as errorText } from './system-call.ts';
export { identOf } from './thread-handle.ts';
export { stateOf, ThreadState } from './thread-state.ts';
