print(7 // 2, -7 // 2, 7 % -3, -7 % 3, divmod(-7, 2), 2 ** 100, (-2) ** 3, 2 ** -1)
print(10 ** 20 // 7, 10 ** 20 % 7, int('0x1f', 16), int('-12'), 0b101, 1_000, ~5, 6 & 3, 6 | 3, 6 ^ 3, 1 << 70, -1 >> 3)
print(1 / 3, 0.1 + 0.2, 1e16, 1e-7, 123456789.0, 5e-324, -0.0, 1e22, 2.5 // 1, -2.5 % 1)
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), abs(-3), int(2.9), int(-2.9))
print(True + True, 3 == 3.0, hash(3) == hash(3.0), 0.1 + 0.2 == 0.3, float('nan') == float('nan'))
for bad in ('1 / 0', '1 // 0', '1 % 0', '2.0 / 0', 'int("x")', '"a" + 1', '1 + "a"', 'float("y")', '0 ** -1'):
    try:
        eval(bad)
    except Exception as e:
        print(type(e).__name__, e)
print((255).to_bytes(2, 'big'), (1000).bit_length(), (3.5).is_integer(), (0.75).as_integer_ratio(), max(1, 2.5), sum([0.1] * 10))
