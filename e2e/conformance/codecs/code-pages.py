"""Every byte of every code page that is known, there and back; and what has no place in them."""
pages = ['cp437', 'cp850', 'cp1250', 'cp1251', 'cp1252', 'cp1253', 'cp1254', 'koi8-r', 'iso8859-2', 'iso8859-5',
         'iso8859-7', 'iso8859-9', 'iso8859-15', 'mac-roman', 'latin-1']
for page in pages:
    text = bytes(range(128, 256)).decode(page, 'replace')
    print(page, ascii(text))
    again = text.encode(page, 'replace')
    print(sum(a == b for a, b in zip(again, range(128, 256))))
    for wrong in '\u4e2d', 'a\ud800':
        try:
            wrong.encode(page)
        except UnicodeEncodeError as error:
            print(error)
for page in 'cp1252', 'cp1253':
    try:
        bytes(range(256)).decode(page)
    except UnicodeDecodeError as error:
        print(error, error.start)
print('na\u00efve caf\u00e9 \u2014 \u20ac5'.encode('cp1252'), 'привет'.encode('cp1251').decode('koi8-r'))
print('Привет'.encode('utf-8').decode('cp1251'), 'é'.encode('utf-8').decode('latin-1'))
