words = []
for i in range(20000):
    words.append(f'{i:05}-{i * 7 % 13}')
text = ' '.join(words)
print(len(text), text.upper().count('3'), len(set(text.split())), text.replace('1', 'one')[:10])
