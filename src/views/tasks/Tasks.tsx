/** Who is there: every task (or thread) with its state in a word and what it waits for, children under their parent. */
import { nameOfTask, seconds, type TaskState, type World } from '#replay';
import { type Identities, identityOf, type Moment, type RunModel, worldOf } from '../model.ts';
import { isForgotten, peopleIn } from '../token/people.ts';
import { Disc } from '../token/Token.tsx';
import css from './tasks.module.css';

interface TasksProps {
  readonly model: RunModel;
  readonly moment: Moment;
  readonly identities: Identities;
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly depth: number;
  readonly state: string;
  readonly says: string;
}

export function Tasks({ model, moment, identities }: TasksProps) {
  const world = worldOf(moment);
  const rows = world.tasks.size > 0 ? taskRows(world) : threadRows(world, model.jobs);
  if (rows.length === 0) return <p className={css.empty}>Nobody yet: the program has not begun.</p>;
  return (
    <ul className={css.tasks}>
      {rows.map(({ key, name, depth, state, says }) => (
        <li key={key} className={css.row} style={{ paddingLeft: depth * 16 }}>
          <svg width="20" height="20" aria-hidden="true" className={css.disc}>
            <Disc
              x={10}
              y={10}
              radius={8.5}
              identity={identityOf(identities, name)}
              filled={state === 'running'}
              outlined={state !== 'running'}
            />
          </svg>
          <span className={css.name} title={name}>
            {name}
          </span>
          <span className={css.state}>{state}</span>
          <span className={css.says} title={says}>
            {says}
          </span>
        </li>
      ))}
    </ul>
  );
}

function taskRows(world: World): Row[] {
  const children = new Map<number, TaskState[]>();
  for (const task of world.tasks.values()) {
    if (isForgotten(task)) continue;
    const siblings = children.get(task.parent);
    if (siblings === undefined) children.set(task.parent, [task]);
    else siblings.push(task);
  }
  const rows: Row[] = [];
  const open = familyOf(children, 0, 0);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { task, depth } = next;
    rows.push({
      key: `task ${task.id}`,
      name: nameOfTask(world, task.id),
      depth: Math.min(depth, 3),
      state: task.state,
      says: saysOf(world, task),
    });
    open.push(...familyOf(children, task.id, depth + 1));
  }
  return rows;
}

/** The children of a task with how deep they are, the first one last. */
function familyOf(children: ReadonlyMap<number, readonly TaskState[]>, parent: number, depth: number) {
  return (children.get(parent) ?? []).map((task) => ({ task, depth })).reverse();
}

function saysOf(world: World, { waitsFor, detail, cancelRequested, state }: TaskState): string {
  if (state === 'failed') return detail;
  if (state === 'done') return detail === 'None' ? '' : detail;
  const cancelling = cancelRequested && state !== 'cancelled' ? 'cancel requested; ' : '';
  if (waitsFor === null) return cancelling.replace('; ', '');
  if (waitsFor.task !== 0) return `${cancelling}until ${nameOfTask(world, waitsFor.task)} ends`;
  return `${cancelling}${waitsFor.until < 0 ? waitsFor.what : `until ${seconds(waitsFor.until)}`}`;
}

function threadRows(world: World, jobs: string | null): Row[] {
  return peopleIn(world, jobs).map(({ key, name, state, what, until }) => {
    return { key, name, depth: 0, state, says: until < 0 ? what : `in ${what}, until ${seconds(until)}` };
  });
}
