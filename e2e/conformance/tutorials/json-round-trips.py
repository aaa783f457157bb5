# compare: output
"""JSON: dumping classes, loading them back, pretty printing, broken texts, streams of lines, merging settings."""
import io
import json
from collections import ChainMap
from dataclasses import asdict, dataclass, field, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from pathlib import PurePosixPath


class Size(Enum):
    SMALL = 's'
    LARGE = 'l'


@dataclass
class Shirt:
    size: Size
    price: Decimal
    bought: date | None = None
    tags: set = field(default_factory=set)


class Encoder(json.JSONEncoder):
    def default(self, o):
        if is_dataclass(o):
            return {'__type__': type(o).__name__, **{k: v for k, v in vars(o).items() if v}}
        if isinstance(o, Enum):
            return o.name
        if isinstance(o, (Decimal, date, PurePosixPath)):
            return str(o)
        if isinstance(o, (set, frozenset)):
            return sorted(o)
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)


def revive(found):
    if found.get('__type__') == 'Shirt':
        return Shirt(
            Size[found['size']],
            Decimal(found['price']),
            date.fromisoformat(found['bought']) if 'bought' in found else None,
            set(found.get('tags', ())),
        )
    return found


shirts = [Shirt(Size.SMALL, Decimal('9.90'), date(2024, 7, 14), {'blue', 'b'}), Shirt(Size.LARGE, Decimal('12'))]
text = json.dumps({'shirts': shirts, 'z': 1 + 2j}, cls=Encoder, indent=2, sort_keys=True)
print(text)
back = json.loads(text, object_hook=revive)
print(back['shirts'] == shirts, back['shirts'][1])
print(json.dumps({'é': '"\\\n\t\x01☃😀/', 'n': None, 't': True}), json.dumps('é😀', ensure_ascii=False))
print(json.dumps([1.0, 1e100, -0.0, 10**20, float('inf'), float('nan')]), json.dumps({1: 'a', 2.5: 'b', None: 'c', False: 'd'}))
print(json.dumps([[], {}, [1, [2]]], indent='\t'), json.dumps([1, 2, {'a': 3}], separators=(',', ':')), json.dumps((1, (2,))))
print(json.loads('[1, 1.5, 1e3, -0, true, null, "\\u00e9\\ud83d\\ude00", {"a": 1, "a": 2}]'))
print(json.loads('{"a": 1.10, "b": 2}', parse_float=Decimal, parse_int=str, object_pairs_hook=list))
for broken in ('', '{', '[1,]', "{'a': 1}", '{"a" 1}', '[1 2]', 'nul', '"\n"', '{"a": 1,}', '[1]x', '01', '"\\x"', '"abc', '-', '\ufeff[]'):
    try:
        print(json.loads(broken))
    except json.JSONDecodeError as error:
        print(f'{broken!r:<12} {error} | {error.msg} {error.pos} {error.lineno}:{error.colno}')
for wrong in ({1, 2}, {(1, 2): 3}, b'x', object):
    try:
        json.dumps(wrong)
    except TypeError as error:
        print(error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
print(json.dumps({(1, 2): 3, 'k': 4}, skipkeys=True), json.dumps([float('inf')], allow_nan=True))
try:
    json.dumps([float('nan')], allow_nan=False)
except ValueError as error:
    print(error)
lines = io.StringIO('{"n": 1}\n{"n": 2}\n\n{"n": 3}\n')
print([json.loads(line)['n'] for line in lines if line.strip()])
out = io.StringIO()
json.dump({'a': [1, 2]}, out)
out.write('\n')
print(repr(out.getvalue()), ''.join(json.JSONEncoder(indent=1).iterencode({'a': [True]})).splitlines())
print(json.JSONDecoder().raw_decode('[1] rest'), json.loads(b'["bytes"]'))
settings = ChainMap(json.loads('{"host": "h", "debug": true}'), {'host': 'default', 'port': 80})
print(dict(settings), settings['port'], settings.maps[0])
print(asdict(shirts[1]) == vars(shirts[1]))


def walk(value, path='$'):
    match value:
        case dict():
            for key, inner in value.items():
                yield from walk(inner, f'{path}.{key}')
        case list():
            for index, inner in enumerate(value):
                yield from walk(inner, f'{path}[{index}]')
        case _:
            yield f'{path} = {json.dumps(value)}'


print(*walk(json.loads('{"a": [1, {"b": null}], "c": "x"}')), sep='\n')
