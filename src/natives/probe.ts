/**
 * The module `_probe`: how library modules written in Python tell the trace what they do with their locks and queues.
 * It changes nothing for the program. Each function takes the object first; a future, value or item where its event has one.
 */
import { KIND_NUMBERS } from '#trace';
import { describeValue, type Interpreter, native, PyObject, type Value } from '#vm';
import { isFuture } from './asyncio/future.ts';
import type { ModuleBuilder } from './modules.ts';
import { type Ids, servicesOf, virtualNow } from './services.ts';

const CREATED = KIND_NUMBERS['sync/created'];
const WAITED = KIND_NUMBERS['sync/waited'];
const LEFT = KIND_NUMBERS['sync/left'];
const TAKEN = KIND_NUMBERS['sync/taken'];
const RELEASED = KIND_NUMBERS['sync/released'];
const PUT = KIND_NUMBERS['sync/put'];
const GOT = KIND_NUMBERS['sync/got'];
const NOTIFIED = KIND_NUMBERS['sync/notified'];

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

/** The kind, and the values that its row has after the resource and the task. */
function tell(interp: Interpreter, kind: number, resource: Value, third: number, fourth = 0): null {
  const services = servicesOf(interp);
  const { trace, cause, thread, task } = services;
  const id = resourcesOf(interp).idOf(resource, services.ids);
  const span = services.places.now(interp);
  trace.writeValues(kind, virtualNow(interp), thread, span, cause, id, task, third, fourth);
  return null;
}

/** The number of a text in the trace. */
function textId(interp: Interpreter, text: string): number {
  return servicesOf(interp).trace.intern(text);
}

function futureId(value: Value | undefined): number {
  return isFuture(value) ? value.id : 0;
}

function whole(value: Value | undefined): number {
  return typeof value === 'number' ? value : 0;
}

const created = native('created', '(resource, name, capacity=0, /)', (interp, [resource, name, capacity]) =>
  tell(interp, CREATED, resource as Value, textId(interp, String(name)), whole(capacity)),
);
const waited = native('waited', '(resource, future, what, /)', (interp, [resource, future, what]) =>
  tell(interp, WAITED, resource as Value, futureId(future), textId(interp, String(what))),
);
const left = native('left', '(resource, future, /)', (interp, [resource, future]) =>
  tell(interp, LEFT, resource as Value, futureId(future)),
);
const taken = native('taken', '(resource, value=0, /)', (interp, [resource, value]) =>
  tell(interp, TAKEN, resource as Value, whole(value)),
);
const released = native('released', '(resource, value=0, /)', (interp, [resource, value]) =>
  tell(interp, RELEASED, resource as Value, whole(value)),
);
const put = native('put', '(resource, size, item, /)', (interp, [resource, size, item]) =>
  tell(interp, PUT, resource as Value, whole(size), textId(interp, describeValue(item as Value))),
);
const got = native('got', '(resource, size, item, /)', (interp, [resource, size, item]) =>
  tell(interp, GOT, resource as Value, whole(size), textId(interp, describeValue(item as Value))),
);
const notified = native('notified', '(resource, future, /)', (interp, [resource, future]) =>
  tell(interp, NOTIFIED, resource as Value, futureId(future)),
);

export const probe: ModuleBuilder = () => ({ created, waited, left, taken, released, put, got, notified });
