/** The keys of the page. None is taken while somebody types, chooses from a list, or asks for the browser's own. */
import { togglePlay } from './player.ts';
import { changeGrain, jumpToEnd, stepBy } from './playhead.ts';
import { chooseMode, useStore } from './store.ts';

export function handleKey(event: KeyboardEvent): void {
  const { target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || useStore.getState().help) return;
  if (
    target instanceof Element &&
    target.closest('input, select, textarea, dialog, [contenteditable="true"], [role="tab"]') !== null
  )
    return;
  const act = ACTIONS[event.key];
  if (act === undefined) return;
  // a button that has the focus is pressed by space
  if (event.key === ' ' && target instanceof Element && target.closest('button') !== null) return;
  event.preventDefault();
  act();
}

const ACTIONS: Readonly<Record<string, () => void>> = {
  ' ': togglePlay,
  ArrowLeft: () => stepBy(-1),
  ArrowRight: () => stepBy(1),
  Home: () => jumpToEnd('first'),
  End: () => jumpToEnd('last'),
  '1': () => changeGrain('line'),
  '2': () => changeGrain('callback'),
  '3': () => changeGrain('turn'),
  c: toggleCompare,
  e: () => useStore.setState({ editing: true, playing: false, mode: 'player', panel: 'code' }),
  '?': () => useStore.setState({ help: true }),
};

function toggleCompare(): void {
  const { mode, scenario } = useStore.getState();
  if (scenario.variants.length > 1) chooseMode(mode === 'compare' ? 'player' : 'compare');
}
