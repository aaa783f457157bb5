"""Wrapping and indenting text.

Words are cut by hand, since there is no `re` here. Left out: subclassing hooks of TextWrapper, and its option
fix_sentence_endings.
"""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACES = "\t\n\x0b\x0c\r "


def _letter(text, at):
    return 0 <= at < len(text) and (text[at].isalpha() or text[at] == "_")


def _wordlike(text, at):
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def _dash_end(text, at):
    """Where a run of two or more hyphens between words ends, or 0."""
    if at == 0 or not (_wordlike(text, at - 1) or text[at - 1] in "!\"'&.,?"):
        return 0
    end = at
    while end < len(text) and text[end] == "-":
        end += 1
    return end if end - at >= 2 and _wordlike(text, end) else 0


def _hyphen(text, at):
    """Whether a line may break after the hyphen at this place."""
    if text[at] != "-" or not _letter(text, at - 1):
        return False
    before = _letter(text, at - 2) or (at >= 3 and text[at - 2] == "-" and _letter(text, at - 3))
    after = at + 2 if text[at + 2 : at + 3] != "-" else at + 3
    return before and _letter(text, at + 1) and _letter(text, after)


def _chunk_end(text, start, hyphens):
    end = start + 1
    if text[start] in _SPACES:
        while end < len(text) and text[end] in _SPACES:
            end += 1
        return end
    if hyphens and _dash_end(text, start):
        return _dash_end(text, start)
    while end < len(text) and text[end] not in _SPACES:
        if hyphens and _hyphen(text, end):
            return end + 1
        if hyphens and _dash_end(text, end):
            return end
        end += 1
    return end


class TextWrapper:
    """Breaks text into lines of a width."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join([" " if char in _SPACES else char for char in text])
        chunks = []
        start = 0
        while start < len(text):
            end = _chunk_end(text, start, self.break_on_hyphens)
            chunks.append(text[start:end])
            start = end
        return chunks

    def _break(self, chunks, line, room):
        """Puts as much of a word that is too long as there is room for on the line."""
        space = 1 if self.width < 1 else room
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        word = chunks[-1]
        end = space
        if self.break_on_hyphens and len(word) > space:
            hyphen = word.rfind("-", 0, space)
            if hyphen > 0 and word[:hyphen].strip("-"):
                end = hyphen + 1
        if end > 0:
            line.append(word[:end])
        chunks[-1] = word[end:]

    def _shortened(self, lines, line, indent, width):
        used = sum(map(len, line))
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return lines
            used -= len(line.pop())
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return lines
        lines.append(indent + self.placeholder.lstrip())
        return lines

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            first = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(first) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks = self._chunks(text)
        chunks.reverse()
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            line = []
            if self.drop_whitespace and not chunks[-1].strip() and lines:
                chunks.pop()
            used = 0
            while chunks and used + len(chunks[-1]) <= width:
                used += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break(chunks, line, width - used)
            if self.drop_whitespace and line and not line[-1].strip():
                line.pop()
            if not line:
                continue
            used = sum(map(len, line))
            rest = not chunks or (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (rest and used <= width):
                lines.append(indent + "".join(line))
            else:
                return self._shortened(lines, line, indent, width)
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **options):
    return TextWrapper(width=width, **options).wrap(text)


def fill(text, width=70, **options):
    return TextWrapper(width=width, **options).fill(text)


def shorten(text, width, **options):
    return TextWrapper(width=width, max_lines=1, **options).fill(" ".join(text.strip().split()))


def dedent(text):
    """Takes away the white space that all lines with text begin with."""
    lines = text.split("\n")
    full = [line for line in lines if line and not line.isspace()]
    low = min(full, default="")
    high = max(full, default="")
    margin = 0
    while margin < len(low) and low[margin] == high[margin] and low[margin] in " \t":
        margin += 1
    return "\n".join([line[margin:] if line and not line.isspace() else "" for line in lines])


def indent(text, prefix, predicate=None):
    lines = text.splitlines(True)
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in lines])
