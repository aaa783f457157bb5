/** The page: header, program, stage, sentence, timeline, transport; or the comparison in their place. */
import { useEffect } from 'react';
import { Patterns } from '#views';
import css from './app.module.css';
import { ComparePage } from './ComparePage.tsx';
import { Controls } from './Controls.tsx';
import { Failure } from './Failure.tsx';
import { Header } from './Header.tsx';
import { Help } from './Help.tsx';
import { handleKey } from './keys.ts';
import { PanelTabs } from './PanelTabs.tsx';
import { PlayerPage } from './PlayerPage.tsx';
import { useStore } from './store.ts';

export function App() {
  const mode = useStore((state) => state.mode);
  const panel = useStore((state) => state.panel);
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
  return (
    <div className={css.page} data-mode={mode} data-panel={panel}>
      <Patterns />
      <Header />
      <Failure />
      {mode === 'player' && <PanelTabs />}
      {mode === 'compare' ? <ComparePage /> : <PlayerPage />}
      <Controls />
      <Help />
    </div>
  );
}
