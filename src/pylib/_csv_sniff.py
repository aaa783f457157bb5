"""How csv.Sniffer guesses: from quotes, from how often a character stands in each line, from columns of one type."""
import re

_DELIM, _SPACE, _QUOTE = r'(?P<delim>[^\w\n"\'])', '(?P<space> ?)', r'(?P<quote>["\'])'
_INSIDE = r'.*?(?P=quote)'
_BEGIN, _END = r'(?:^|\n)', r'(?:$|\n)'
_SHAPES = (_DELIM + _SPACE + _QUOTE + _INSIDE + '(?P=delim)', _BEGIN + _QUOTE + _INSIDE + _DELIM + _SPACE,
           _DELIM + _SPACE + _QUOTE + _INSIDE + _END, _BEGIN + _QUOTE + _INSIDE + _END)


def _most(counts):
    return max(counts, key=counts.get)


def by_quotes(data, delimiters):
    """(quotechar, doublequote, delimiter, skipinitialspace) from fields in quotes; '' for what cannot be told."""
    for shape in _SHAPES:
        matches = list(re.finditer(shape, data, re.DOTALL | re.MULTILINE))
        if matches:
            break
    else:
        return '', False, None, 0
    quotes, delims, spaces = {}, {}, 0
    for match in matches:
        groups = match.groupdict()
        quotes[groups['quote']] = quotes.get(groups['quote'], 0) + 1
        delim = groups.get('delim')
        if delim and (delimiters is None or delim in delimiters):
            delims[delim] = delims.get(delim, 0) + 1
        spaces += bool(groups.get('space'))
    quotechar = _most(quotes)
    delim, space = '', 0
    if delims:
        delim = _most(delims)
        space = delims[delim] == spaces
        delim = '' if delim == '\n' else delim
    d = re.escape(delim)
    doubled = rf'(({d})|^)\W*{quotechar}[^{d}\n]*{quotechar}[^{d}\n]*{quotechar}\W*(({d})|$)'
    return quotechar, bool(re.search(doubled, data, re.MULTILINE)), delim, space


def by_counting(data, delimiters, preferred):
    """(delimiter, skipinitialspace) from the character that stands equally often in nearly every line."""
    lines = [line for line in data.split('\n') if line]
    frequencies = {chr(code): {} for code in range(127)}
    chunk = min(10, len(lines))
    seen = 0
    found = {}
    for start in range(0, len(lines), chunk or 1):
        for line in lines[start:start + chunk]:
            for char, counts in frequencies.items():
                count = line.count(char)
                counts[count] = counts.get(count, 0) + 1
        seen += chunk
        found = found or _consistent(_modes(frequencies), min(seen, len(lines)), delimiters)
        if len(found) == 1:
            break
    if not found:
        return '', 0
    delim = next(iter(found)) if len(found) == 1 else next((d for d in preferred if d in found), None)
    if delim is None:
        delim = max((value, char) for char, value in found.items())[1]
    return delim, lines[0].count(delim) == lines[0].count(f'{delim} ')


def _modes(frequencies):
    """For each character how often it mostly stands in a line, and in how many more lines so than not."""
    modes = {}
    for char, counts in frequencies.items():
        if list(counts) != [0]:
            mode = _most(counts)
            modes[char] = mode, 2 * counts[mode] - sum(counts.values())
    return modes


def _consistent(modes, total, delimiters):
    found = {}
    consistency = 1.0
    while not found and consistency >= 0.9:
        for char, (often, lines) in modes.items():
            if often > 0 and lines > 0 and lines / total >= consistency and (delimiters is None or char in delimiters):
                found[char] = often, lines
        consistency -= 0.01
    return found


def _kind(text):
    """complex for what reads as a number, else the length."""
    try:
        complex(text)
    except (ValueError, OverflowError):
        return len(text)
    return complex


def has_header(rows):
    header = next(rows)
    kinds = dict.fromkeys(range(len(header)))
    checked = 0
    for row in rows:
        if checked > 20:
            break
        checked += 1
        if len(row) != len(header):
            continue
        for column in list(kinds):
            kind = _kind(row[column])
            if kinds[column] is None:
                kinds[column] = kind
            elif kinds[column] != kind:
                del kinds[column]
    votes = 0
    for column, kind in kinds.items():
        differs = len(header[column]) != kind if isinstance(kind, int) else not _is_number(header[column], kind)
        votes += 1 if differs else -1
    return votes > 0


def _is_number(text, kind):
    try:
        kind(text)
    except (ValueError, TypeError):
        return False
    return True
