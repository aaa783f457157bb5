/** Virtual time in words. */
import type { VirtualNs } from '#trace';

/** Seconds with as many decimals as the step between times is worth: `30.000`. */
export function seconds(ns: VirtualNs, decimals = 3): string {
  return (ns / 1e9).toFixed(decimals);
}

/** A clock for a run that lasts `endNs`: in the unit in which something can be seen to move. */
export function clock(ns: VirtualNs, endNs: VirtualNs): { readonly text: string; readonly unit: string } {
  if (endNs >= 1e8) return { text: seconds(ns), unit: 'seconds' };
  if (endNs >= 1e6) return { text: (ns / 1e6).toFixed(3), unit: 'milliseconds' };
  return { text: (ns / 1e3).toFixed(1), unit: 'microseconds' };
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
