/** On a small screen one part of the page is shown at a time. */
import css from './app.module.css';
import { type Panel, useStore } from './store.ts';

const PANELS: readonly Panel[] = ['code', 'stage', 'timeline', 'output'];

export function PanelTabs() {
  const current = useStore((state) => state.panel);
  return (
    <nav className={css.panelTabs} aria-label="Parts">
      {PANELS.map((panel) => (
        <button key={panel} type="button" aria-pressed={panel === current} onClick={() => useStore.setState({ panel })}>
          {panel}
        </button>
      ))}
    </nav>
  );
}
