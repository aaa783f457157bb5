/**
 * How the app and the command line are built and the tests are run. `vite build` makes the page in dist/, which works
 * from any folder of any server; `vite build --mode cli` makes dist-cli/loopscope.js, one file that needs nothing beside
 * it.
 */
import { chmodSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };
const CLI_FILE = 'loopscope.js';

/** The command line is run by its name, so it must say what runs it and be allowed to. */
function executable(): Plugin {
  return {
    name: 'executable',
    writeBundle({ dir }) {
      chmodSync(`${dir}/${CLI_FILE}`, 0o755);
    },
  };
}

const page: UserConfig = {
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { target: 'es2023', chunkSizeWarningLimit: 1500 },
};

const commandLine: UserConfig = {
  plugins: [executable()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: CLI_FILE, codeSplitting: false } },
  },
};

export default defineConfig(({ mode }) => ({
  ...(mode === 'cli' ? commandLine : page),
  define: { LOOPSCOPE_VERSION: JSON.stringify(version) },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts'],
    environment: 'node',
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
}));
