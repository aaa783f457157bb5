# compare: output
"""gc.get_referrers among what can be reached; gc.freeze keeps garbage from the collector."""
import gc
import weakref


class Thing:
    pass


thing = Thing()
shelf = [thing]
box = (thing, 1)
labels = {'the thing': thing}
owner = Thing()
owner.mine = thing


def outer():
    inside = thing
    return lambda: inside


keeper = outer()
kinds = sorted(type(holder).__name__ for holder in gc.get_referrers(thing))
print(kinds)
print(globals() in gc.get_referrers(thing), any(holder is shelf for holder in gc.get_referrers(thing)))
print([type(holder).__name__ for holder in gc.get_referrers(shelf)], gc.get_referrers(owner, keeper) == [globals()])
print(gc.get_referrers(object()), gc.get_referrers())


def ring(name):
    one, other = Thing(), Thing()
    one.other, other.one = other, one
    weakref.finalize(one, print, name, 'is gone')


gc.disable()
gc.collect()
ring('the frozen ring')
gc.freeze()
ring('the free ring')
gc.collect()
print('collected')
gc.unfreeze()
gc.collect()
print('collected after unfreeze')
print(gc.is_tracked(1), gc.is_tracked([]), gc.is_tracked('a'), gc.is_tracked(Thing()), gc.is_tracked({}))
