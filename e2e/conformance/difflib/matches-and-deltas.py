# compare: output
import difflib
s = difflib.SequenceMatcher(None, 'abxcd', 'abcd')
print(s.ratio(), s.get_matching_blocks(), s.get_opcodes(), s.quick_ratio(), s.real_quick_ratio())
print(difflib.get_close_matches('appel', ['ape', 'apple', 'peach', 'puppy']))
a = 'one\ntwo\nthree\nfour\n'.splitlines(True); b = 'ore\ntree\nemu\nfour\n'.splitlines(True)
print(''.join(difflib.ndiff(a, b)), ''.join(difflib.unified_diff(a, b, 'x', 'y')))
print(''.join(difflib.restore(difflib.ndiff(a, b), 1)) == ''.join(a))
