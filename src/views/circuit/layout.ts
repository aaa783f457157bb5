/**
 * The stage as numbers: where the places are in a given size, and where everybody stands in a world. Wide, work goes
 * round (ready, running, waiting, back along the bottom); narrow, the places are columns with the hub below.
 */
import type { World } from '#replay';
import { type Person, type PlaceName, peopleIn, shownLoop } from '../token/people.ts';
import { TOKEN_HEIGHT, tokenWidth } from '../token/Token.tsx';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Stage {
  readonly width: number;
  readonly height: number;
  readonly compact: boolean;
  readonly ready: Box;
  readonly running: Box;
  readonly waiting: Box;
  readonly done: Box;
  readonly hub: { readonly x: number; readonly y: number; readonly radius: number };
}

export interface Placed extends Person {
  readonly x: number;
  readonly y: number;
  /** Drawn as its disc alone. */
  readonly small: boolean;
}

export interface Scene {
  readonly placed: readonly Placed[];
  /** How many of each place are not drawn. */
  readonly hidden: Readonly<Record<PlaceName, number>>;
}

const HEAD = 26;
const ROW = TOKEN_HEIGHT + 8;
const PAD = 12;
/** Room for the heading of those who wait without a deadline. */
export const SECTION = 30;

/** The places in a stage of that size. */
export function stageOf(width: number, height: number, hasLoop: boolean): Stage {
  return width < 560 ? compactStage(width, height) : wideStage(width, height, hasLoop);
}

function wideStage(width: number, height: number, hasLoop: boolean): Stage {
  const side = Math.round(Math.min(300, Math.max(232, width * 0.3)));
  const left = Math.round(Math.min(226, Math.max(176, width * 0.22)));
  const runWidth = Math.round(Math.min(236, width * 0.25));
  const top = 34;
  const waitingTop = top + 78;
  const bottom = 62;
  const waitingHeight = Math.max(120, height - waitingTop - bottom);
  const readyTop = Math.round(height * 0.45);
  const runX = Math.round(width * 0.34);
  const radius = Math.round(Math.min(86, (height - 218) / 2, width * 0.1));
  return {
    width,
    height,
    compact: false,
    ready: { x: 28, y: readyTop, width: left, height: Math.min(128, height - readyTop - bottom) },
    running: { x: runX, y: top, width: runWidth, height: 110 },
    waiting: { x: width - side - 24, y: waitingTop, width: side, height: waitingHeight },
    done: { x: width - 176 - 24, y: top, width: 176, height: 40 },
    hub: {
      x: Math.round(hasLoop ? (28 + left + width - side - 24) / 2 : width * 0.2),
      y: Math.round(height - bottom - radius - 14),
      radius,
    },
  };
}

function compactStage(width: number, height: number): Stage {
  const gap = 14;
  const column = Math.floor((width - 2 * gap) / 3);
  const card = height < 300 ? 44 : 76;
  const below = HEAD + card + (height < 300 ? 8 : 16);
  const radius = Math.max(30, Math.min(62, column / 2 - 4, (height - below - 38) / 2));
  const tall = Math.max(96, height - HEAD - 8);
  return {
    width,
    height,
    compact: true,
    ready: { x: 1, y: HEAD, width: column - 2, height: tall },
    running: { x: column + gap, y: HEAD, width: column, height: Math.min(card, tall) },
    waiting: { x: 2 * (column + gap), y: HEAD, width: column - 2, height: tall },
    done: { x: column + gap, y: height - 34, width: column, height: 30 },
    hub: { x: column + gap + column / 2, y: below + radius, radius },
  };
}

