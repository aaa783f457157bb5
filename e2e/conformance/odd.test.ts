/** Every second program; the others are in even.test.ts. */
import { holdAgainstPython } from './held.ts';

holdAgainstPython(1, 2);
