# compare: output
"""context_diff, diff_bytes, and what the diffs refuse."""
import difflib
import traceback

old = [f'{line}\n' for line in 'one two three four five six seven eight nine ten eleven twelve'.split()]
new = [f'{line}\n' for line in 'one two tree four five six seven eight nine ten more eleven'.split()]
for a, b in (old, new), (old, old[:3]), ([], new[:2]), (old[:1], []), (old, old), (['a'], ['b']):
    for n in 3, 1, 0:
        print(''.join(difflib.context_diff(a, b, 'old', 'new', '2020', n=n)), end='|\n')
print(list(difflib.context_diff(['a', 'b'], ['b', 'c'], lineterm='')))
print(list(difflib.diff_bytes(difflib.unified_diff, [b'a\n', b'\xff\n'], [b'\xfe\n', b'a\n'], b'x\xe9', b'y')))
print(list(difflib.diff_bytes(difflib.context_diff, [b'a', b'b'], [b'b'], lineterm=b'')))
for action in (lambda: list(difflib.unified_diff([1], ['a'])), lambda: list(difflib.unified_diff('ab', ['a'])),
               lambda: list(difflib.context_diff(['a'], ['b'], 5)), lambda: list(difflib.context_diff(['a'], [None])),
               lambda: list(difflib.diff_bytes(difflib.unified_diff, ['a'], [b'b']))):
    try:
        print(action())
    except TypeError:
        traceback.print_exc()
