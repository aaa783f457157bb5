/** The moment that the player shows, and its explanation: made once a change. */
import { useMemo } from 'react';
import { type Explanation, explain } from '#replay';
import { type Moment, momentAt } from '#views';
import { type Finished, stopsFor, useStore } from './store.ts';

export interface Shown {
  readonly moment: Moment;
  readonly explanation: Explanation;
}

export function useShown({ model }: Finished): Shown {
  const playhead = useStore((state) => state.playhead);
  const grain = useStore((state) => state.grain);
  const stops = stopsFor(model, grain);
  const moment = useMemo(() => momentAt(model.replay, stops, playhead), [model, stops, playhead]);
  const position = moment.fraction > 0 ? moment.after.position : moment.before.position;
  const explanation = useMemo(() => {
    const lines = model.source.split('\n');
    const lineText = (file: string, line: number) => (file === model.file ? (lines[line - 1] ?? null) : null);
    return explain(model.trace, model.replay, position, lineText);
  }, [model, position]);
  return { moment, explanation };
}
