/** Every second program; the others are in odd.test.ts, and run beside these where there are two cores. */
import { holdAgainstPython } from './held.ts';

holdAgainstPython(0, 2);
