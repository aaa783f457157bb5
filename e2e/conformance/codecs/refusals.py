# compare: output
"""What codecs refuses: its functions are C, so no traceback shows them, and a note says which codec failed."""
import codecs
import traceback


def told(action):
    try:
        print(action())
    except Exception:
        traceback.print_exc()


for action in (lambda: codecs.lookup('nope'), lambda: codecs.lookup(5), lambda: codecs.encode('é', 'ascii'),
               lambda: codecs.decode(b'\xff', 'ascii'), lambda: codecs.encode('é', 'latin-1'), lambda: codecs.encode(5),
               lambda: codecs.lookup_error('nope'), lambda: codecs.register_error('x', 5), lambda: codecs.register(5),
               lambda: codecs.strict_errors(ValueError('x')), lambda: codecs.ignore_errors(5),
               lambda: codecs.getincrementaldecoder('nope'), lambda: codecs.encode('abc', 'rot13'),
               lambda: list(codecs.iterdecode([b'\xe4', b'\xbd'], 'utf-8', 'replace')), lambda: codecs.open('nope.txt')):
    told(action)
