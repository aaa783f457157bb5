/** The ways between the places, in grey, and the one that the last event took, in the accent: from its cause to its effect. */
import type { World } from '#replay';
import type { RunModel } from '../model.ts';
import css from './circuit.module.css';
import type { Stage } from './layout.ts';
import { routeOf, routesOf } from './routes.ts';

export function Ways({
  stage,
  model,
  world,
  cue,
}: {
  readonly stage: Stage;
  readonly model: RunModel;
  readonly world: World;
  readonly cue: string;
}) {
  const withLoop = model.hasLoop;
  const routes = routesOf(stage, withLoop);
  const event = world.event < 0 ? null : model.trace.event(world.event);
  const taken = event === null ? null : routeOf(event);
  const shown = (['popleft', 'return', 'await', 'back'] as const).filter((name) => withLoop || name !== 'popleft');
  return (
    <g className={css.ways}>
      <defs>
        <marker id="arrow" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="9" markerHeight="9" orient="auto">
          <path d="M1 1 L8 5 L1 9" className={css.arrow} />
        </marker>
        <marker id="arrow-now" viewBox="0 0 10 10" refX="8" refY="5" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M1 1 L8 5 L1 9" className={css.arrowNow} />
        </marker>
      </defs>
      {shown.map(
        (name) =>
          name !== taken && <path key={name} d={routes[name].path} className={css.way} markerEnd="url(#arrow)" />,
      )}
      {shown.map((name) => {
        const { x, y, text, anchor } = routes[name].label;
        return (
          name !== taken && (
            <text key={name} x={x} y={y} textAnchor={anchor} className={css.wayLabel}>
              {text}
            </text>
          )
        );
      })}
      {taken !== null && (
        <g data-cue={taken}>
          <path d={routes[taken].path} className={css.wayNow} markerEnd="url(#arrow-now)" />
          <text
            x={routes[taken].label.x}
            y={routes[taken].label.y}
            textAnchor={routes[taken].label.anchor}
            className={css.cue}
          >
            {cue}
          </text>
        </g>
      )}
    </g>
  );
}
