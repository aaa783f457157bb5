"""unicode_escape and raw_unicode_escape."""
for text in 'plain', 'tab\t nl\n cr\r back\\slash', '\x00\x1f\x7f\x80\xff', '\u0100\u20ac', '\U0001f600', "'\"":
    for codec in 'unicode_escape', 'raw_unicode_escape':
        data = text.encode(codec)
        print(codec, data, data.decode(codec) == text)
for data in (rb'\x41\u00e9\U0001f600\101\0', rb'\a\b\f\n\r\t\v\\\'\"', b'line\\\nend', b'\xe9\xff'):
    print(ascii(data.decode('unicode_escape')), ascii(data.decode('raw_unicode_escape', 'replace')))
for data in rb'\x4', rb'a\u12', rb'\U0011000', rb'\U00110000', rb'end\\'[:-1], rb'\xg1':
    try:
        print(data.decode('unicode_escape'))
    except UnicodeDecodeError as error:
        print(error, error.encoding, error.start, error.end)
    print(ascii(data.decode('unicode_escape', 'replace')), ascii(data.decode('unicode_escape', 'ignore')))
print('C:\\new'.encode().decode('unicode_escape'))
