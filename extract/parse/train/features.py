"""From the form of a token to the rows of the embedding tables (see ../FORMAT.md)."""
import functools
import unicodedata

BAG_ROWS = 32768
CLASSES = {"Lu": "X", "Ll": "x", "Nd": "d"}


def key(form):
    """The form in lower case, rune by rune, with 0 for every digit."""
    return "".join(map(_plain, form))


def _plain(rune):
    if unicodedata.category(rune) == "Nd":
        return "0"
    lower = rune.lower()
    return lower if len(lower) == 1 else lower[0]


def shape(form):
    """The classes of the runes, a third of a kind in a row left out: Washington → Xxx."""
    out = []
    for rune in form:
        c = CLASSES.get(unicodedata.category(rune), rune)
        if out[-2:] != [c, c]:
            out.append(c)
        if len(out) == 12:
            break
    return "".join(out)


def fnv1a(text):
    h = 0x811C9DC5
    for byte in text.encode():
        h = ((h ^ byte) * 0x01000193) & 0xFFFFFFFF
    return h


@functools.lru_cache(maxsize=None)
def bag(form):
    """The rows of the hashed features; the first is that of the whole word."""
    k = key(form)
    names = ["w=" + k]
    names += ["p%d=%s" % (n, k[:n]) for n in (1, 2, 3) if n <= len(k)]
    names += ["s%d=%s" % (n, k[-n:]) for n in (1, 2, 3, 4) if n <= len(k)]
    names.append("h=" + shape(form))
    return tuple(fnv1a(name) % BAG_ROWS for name in names)
