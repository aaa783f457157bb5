/** The machine in a worker: runs a program slice by slice, so that it can be stopped, and sends the trace as it grows. */
import { DEFAULT_SETTINGS, type Session, start } from '#machine';
import { ChunkReader, transferables } from '#trace';
import type { FromWorker, ToWorker } from './messages.ts';

const SLICE = 300_000;
/** The page looks at every event more than once, and must stay quick. */
const PAGE_LIMITS = { events: 1_000_000, detailEvents: 200_000, outputChars: 1_000_000 };
const scope = self as unknown as {
  postMessage(message: FromWorker, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
};

/** The run under way; a new one ends it. */
let current: { id: number; session: Session; reader: ChunkReader } | null = null;

scope.onmessage = ({ data }) => {
  if (data.op === 'stop') {
    if (current?.id === data.id) current.session.stop();
    return;
  }
  try {
    const session = start(data.program, {
      ...DEFAULT_SETTINGS,
      ...data.knobs,
      limits: { ...DEFAULT_SETTINGS.limits, ...PAGE_LIMITS },
    });
    current = { id: data.id, session, reader: new ChunkReader(session.trace) };
    go(current);
  } catch (error) {
    fail(data.id, error);
  }
};

function go(run: NonNullable<typeof current>): void {
  if (run !== current) return;
  try {
    const more = run.session.advance(SLICE);
    const chunk = run.reader.take();
    if (chunk !== null) scope.postMessage({ op: 'chunk', id: run.id, chunk }, transferables(chunk));
    const { ended } = run.session;
    if (ended !== null) scope.postMessage({ op: 'ended', id: run.id, ended });
    else if (more) {
      scope.postMessage({ op: 'progress', id: run.id, stats: run.session.stats() });
      setTimeout(() => go(run));
    }
  } catch (error) {
    fail(run.id, error);
  }
}

function fail(id: number, error: unknown): void {
  scope.postMessage({
    op: 'failed',
    id,
    message: error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error),
  });
}
