# compare: output
"""Files as courses use them: writing, reading, appending, csv, json lines, paths, temporary folders, encodings, binary."""
import csv
import io
import os
import shutil
import tempfile
from collections import defaultdict
from pathlib import Path

folder = Path(tempfile.mkdtemp())
notes = folder / 'notes.txt'
with open(notes, 'w', encoding='utf-8') as file:
    print(file.write('first line\nsecond: é ☃\n'), file.tell(), file.name == str(notes), file.mode, file.encoding)
    file.writelines(f'line {n}\n' for n in range(3))
with open(notes, encoding='utf-8') as file:
    print(repr(file.readline()), file.readline().encode('ascii', 'backslashreplace'), [line.strip() for line in file], repr(file.read()))
with notes.open('a') as file:
    file.write('appended without newline')
with open(notes, 'r+') as file:
    file.seek(6)
    file.write('LINE')
    file.seek(0, os.SEEK_END)
    file.write('!')
print(notes.read_text().splitlines()[::5], notes.stat().st_size, notes.suffix, notes.stem, notes.exists())
with open(notes) as source, open(folder / 'upper.txt', 'w') as target:
    for number, line in enumerate(source, 1):
        target.write(f'{number:>2} {line.upper()}')
print((folder / 'upper.txt').read_text()[:30].splitlines())
for mode, path in (('r', folder / 'missing'), ('x', notes), ('r', folder), ('q', notes), ('rw', notes)):
    try:
        open(path, mode)
    except (OSError, ValueError) as error:
        print(type(error).__name__, str(error).replace(str(folder), '...'))
with open(notes) as file:
    try:
        file.write('x')
    except io.UnsupportedOperation as error:
        print(error)
try:
    file.read()
except ValueError as error:
    print(error)
data = bytes(range(256))
(folder / 'raw.bin').write_bytes(data)
with open(folder / 'raw.bin', 'rb') as file:
    file.seek(-3, 2)
    print(file.read(), file.tell(), file.seek(250), file.read(4), file.read1(1))
latin = folder / 'latin.txt'
latin.write_text('Grüße', encoding='latin-1')
print(latin.read_bytes(), latin.read_text(encoding='latin-1'))
try:
    latin.read_text(encoding='utf-8')
except UnicodeDecodeError as error:
    print(error, error.reason, error.object[error.start : error.end])
print(latin.read_text(encoding='utf-8', errors='replace'))
rows = [{'name': 'Ann', 'team': 'red', 'points': 3}, {'name': 'Bob, "B"', 'team': 'blue', 'points': 5}, {'name': 'Cid', 'team': 'red', 'points': 4}]
table = folder / 'scores.csv'
with table.open('w', newline='') as file:
    writer = csv.DictWriter(file, fieldnames=['name', 'team', 'points'])
    writer.writeheader()
    writer.writerows(rows)
print(repr(table.read_text()))
totals = defaultdict(int)
with table.open(newline='') as file:
    for row in csv.DictReader(file):
        totals[row['team']] += int(row['points'])
print(dict(totals), list(csv.reader(io.StringIO('a;b\n"c;d";e\n'), delimiter=';')))
folder.joinpath('sub', 'deep').mkdir(parents=True)
(folder / 'sub' / 'deep' / 'leaf.md').touch()
print(sorted(path.relative_to(folder).as_posix() for path in folder.rglob('*')), [path.name for path in sorted(folder.glob('*.txt'))])
for root, folders, files in sorted(os.walk(folder)):
    print(Path(root).name if root != str(folder) else '.', sorted(folders), len(files))
notes.rename(folder / 'renamed.txt')
(folder / 'renamed.txt').unlink()
print(notes.exists(), os.path.splitext('a/b.tar.gz'), os.path.join('a', '/b', 'c'), Path('a/../b').parts, Path('/x/y.z').with_suffix('.w'))
buffer = io.StringIO('in\nmemory')
print(buffer.readlines(), buffer.seek(0), buffer.read(4), buffer.getvalue().count('m'))
lines = iter((folder / 'upper.txt').open())
print(next(lines).strip(), sum(1 for _ in lines))
shutil.rmtree(folder)
print(folder.exists())
