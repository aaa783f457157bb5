import sys

for code in (None, 0, 3, True, 'text', (1, 2)):
    try:
        sys.exit(code)
    except SystemExit as leaving:
        print(repr(leaving), repr(leaving.code))
try:
    exit(7)
except SystemExit as leaving:
    print(leaving.code)
try:
    sys.exit()
finally:
    print('tidied up')
    raise SystemExit(5)
