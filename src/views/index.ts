/** The door of views: one folder a view, each a function of a run and a moment. */
import './tokens.css';

export { Circuit, CircuitPicture } from './circuit/Circuit.tsx';
export { CodeView } from './code/CodeView.tsx';
export { Compared, Difference, type Side, TotalsTable } from './compare/Compare.tsx';
export {
  ease,
  type Identities,
  identityOf,
  type Moment,
  momentAt,
  momentAtTime,
  playheadAt,
  type RunModel,
  worldOf,
} from './model.ts';
export { Output } from './output/Output.tsx';
export { Sentence } from './sentence/Sentence.tsx';
export { Tasks } from './tasks/Tasks.tsx';
export { type LaneGroup, Timeline, TimelinePicture } from './timeline/Timeline.tsx';
export { Patterns } from './token/patterns.tsx';
export { Legend } from './transport/Legend.tsx';
export { type Clock, SPEEDS, Transport } from './transport/Transport.tsx';
