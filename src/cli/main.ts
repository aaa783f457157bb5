#!/usr/bin/env node
/** The command `loopscope`: hands the words of the command line to the command they name. */
import { exitOnBrokenPipe } from './streams.ts';
import { main } from './command.ts';

exitOnBrokenPipe();
process.exitCode = main(process.argv.slice(2));
