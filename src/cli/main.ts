#!/usr/bin/env node
/** The command `loopscope`: hands the words of the command line to the command they name. */
import { main } from './command.ts';
import { exitOnBrokenPipe } from './streams.ts';

exitOnBrokenPipe();
process.exitCode = main(process.argv.slice(2));
