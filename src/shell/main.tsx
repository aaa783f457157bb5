/** Where the page begins. */
import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import './page.css';
import { startPlayer } from './player.ts';
import { startRunning } from './runs.ts';
import { useStore } from './store.ts';
import { applyTheme } from './theme.ts';

applyTheme(useStore.getState().theme);
startPlayer();
startRunning();
createRoot(document.getElementById('page') as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
