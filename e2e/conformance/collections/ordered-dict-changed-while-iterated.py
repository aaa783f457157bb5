# compare: output
import collections
o = collections.OrderedDict(a=1, b=2)
print(type(o).__mro__)
try:
    for k in o: o['z' + k] = 1
except RuntimeError as e: print(e)
try:
    for k in o.items(): o['zz' + k[0]] = 1
except RuntimeError as e: print(e)
try:
    for k in o: del o[k]
except RuntimeError as e: print(e)
o = collections.OrderedDict(a=1, b=2)
try:
    for k in o: o.move_to_end(k)
except RuntimeError as e: print(e)
