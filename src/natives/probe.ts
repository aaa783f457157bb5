/**
 * The module `_probe`: how library modules written in Python tell the trace what they do with their locks and queues.
 * It changes nothing for the program. Each function takes the object first; a future, value or item where its event has one.
 */
import type { EventIndex, Kind } from '#trace';
import { describeValue, type Interpreter, native, PyObject, type Value } from '#vm';
import { isFuture } from './asyncio/future.ts';
import type { ModuleBuilder } from './modules.ts';
import { type Ids, servicesOf, virtualNow } from './services.ts';

/** Ids of the things that have been announced. */
class Resources {
  private readonly ids = new WeakMap<PyObject, number>();

  idOf(resource: Value, given: Ids): number {
    if (!(resource instanceof PyObject)) return 0;
    let id = this.ids.get(resource);
    if (id !== undefined) return id;
    id = ++given.resource;
    this.ids.set(resource, id);
    return id;
  }
}

function resourcesOf(interp: Interpreter): Resources {
  let found = interp.moduleState.get('_probe') as Resources | undefined;
  if (found !== undefined) return found;
  found = new Resources();
  interp.moduleState.set('_probe', found);
  return found;
}

function tell(
  interp: Interpreter,
  kind: Kind,
  resource: Value,
  fields: Record<string, unknown>,
  cause?: EventIndex,
): null {
  const services = servicesOf(interp);
  const all = { resource: resourcesOf(interp).idOf(resource, services.ids), task: services.task, ...fields };
  const span = services.places.now(interp);
  services.trace.write(kind, virtualNow(interp), services.thread, span, cause ?? services.cause, all as never);
  return null;
}

function futureId(value: Value | undefined): number {
  return isFuture(value) ? value.id : 0;
}

function whole(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}

const created = native('created', '(resource, name, capacity=0, /)', (interp, [resource, name, capacity]) => {
  return tell(interp, 'sync/created', resource as Value, { class: String(name), capacity: whole(capacity) });
});
const waited = native('waited', '(resource, future, what, /)', (interp, [resource, future, what]) => {
  return tell(interp, 'sync/waited', resource as Value, { future: futureId(future), what: String(what) });
});
const left = native('left', '(resource, future, /)', (interp, [resource, future]) => {
  return tell(interp, 'sync/left', resource as Value, { future: futureId(future) });
});
const taken = native('taken', '(resource, value=0, /)', (interp, [resource, value]) => {
  return tell(interp, 'sync/taken', resource as Value, { value: whole(value) });
});
const released = native('released', '(resource, value=0, /)', (interp, [resource, value]) => {
  return tell(interp, 'sync/released', resource as Value, { value: whole(value) });
});
const put = native('put', '(resource, size, item, /)', (interp, [resource, size, item]) => {
  return tell(interp, 'sync/put', resource as Value, { value: whole(size), item: describeValue(item as Value) });
});
const got = native('got', '(resource, size, item, /)', (interp, [resource, size, item]) => {
  return tell(interp, 'sync/got', resource as Value, { value: whole(size), item: describeValue(item as Value) });
});
const notified = native('notified', '(resource, future, /)', (interp, [resource, future]) => {
  return tell(interp, 'sync/notified', resource as Value, { future: futureId(future) });
});

export const probe: ModuleBuilder = () => ({ created, waited, left, taken, released, put, got, notified });
