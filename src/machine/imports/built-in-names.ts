/** The modules that are part of CPython's binary: sys.builtin_module_names, in its order. */
export const BUILT_IN_NAMES: readonly string[] = (
  '_abc _ast _asyncio _bisect _blake2 _codecs _collections _contextvars _csv _datetime _decimal _functools _heapq ' +
  '_hmac _imp _io _json _locale _lsprof _md5 _opcode _operator _pickle _posixsubprocess _queue _random _sha1 _sha2 ' +
  '_sha3 _signal _socket _sre _stat _statistics _string _struct _suggestions _symtable _sysconfig _thread _tokenize ' +
  '_tracemalloc _types _typing _warnings _weakref _zoneinfo array atexit binascii builtins cmath errno faulthandler ' +
  'fcntl gc itertools marshal math mmap posix pyexpat select sys termios time unicodedata zlib'
).split(' ');
