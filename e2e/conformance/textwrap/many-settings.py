import textwrap, random
random.seed(5)
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
W = ['a', 'the', 'hyphen-ated', 'well-known-thing', '--option', 'x--y', "don't", 'supercalifragilistic', 'e.g.', 'end.', 'What?', '"quoted."', 'tab\there', 'new\nline', '  ', '-', '--', '12-34', 'a-', '-b', 'naïve-té', 'foo/bar', '(paren)', 'üñí-çødé', 'x\u00a0y', '100%', 'a_b-c_d', 'C-3PO', 'T-shirt', 'x\ry']
for i in range(150):
    text = ' '.join(random.choice(W) for _ in range(random.randint(0, 14)))
    k = dict(width=random.choice([8, 10, 20, 40, 70]))
    for name, vals in dict(initial_indent=['', '* ', '>>>> '], subsequent_indent=['', '  '], expand_tabs=[True, False], replace_whitespace=[True, False], fix_sentence_endings=[True, False], break_long_words=[True, False], drop_whitespace=[True, False], break_on_hyphens=[True, False], tabsize=[8, 3]).items():
        if random.random() < .4: k[name] = random.choice(vals)
    if random.random() < .3: k['max_lines'] = random.choice([1, 2, 3]); k['placeholder'] = random.choice([' [...]', '...', ' <more>'])
    t(lambda: textwrap.wrap(text, **k))
t(lambda: textwrap.shorten('Hello  world! more text here', width=12)); t(lambda: textwrap.shorten('Hello world', width=5, placeholder='...')); t(lambda: textwrap.shorten('Hello', 3)); t(lambda: textwrap.fill('', 10)); t(lambda: textwrap.wrap('x', 0)); t(lambda: textwrap.fill('a b c', 3))
for s in ['  a\n   b\n\n  c', '\ta\n\tb', '  \n a\n', 'a\n  b', '  a\n\tb', '    x\n  \n    y  \n', '', '\n\n', ' a\r\n b', None, 5]: t(lambda: textwrap.dedent(s))
for s in ['a\nb\n\nc', '', '  \nx', 'a\r\nb']: t(lambda: textwrap.indent(s, '> ')); t(lambda: textwrap.indent(s, '> ', lambda l: True)); t(lambda: textwrap.indent(s, '>', predicate=str.isspace))
