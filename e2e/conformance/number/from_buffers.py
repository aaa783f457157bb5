# int() and float() read any buffer; with a base only bytes and bytearray.
for value in (bytearray(b'12'), memoryview(b' 12 '), b'1x', bytearray(b'1x'), memoryview(b'1x'), '1\n x'):
    for act in (int, float, lambda text: int(text, 8)):
        try:
            print(act(value))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, str(error).split(' object at ')[0])
print(int(b'1' * 3000) % 97)
