/** The module `_array`: the storage under `array.array`. */
import { itemsType } from '#vm';
import type { ModuleBuilder } from './modules.ts';

export const array: ModuleBuilder = () => ({ Items: itemsType });
