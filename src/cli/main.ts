#!/usr/bin/env node
/** The command `loopscope`: hands the words of the command line to the command they name. */
import { main } from './command.ts';

process.exitCode = main(process.argv.slice(2));
