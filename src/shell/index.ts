/** The door of shell: nobody imports the page; it begins in main.tsx. */
export { App } from './App.tsx';
