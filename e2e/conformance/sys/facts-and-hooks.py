# compare: output
import sys
print(sys.flags.optimize, sys.flags.hash_randomization, sys.flags.dev_mode, sys.flags.n_fields, sys.flags.n_sequence_fields, sys.flags.safe_path, len(sys.flags))
print(sys.float_info)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info[2], sys.float_info.n_fields)
print(sys.int_info, sys.api_version, sys.float_repr_style, repr(sys.abiflags), sys.platlibdir, sys.pycache_prefix)
print(sys.implementation.name, sys.implementation.cache_tag, sys.implementation.version[:2])
for n in ('getdefaultencoding','getfilesystemencoding','getfilesystemencodeerrors','is_finalizing','get_int_max_str_digits','gettrace','getprofile','getswitchinterval','_is_gil_enabled','is_stack_trampoline_active','is_remote_debug_enabled'):
    print(n, getattr(sys,n)())
for t in (sys.flags, sys.version_info, sys.float_info, sys.hash_info, sys.int_info, sys.thread_info):
    try: print(type(t)())
    except TypeError as e: print(e)
    try: t.foo = 1
    except Exception as e: print(type(e).__name__, e)
    print(type(t), type(t).__mro__, type(t).n_fields, type(t).__match_args__[:3], isinstance(t, tuple))
try: sys.flags.debug = 1
except Exception as e: print(type(e).__name__, e)
try: sys.flags[0] = 1
except Exception as e: print(type(e).__name__, e)
print('os' in sys.stdlib_module_names, type(sys.stdlib_module_names), 'sys' in sys.builtin_module_names, 'spam' in sys.stdlib_module_names)
print(sys.intern('abc') is sys.intern('abc'))
for a in (1, None, b'x'):
    try: sys.intern(a)
    except TypeError as e: print(e)
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.hexversion >> 24, sys.version.split('.')[0])
print(sys.maxsize > 2**31 - 2, sys.maxunicode, sys.byteorder, sys.getrecursionlimit() > 100)
sys.set_int_max_str_digits(1000)
for f in (lambda: int('1' * 1001), lambda: str(10 ** 1000), lambda: int('1' * 1000) > 0, lambda: len(str(10 ** 999))):
    try: print(f())
    except ValueError as e: print(e)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 5000)))
for bad in (100, -1, 639):
    try: sys.set_int_max_str_digits(bad)
    except ValueError as e: print(e)
sys.set_int_max_str_digits(640)
print(sys.get_int_max_str_digits())
sys.settrace(None); sys.setprofile(None)
print(sys.audit('my.event', 1, 2))
for a in ((), (1,), (None,)):
    try: sys.audit(*a)
    except TypeError as e: print(e)
print(sys.displayhook, sys.__displayhook__ is sys.displayhook, sys.unraisablehook is sys.__unraisablehook__, sys.breakpointhook is sys.__breakpointhook__, sys.excepthook is sys.__excepthook__)
sys.displayhook(None); sys.displayhook(5); print(_)
sys.displayhook('text\n'); print(repr(_))
calls = []
def hook(args):
    calls.append((args.exc_type.__name__, str(args.exc_value), args.err_msg, type(args.object).__name__, type(args).__name__, args.exc_traceback is not None))
sys.unraisablehook = hook
class A:
    def __del__(self): raise ValueError('del')
a = A(); del a
print(calls)
sys.unraisablehook = sys.__unraisablehook__
def bp(*args, **kw): print('breakpoint', args, kw); return 'result'
sys.breakpointhook = bp
print(breakpoint(), breakpoint(1, x=2))
del sys.breakpointhook
try: breakpoint()
except RuntimeError as e: print(e)
def eh(t, v, tb): print('hook', t.__name__, v, tb is not None)
sys.excepthook = eh
1 / 0
