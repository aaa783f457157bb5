/** Virtual time in words. */
import type { VirtualNs } from '#trace';

/** Seconds with as many decimals as the step between times is worth: `30.000`. */
export function seconds(ns: VirtualNs, decimals = 3): string {
  return (ns / 1e9).toFixed(decimals);
}

/** A length of time as people say it: `90 s`, `1.5 s`, `250 ms`, `12 µs`. */
export function duration(ns: VirtualNs): string {
  if (ns >= 1e9) return `${trimmed(ns / 1e9)} s`;
  if (ns >= 1e6) return `${trimmed(ns / 1e6)} ms`;
  return ns >= 1e3 ? `${trimmed(ns / 1e3)} µs` : `${ns} ns`;
}

function trimmed(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toFixed(value >= 10 ? 1 : 2)));
}