/** Where everybody stands. */
export function sceneOf(stage: Stage, world: World, jobs: string | null): Scene {
  const people = peopleIn(world, jobs);
  const by = (place: PlaceName) => people.filter((person) => person.place === place);
  const hidden: Record<PlaceName, number> = { ready: 0, running: 0, waiting: 0, done: 0 };
  const placed: Placed[] = [];
  const put = (place: PlaceName, found: Placed[], all: number) => {
    placed.push(...found);
    hidden[place] = all - found.length;
  };
  const ready = by('ready');
  put('ready', stage.compact ? column(stage.ready, ready) : queueRow(stage.ready, ready), ready.length);
  const running = by('running');
  put('running', runningPlace(stage, running), running.length);
  const waiting = by('waiting');
  const timed = waiting.filter(({ until }) => until >= 0).sort((a, b) => a.until - b.until);
  const untimed = waiting.filter(({ until }) => until < 0);
  const list = waitingList(stage, world);
  const first = column(list, timed);
  const used = stage.compact || timed.length === 0 ? first.length * ROW : first.length * ROW + SECTION;
  const rest =
    timed.length > first.length ? [] : column({ ...list, y: list.y + used, height: list.height - used }, untimed);
  put('waiting', [...first, ...rest], waiting.length);
  const done = by('done');
  put('done', discs(stage.done, done), done.length);
  return { placed, hidden };
}

/** Where the rows of the waiting place begin: under its first heading. */
function waitingList(stage: Stage, world: World): Box {
  if (stage.compact) return stage.waiting;
  const { x, y, width, height } = stage.waiting;
  const foot = shownLoop(world) === null ? 0 : 34;
  return { x, y: y + 24, width, height: height - 24 - foot };
}

/** One below the other, as many as there is room for. */
function column(box: Box, people: readonly Person[]): Placed[] {
  const room = Math.max(0, Math.floor((box.height - PAD) / ROW));
  const shown = people.slice(0, room);
  return shown.map((person, i) => ({
    ...person,
    x: box.x + PAD - 2,
    y: box.y + PAD + i * ROW,
    small: tokenWidth(person.name) > box.width - 8,
  }));
}

/** The queue: its front at the right end, where it is taken from; what does not fit as a pill is a disc. */
function queueRow(box: Box, people: readonly Person[]): Placed[] {
  const placed: Placed[] = [];
  let right = box.x + box.width - PAD;
  const y = box.y + 16;
  for (const person of people) {
    const wide = tokenWidth(person.name);
    const left = people.length - placed.length - 1;
    const small = right - wide < box.x + PAD + Math.min(left, 1) * TOKEN_HEIGHT;
    const width = small ? TOKEN_HEIGHT : wide;
    if (right - width < box.x + PAD - 2) break;
    placed.push({ ...person, x: right - width, y, small });
    right -= width + 6;
  }
  return placed;
}

function runningPlace(stage: Stage, people: readonly Person[]): Placed[] {
  const { x, y } = stage.running;
  const inset = stage.compact ? { x: 6, y: 24 } : { x: 0, y: 0 };
  return people.slice(0, 1).map((person) => ({ ...person, x: x + inset.x, y: y + inset.y, small: !stage.compact }));
}

/** Those who have finished, as discs, the last ones. */
function discs(box: Box, people: readonly Person[]): Placed[] {
  const room = Math.max(1, Math.floor((box.width - PAD) / (TOKEN_HEIGHT - 2)));
  const shown = people.slice(-room);
  const y = box.y + (box.height - TOKEN_HEIGHT) / 2;
  return shown.map((person, i) => ({ ...person, x: box.x + 8 + i * (TOKEN_HEIGHT - 2), y, small: true }));
}

/** A stage between two scenes: who is in both moves, who is in one fades. */
export interface Tweened extends Placed {
  readonly opacity: number;
}

export function tween(before: Scene, after: Scene, eased: number): readonly Tweened[] {
  if (eased === 0) return before.placed.map((placed) => ({ ...placed, opacity: 1 }));
  const from = new Map(before.placed.map((placed) => [placed.key, placed]));
  const moved = after.placed.map((to): Tweened => {
    const start = from.get(to.key);
    from.delete(to.key);
    if (start === undefined) return { ...to, opacity: eased };
    const [x, y] = between(start, to, eased);
    return {
      ...to,
      state: eased < 0.5 ? start.state : to.state,
      name: eased < 0.5 ? start.name : to.name,
      x,
      y,
      opacity: 1,
    };
  });
  const leaving = [...from.values()].map((placed): Tweened => ({ ...placed, opacity: 1 - eased }));
  return [...leaving, ...moved];
}

/** Along a shallow arc, as work goes round. */
function between(from: Placed, to: Placed, eased: number): [number, number] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = from.place === to.place ? 0 : Math.sin(Math.PI * eased) * 0.12;
  return [from.x + dx * eased + dy * bend, from.y + dy * eased - dx * bend];
}
