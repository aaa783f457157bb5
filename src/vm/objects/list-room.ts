/**
 * For how many items CPython has room in a list: it takes more than it needs, so that appending is quick, and how much
 * follows from how the list was made and changed. Only sys.getsizeof shows it. What this is not: a limit (protocol/room.ts).
 * https://github.com/python/cpython/blob/3.14/Objects/listobject.c
 */

import { PyList, type Value } from '../value.ts';
import { listType } from './type.ts';

/** A list made at once, with room for its items and no more. */
export function exactList(items: Value[]): PyList {
  const made = new PyList(listType, items);
  made.room = items.length;
  return made;
}

/** Room after list_resize: `room` and `size` are those before. */
function resized(room: number, size: number, wanted: number): number {
  if (room >= wanted && wanted >= room >> 1) return room;
  if (wanted === 0) return 0;
  const most = (wanted + (wanted >> 3) + 6) & ~3;
  return wanted - size > most - wanted ? (wanted + 3) & ~3 : most;
}

/** The room that a list has now, when since the last look items were only added or taken one by one; null when it is not known. */
export function roomOf(list: PyList): number | null {
  let { room } = list;
  if (room < 0) return null;
  const { length } = list.items;
  while (room < length) room = resized(room, room, room + 1);
  for (let size = (room >> 1) - 1; size >= length; size = Math.min(size, room >> 1) - 1)
    room = resized(room, size, size);
  list.room = room;
  return room;
}

/** Before a list is changed in one step: what was done to it one by one is settled. */
export function settleRoom(list: PyList): void {
  roomOf(list);
}

/** After a list that had `before` items was changed in one step. */
export function resizeRoom(list: PyList, before: number, wanted = list.items.length): void {
  if (list.room >= 0) list.room = resized(list.room, before, wanted);
}

/** Before so many items come at once: an empty list takes an even number of places, as CPython's memory comes in pairs of words. */
export function growRoom(list: PyList, count: number): void {
  const { length } = list.items;
  settleRoom(list);
  if (list.room === 0 && count > 0) list.room = count + (count & 1);
  else if (count > 0) resizeRoom(list, length, length + count);
}
