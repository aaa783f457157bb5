export type { Diagnostic } from '#compiler';
export type { ScheduleListener } from '#natives';
export { hasConstant } from './constants.ts';
export type { Ended, EndReason } from './ended.ts';
export { HostError, hostsIn, readHost } from './hosts.ts';
export type { Program } from './program.ts';
export { run, start } from './run.ts';
export type { Listeners, Session, Stats, TextListener } from './session.ts';
export { DEFAULT_LIMITS, DEFAULT_SETTINGS, type RunLimits, type Settings } from './settings.ts';
