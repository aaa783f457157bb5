/** The module `_collections`: deque. The rest of `collections` is Python. */
import { dequeType } from './deque.ts';
import type { ModuleBuilder } from './modules.ts';

export const collections: ModuleBuilder = () => ({ deque: dequeType });
