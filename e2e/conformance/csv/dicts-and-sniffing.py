import csv
import io

reader = csv.DictReader(io.StringIO('n,v\n\na,1\nb\nc,2,3,4\n'), restkey='more', restval='-')
print(reader.fieldnames, reader.line_num)
for row in reader:
    print(row, reader.line_num)
print(list(csv.DictReader(['1,2'], fieldnames=iter('xy'))), list(csv.DictReader([])), csv.DictReader([]).fieldnames)

file = io.StringIO()
writer = csv.DictWriter(file, ['a', 'b'], restval='?')
print(writer.writeheader(), writer.writerow({'a': 1}), writer.writerows([{'a': 1, 'b': 'x,y'}]))
try:
    writer.writerow({'a': 1, 'c': 1})
except ValueError as error:
    print(error)
csv.DictWriter(file, ['a', 'b'], extrasaction='Ignore', quoting=csv.QUOTE_ALL).writerow({'a': 1, 'z': 3})
print(file.getvalue())
try:
    csv.DictWriter(file, 'ab', extrasaction='x')
except ValueError as error:
    print(error)

for sample in ['a,b,c\n1,2,3\n4,5,6\n', 'a;b;c\n1;2;3\n', "'x','y'\n'1','2'\n", 'name\tage\nbob\t3\nann\t44\n',
               '"a";"b"\n"c""d";"e"\n', 'abc\ndef\n', 'a b c\nd e f\n', 'a: 1, b: 2\nc: 3, d: 4\n', 'x|y\n1|2\n3|4\n5|6\n',
               'a, b\n1, 2\n', '"only"\n"col"\n', ' "a" , "b" \n "c" , "d" \n']:
    for delimiters in None, ';|':
        try:
            dialect = csv.Sniffer().sniff(sample, delimiters)
            print(repr(sample), repr(dialect.delimiter), dialect.quotechar, dialect.doublequote, dialect.skipinitialspace)
            print('   header', csv.Sniffer().has_header(sample), list(csv.reader(io.StringIO(sample), dialect)))
        except csv.Error as error:
            print(repr(sample), error)
