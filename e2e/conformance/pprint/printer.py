# compare: output
import sys
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pprint, saferepr

loop = [1, 2]
loop.append(loop)
print(isrecursive(loop), isreadable(loop), isreadable([1]), isreadable([len]), isrecursive({}))
print(saferepr(loop).split(' with')[0], pformat(loop).split(' with')[0], saferepr({'b': (1,), 'a': [[]]}))

class Hex(PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object, int):
            return hex(object), True, False
        return super().format(object, context, maxlevels, level)

Hex(width=30).pprint([10, {'a': 255, 'b' * 20: [16] * 5}])
print(Hex().pformat({1: 2}), PrettyPrinter().isreadable([1]), PrettyPrinter(stream=sys.stdout).pprint('to a stream'))
for action in (
    lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0), lambda: PrettyPrinter(width=0), lambda: pprint(1, width='x'),
):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
mixed = {'b': 1, 2: 'two', (1, 2): 't', None: 0}
print(len(pformat(mixed)), sorted(map(str, mixed)))
