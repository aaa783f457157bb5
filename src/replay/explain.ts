/** Why now? The sentence for a position, and the chain of causes that led to it, oldest first. */
import type { EventIndex, Kind, TraceStore } from '#trace';
import type { Replay } from './replay.ts';
import { seconds } from './time-text.ts';
import { wordsFor } from './words.ts';

export interface Reason {
  /** As `timer due 30.000`. */
  readonly text: string;
  readonly at: EventIndex;
}

export interface Explanation {
  readonly text: string;
  /** What led here, oldest first; the event itself is not in it. */
  readonly why: readonly Reason[];
  /** The nearest cause worth showing, -1 for none. */
  readonly from: EventIndex;
  readonly cue: string;
}

const LONGEST = 5;
/** Links of a chain that say nothing to a learner. */
const SILENT: ReadonlySet<Kind> = new Set<Kind>([
  'asyncio/handle-began',
  'asyncio/select-began',
  'asyncio/select-returned',
  'asyncio/turn-began',
  'asyncio/batch-began',
  'kernel/thread-ran',
  'kernel/thread-started',
  'kernel/thread-woken',
  'kernel/thread-blocked',
]);

/** The text of a line of the program; null where it is not known. */
export type LineText = (file: string, line: number) => string | null;

/** The explanation of the last event before `position`. A line that is next is quoted where `lineText` knows it. */
export function explain(
  trace: TraceStore,
  replay: Replay,
  position: number,
  lineText: LineText = () => null,
): Explanation {
  if (position === 0) return { text: 'Ready to run. Step forward, or press play.', why: [], from: -1, cue: '' };
  const index = position - 1;
  const { text, cue } = wordsFor(trace.event(index), replay.seek(position));
  const quoted = quotedLine(trace, index, lineText);
  const links = chain(trace, index);
  const why = links.map((at) => ({
    text: `${wordsFor(trace.event(at), replay.seek(at + 1)).reason} ${seconds(trace.timeAt(at))}`,
    at,
  }));
  replay.seek(position);
  return {
    text: quoted === null ? text : text.replace(/\.$/, `: ${quoted}`),
    why: why.reverse(),
    from: links[0] ?? -1,
    cue,
  };
}

const LONGEST_QUOTE = 56;

/** The line that an event says is next. */
function quotedLine(trace: TraceStore, index: EventIndex, lineText: LineText): string | null {
  const place = trace.spanAt(index);
  if (trace.kindAt(index) !== 'vm/line-reached' || place === null) return null;
  const text = lineText(place.file, place.line)?.trim() ?? '';
  if (text === '') return null;
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}

/** The causes of an event, nearest first, without the silent ones. */
function chain(trace: TraceStore, index: EventIndex): EventIndex[] {
  const links: EventIndex[] = [];
  for (let at = trace.causeAt(index); at >= 0 && links.length < LONGEST; at = trace.causeAt(at)) {
    if (!SILENT.has(trace.kindAt(at))) links.push(at);
  }
  return links;
}
