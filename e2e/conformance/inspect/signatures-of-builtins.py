import inspect
for o in [len, print, sorted, int, str.join, ''.join, dict.get, {}.get, list.append, object.__init__, type, int.from_bytes, str.__add__, dict.__setitem__, range, property, map, zip, enumerate, getattr, max, open, BaseException, dict.fromkeys, float, str.find, str.split, bytes.hex, ''.startswith, dict.pop, dict.update, list.sort, abs, isinstance, sum, pow, divmod, print, object, Exception, ValueError, KeyError, __import__]:
    try: print(getattr(o,'__name__','?'), inspect.signature(o))
    except Exception as e: print(getattr(o,'__name__','?'), type(e).__name__, str(e)[:90])
import math, itertools, collections, functools
for o in [math.sqrt, math.hypot, math.log, itertools.count, itertools.chain, collections.deque, collections.OrderedDict, functools.reduce, functools.partial, collections.defaultdict, functools.lru_cache, collections.Counter, collections.deque.append]:
    try: print(getattr(o,'__name__','?'), inspect.signature(o))
    except Exception as e: print(getattr(o,'__name__','?'), type(e).__name__, str(e)[:90])
print(inspect.getfullargspec(sorted), inspect.getfullargspec(len))
print(inspect.isbuiltin(len), inspect.isbuiltin([].append), inspect.isroutine(str.join), inspect.ismethoddescriptor(str.join), inspect.isdatadescriptor(property()), inspect.isgetsetdescriptor(type.__dict__['__dict__']), inspect.ismethodwrapper(1 .__add__), inspect.isroutine(1 .__add__))
