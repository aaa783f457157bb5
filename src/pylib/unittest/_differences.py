"""In what two values differ, in the words of a failed assertion. Part of unittest.case."""
from .util import _MAX_LENGTH, safe_repr

__unittest = True
_NO_ITEM = (TypeError, IndexError, NotImplementedError)


def without_length(seq1, seq2, name):
    """What is said of what cannot be asked for its length."""
    for word, seq in ('First', seq1), ('Second', seq2):
        try:
            len(seq)
        except (TypeError, NotImplementedError):
            return f'{word} {name} has no length.    Non-sequence?'
    return None


def sequence_difference(seq1, seq2, name):
    """Where two sequences first differ, and what the longer one has more; None if the items are the same."""
    text = ''
    for at in range(min(len(seq1), len(seq2))):
        items = []
        for word, seq in ('first', seq1), ('second', seq2):
            try:
                items.append(seq[at])
            except _NO_ITEM:
                text = f'\nUnable to index element {at} of {word} {name}\n'
                break
        if len(items) == 2 and items[0] != items[1]:
            text = '\nFirst differing element %d:\n%s\n%s\n' % (at, *short_reprs(*items))
        if text:
            break
    for word, longer, shorter in ('first', seq1, seq2), ('second', seq2, seq1):
        more = len(longer) - len(shorter)
        if more > 0:
            text += f'\n{word.capitalize()} {name} contains {more} additional elements.\n'
            try:
                text += f'First extra element {len(shorter)}:\n{safe_repr(longer[len(shorter)])}\n'
            except _NO_ITEM:
                text += f'Unable to index element {len(shorter)} of {word} {name}\n'
    return text or None


def short_reprs(a, b):
    """Both reprs, shortened where they are the same when they are long."""
    texts = safe_repr(a), safe_repr(b)
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    same = 0
    while same < min(map(len, texts)) and texts[0][same] == texts[1][same]:
        same += 1
    prefix = texts[0][:same]
    common = _MAX_LENGTH - (longest - same + 5 + 12)
    if common > 5:
        prefix = _shorten(prefix, 5, common)
        return tuple(prefix + text[same:] for text in texts)
    prefix = _shorten(prefix, 5, 5)
    return tuple(prefix + _shorten(text[same:], _MAX_LENGTH - (5 + 12 + 5 + 12 + 5), 5) for text in texts)


def _shorten(text, prefix, suffix):
    skip = len(text) - prefix - suffix
    return f'{text[:prefix]}[{skip} chars]{text[len(text) - suffix:]}' if skip > 12 else text


def count_differences(first, second):
    """(times in the first, times in the second, item) of all items that are not in both equally often."""
    try:
        return _count_hashable(first, second)
    except TypeError:
        return _count_any(first, second)


def _count_hashable(first, second):
    counts = {}
    for at, items in enumerate((first, second)):
        for item in items:
            counts.setdefault(item, [0, 0])[at] += 1
    return [(*both, item) for item, both in counts.items() if both[0] != both[1]]


def _count_any(first, second):
    """The same of items that are only comparable; each finds its like among all others."""
    differences = []
    while first or second:
        item = (first or second)[0]
        counts = []
        for items in first, second:
            others = [other for other in items if not (other is item or other == item)]
            counts.append(len(items) - len(others))
            items[:] = others
        if counts[0] != counts[1]:
            differences.append((*counts, item))
    return differences
