/**
 * How the app and the command line are built and the tests are run. `vite build` makes the page in dist/, which works
 * from any folder of any server; `vite build --mode cli` makes dist-cli/loopscope.js, one file that needs nothing beside
 * it.
 */
import { chmodSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import { inlineOpcodes } from './e2e/tools/inline-opcodes.ts';
import { precompile } from './e2e/tools/precompile.ts';

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
  plugins: [react(), inlineOpcodes(), precompile()],
  worker: { format: 'es', plugins: () => [inlineOpcodes(), precompile()] },
  build: { target: 'es2023', chunkSizeWarningLimit: 1500 },
};

const commandLine: UserConfig = {
  plugins: [executable(), inlineOpcodes(), precompile()],
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    copyPublicDir: false,
    rolldownOptions: { output: { entryFileNames: CLI_FILE, codeSplitting: false } },
  },
};

const benchmark: UserConfig = {
  plugins: [inlineOpcodes(), precompile()],
  ssr: { noExternal: true, external: ['pyodide'], target: 'node' },
  build: { target: 'node20', copyPublicDir: false, minify: false },
};

const BUILDS: Readonly<Record<string, UserConfig>> = { cli: commandLine, bench: benchmark };

export default defineConfig(({ mode }) => ({
  ...(BUILDS[mode] ?? page),
  define: { LOOPSCOPE_VERSION: JSON.stringify(version) },
  test: {
    environment: 'node',
    maxWorkers: '100%',
    css: { modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      { extends: true, test: { name: 'unit', include: ['src/**/*.test.{ts,tsx}', 'e2e/tools/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'conformance',
          include: [
            'e2e/conformance/*.test.ts',
            'e2e/fuzz/*.test.ts',
            'e2e/support/*.test.ts',
            'e2e/oracle/*.test.ts',
            'e2e/command-line.test.ts',
          ],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'recorded',
          include: ['e2e/recorded/*.test.ts', 'e2e/figures/*.test.ts', 'e2e/laws/*.test.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
}));
