/** `npm start`: installs what is missing and serves the app while it is being worked on. */
import { install, tool } from './shared.mjs';

install();
console.log('Starting Loopscope …');
process.exit(tool('vite', ['--port', process.env.PORT ?? '5173']));
