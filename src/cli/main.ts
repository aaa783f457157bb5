#!/usr/bin/env node
import { main } from './command.ts';
/** The command `loopscope`: hands the words of the command line to the command they name. */
import { exitOnBrokenPipe } from './streams.ts';

exitOnBrokenPipe();
process.exitCode = main(process.argv.slice(2));
