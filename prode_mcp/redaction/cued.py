"""Find values by the key before them, in any of the notations that keys come in.

JSON and its prints in other languages, YAML, TOML, env files, logfmt, headers, forms, XML
attributes, structs: all put a key, a joining sign, and a value, and differ in what ends the value.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from prode_mcp.redaction.checks import CHECKS, is_object_id, is_typed
from prode_mcp.redaction.keys import kind_of_key
from prode_mcp.redaction.kinds import SECRETS, is_placeholder, without_placeholders
from prode_mcp.redaction.masks import is_masked
from prode_mcp.redaction.site import Site
from prode_mcp.redaction.words import words

Span = tuple[int, int, str]
Takes = Callable[[str, Site, bool], bool]
"""Says whether a value goes; the last word is whether the notation is sure to be one."""

CUE: Final = (
    r"pass|pwd|psw|\bpw\b|secret|token|(?:api|access|secret|private|account|auth|signing|master|encryption|shared|service|connection|hmac|hash|block|deploy|license|storage|admin|app|refresh|cipher|ingest|write|subscription|function|host|redis|cosmos|client|data|ssl|pass)[_.-]?key|key[_-]?data|keydata|key_base|auth|cookie|sess|csrf|xsrf|signature|\bsig\b|\bsid\b|credential|jwt|salt|hmac"
    r"|bearer|mail|phone|mobil|\btel\b|telef|msisdn|\bfax\b|name|user|login|author|committer|customer|kennwort|senha|contrase|wachtwoord|haslo|parola|mnemonic|seed"
    r"|contact|requester|recipient|sender|employee|patient|member|owner|assign|report|\bfrom\b|firma|empresa|societe|social|sozial"
    r"|\bto\b|\bb?cc\b|client|guest|caller|holder|dob|birth|\bborn\b|addr|street|strasse|ssn|national|adres|direccion|endereco|indirizzo|ulica|calle|\brue\b|\bvia\b|residence"
    r"|tax|\bcpf\b|\bcnpj\b|\bdni\b|\bni[ef]\b|\bbsn\b|nino|pesel|curp|aadh|passport|paszport|pasap|passap|paspo|iban|account|acct|steuer|\brut\b|\brfc\b|\bcui[tl]\b|\btfn\b|\btin\b|\bsin\b|\bnhs\b|hkid|nric|licen|govern|\bgovid|cedula|fiscal|personal|fodsel|\bcpr\b|\bahv\b|svnr|identi|\bid.?n|id.?card|mynumber"
    r"|routing|\baba\b|\bbsb\b|clabe|bban|konto|sort.?code|card|\bpan\b|\bcv[vc]2?\b|cccvv|ccnum|imei|\bmac|idf[av]|g?aaid|gaid|adid|oaid|meid|imsi|iccid|serial|udid|\bifa\b|advertis|hwaddr|bssid"
    r"|device|otp|\bpin\b|(?:pin|sms|auth|factor|login|confirmation|security|verification|verify|mfa|2fa|time|backup|recovery|pass|fiscal)[_-]?code|\btan\b|company|organi[sz]ation|\borg\b|orgname|tenant|vendor|merchant|business|employer|\bip\b|_ip\b|ip.?addr|[a-z]ip\b|forwarded|cell|celul|handy|person|agent|gsm|\bani\b|whatsapp"
    r"|remote|peer|correo|courriel|nascimento|nacimiento|naissance|nascita|datum|vorname|nachname|nombre|apellido|prenom|\bnom\b|nome|naam|imie|nazwisko|fornavn|etternavn|efternamn|fornamn|attn|\bby\b|payee|payer|buyer|driver|passenger|applicant|beneficiary|approver|review|\bnick|teacher|doctor|student|participant|attendee|cliente|kunde|handle|\bupn\b|samacc|principal|screenname|usr|\buname|line1|line2|correo|legal|signatory|\bfirst\b|\blast\b|lname|fname|surname|magic|pepper|\bnm\b|prezim|vardas|pavard|priezv|eesnimi|perekonna|jmeno|prijmeni|szulet|lakcim|morada|adresa|bydlist|domicili|telemov|mobitel|movil|puhelin|rodne|asmens|isikuk|\bfnr\b|\bbvn\b|nuban|\boib\b|\bamka\b|jmbg|narozeni|rodenja|urodzenia|fodsels|\x{43f}\x{440}\x{456}\x{437}\x{432}\x{438}\x{449}\x{435}|\x{3b5}\x{3c0}\x{3ce}\x{3bd}\x{3c5}\x{3bc}\x{3bf}|\x{3c4}\x{3b7}\x{3bb}\x{3ad}\x{3c6}|\x{624b}\x{673a}\x{53f7}|\x{96fb}\x{8a71}\x{756a}\x{53f7}|\x{53e3}\x{5ea7}(?:\x{756a}\x{53f7}|\x{540d}\x{7fa9})|_pat\b|\bpsk\b|wpapsk|debtor|creditor|insured|claimant|policyhold|adrline|strtnm|principal|fallbacks|sign(?:er|ing)|\x{43a}\x{43b}\x{438}\x{435}\x{43d}\x{442}|\x{438}\x{43c}\x{44f}|\x{444}\x{430}\x{43c}\x{438}\x{43b}\x{438}\x{44f}|\x{444}\x{438}\x{43e}|\x{43f}\x{43e}\x{447}\x{442}\x{430}|\x{442}\x{435}\x{43b}\x{435}\x{444}\x{43e}\x{43d}|\x{43f}\x{430}\x{440}\x{43e}\x{43b}\x{44c}|\x{430}\x{434}\x{440}\x{435}\x{441}|\x{59d3}\x{540d}|\x{6c0f}\x{540d}|\x{540d}\x{524d}|\x{7535}\x{8bdd}|\x{96fb}\x{8a71}|\x{5bc6}\x{7801}|\x{90ae}\x{7bb1}|\x{5730}\x{5740}|\x{4f4f}\x{6240}|ragione|razon|document|reise"
)
# The key, what may close it (quotes, brackets, escapes), and the sign that joins it to its value.
TRIGGER: Final = (
    r"(?i)(?:"
    + CUE
    + r")[A-Za-z0-9_.-]*(?: (?:no|nr|number|id|of birth|name|address|code|date))?\.?[\"'`*\]\)\\]*[ \t]*(?:#?[:=]|\x{2192}|-> |>|\t)"
)


# A name in one attribute or member, its value in the next: `<add key="X" value="Y"/>`.
_QUOTE: Final = r"\\{0,3}[\"']"
PAIR: Final = (
    r"(?i)(?:name|key|id|parameter|variable|field|header|property)" + f"(?:{_QUOTE})?" + r" ?[=:] ?" + _QUOTE
    + r"[A-Za-z0-9_. -]{2,60}" + _QUOTE + r",?\s?\s?" + f"(?:{_QUOTE})?" + r"(?:value|val|default|content|text)" + f"(?:{_QUOTE})?" + r" ?[=:]"
    + r"|<[A-Za-z:]{1,30} (?i:name|key)=" + _QUOTE + r"[A-Za-z0-9_. -]{2,60}" + _QUOTE + r">"
    + r"|(?i)field '[A-Za-z0-9_.\[\]]{2,80}': rejected value \["
)  # fmt: skip


def value_of_pair(data: bytes, end: int, site: Site) -> Iterator[Span]:
    """Yield the span of the value whose sign ends at `end`, a match of `PAIR`."""
    parts = data[max(0, end - 160) : end].translate(_QUOTES).split(b'"')
    # The name stands in the last pair of quotes before the word `value`.
    names = [part for part in parts[:-1] if part.strip(b"\\ ,\r\n")]
    last = parts[-1].strip(b" :=\\\t").lower()
    name = names[-1] if last in _VALUE_WORDS else names[-2] if len(names) > 1 else b""
    kind = _kind(name.strip(b"\\ ").decode("utf-8", "ignore"), site.secret_keys)
    if kind:
        yield from _values(data, end, _past_wrapper(data, end), kind, site)


_QUOTES: Final = bytes(0x22 if c == 0x27 else c for c in range(256))
_VALUE_WORDS: Final = frozenset(
    [b",", b">", b"rejected value [", b"value", b"val", b"default", b"content", b"text"]
)


def _ends(signs: bytes) -> bytes:
    return bytes(0x0A if c in signs else 0x78 for c in range(256))


_LIST: Final = 2_000
_WORD_ENDS: Final = _ends(b" \t\r\n\"'`,;&<>{}()|\\[]")
_PHRASE_ENDS: Final = _ends(b"\r\n\"'`;&<>{}()|\\\t[]")
_LINE: Final = _ends(b"\r\n")
_BLANKS: Final = _ends(b" \t\r\n\"'")
_SCHEMES: Final = words(
    """
    bearer basic token digest negotiate apikey ssws splunk hmac aws4-hmac-sha256 credential
    """
)


def values_after(
    data: bytes, end: int, site: Site, listed: dict[str, int] | None = None
) -> Iterator[Span]:
    """Yield the spans of the values whose key's joining sign ends at `end`, a match of `TRIGGER`.

    `listed` remembers for each kind up to where a list was read, so that lists which open within
    lists are read once.
    """
    key_end = end - 1
    while key_end and data[key_end - 1] in _CLOSING:
        key_end -= 1
    tail = data[max(0, key_end - 60) : key_end]
    key = tail.translate(_KEY_BYTES).rpartition(b" ")[2]
    if data[end : end + 1] == b":" and data[end - 1] == 0x3A:
        return  # a scope, `Cookies::handle`
    if data[end - 1] == 0x09 and data[end : end + 1] not in {b"'", b'"', b"["}:
        return  # a table's header
    if data[end - 1] == 0x3E and not _is_element(data, key_end - len(key) - 1, end):
        return
    kind = _kind(key.decode("utf-8", "ignore"), site.secret_keys)
    if not kind and key.lower() in _SECOND_WORDS:
        first = tail[: len(tail) - len(key)].rstrip(b" ").translate(_KEY_BYTES).rpartition(b" ")[2]
        kind = _kind((first + key).decode("utf-8", "ignore"), site.secret_keys)
        key = first + b" " + key
    if not kind:
        return
    at = _past_wrapper(data, end)
    if data[at : at + 1] == b"[" or data[at : at + 2] == b"\\[":
        yield from _listed(data, at, kind, site, {} if listed is None else listed)
    else:
        yield from _values(data, key_end - len(key), at, kind, site)


def _is_element(data: bytes, opening: int, end: int) -> bool:
    """Say whether a key is an element's name, `<Name>` or `<ns:Name>`, and no placeholder of ours."""
    if data[opening : opening + 1] not in {b"<", b":"}:
        return False
    return not is_placeholder(data[opening:end].decode("utf-8", "replace"))


def _past_wrapper(data: bytes, at: int) -> int:
    """Step over signs and blanks, and over the type that DynamoDB and its like put before a value."""
    end = at
    while at < len(data) and data[at] in b"=> \t" and at - end < 12:
        at += 1
    if data[at : at + 1] != b"{":
        return _past_type(data, at)
    head = data[at : at + 40]
    name = head[1:].lstrip(b" \\\"'").partition(b'"')[0].rstrip(b"\\")
    if name not in _WRAPPERS:
        return at
    colon = head.find(b":")
    return at + colon + 1 + (head[colon + 1 : colon + 2] == b" ")


def _past_type(data: bytes, at: int) -> int:
    """Step over what a debugger's print says of a value: `string(13) "x"`, `(len=6) "x"`, `Some("x")`."""
    if data[at : at + 1].lower() not in _TYPE_STARTS:
        return at
    head = data[at : at + 60]
    quote = min((i for i in (head.find(b'"'), head.find(b"'")) if i > 0), default=0)
    said = head[:quote].strip()
    if not said or b"=" in said.replace(b"len=", b""):
        return at
    bare = said.translate(None, b"()0123456789 \t\r\n=")
    if said.endswith((b")", b"(")) and bare.lower() in _TYPES:
        return at + quote
    return at


_TYPES: Final = frozenset(
    b"string str stringlen len secret some ok value secretstring redacted just box string64 bytes text".split()
)
_TYPE_STARTS: Final = frozenset({b"(", b"\n", b"\r", *(name[:1] for name in _TYPES)})
_WRAPPERS: Final = frozenset(
    b"S N B value Value stringValue integerValue string_value #text _value $numberLong $t".split()
)
_CLOSING: Final = frozenset(b"\"'`*])\\ \t:=-.#>\xe2\x86")
_SECOND_WORDS: Final = frozenset(
    b"no nr number id birth name address code date account holder".split()
)
_KEY_BYTES: Final = bytes(
    c if c >= 0x80 or chr(c).isalnum() or c in b"_.-" else 0x20 for c in range(256)
)


@lru_cache(maxsize=4096)
def _kind(key: str, secret_keys: frozenset[str]) -> str:
    own = "".join(c for c in key.casefold() if c.isalnum())
    if own in secret_keys:
        return "secret"
    kind = kind_of_key(key)
    for cut in ".-_":
        if kind:
            break
        kind = kind_of_key(key.rpartition(cut)[2]) if cut in key else ""
    return kind


def _listed(data: bytes, at: int, kind: str, site: Site, listed: dict[str, int]) -> Iterator[Span]:
    """Yield each of a list's values."""
    if kind == "ip":
        return
    close = data.find(b"]", at, at + _LIST)
    end = close if close > 0 else min(len(data), at + _LIST)
    begin = max(at + 1, listed.get(kind, 0))
    listed[kind] = max(end, begin)
    for start, stop in _items(data, begin, end):
        if _takes(data[start:stop], kind, site, sure=True):
            yield start, stop, CALLED.get(kind, kind)


def _values(data: bytes, begin: int, at: int, kind: str, site: Site) -> Iterator[Span]:
    """Yield the value at `at`."""
    if kind == "ip":  # an address shows by its form
        return
    called = CALLED.get(kind, kind)
    if data[at : at + 2] == b"${" or (
        data[at : at + 1] == b"?" and data[begin - 2 : begin] == b"${"
    ):
        return  # a name that something else fills in, or what is said where nothing does
    start, quote = _opening(data, at)
    start, end = _quoted(data, start, quote, kind) if quote else _bare(data, begin, start, kind)
    value = data[start:end].rstrip(b" .,\\")
    if not quote and _is_key_of_next(data, value, end):
        return
    sure = bool(quote) or b"=" in data[max(0, at - 3) : at] or data[end : end + 1] in b"\r\n"
    if not value or not _takes(value, kind, site, sure=sure):
        return
    if (
        not quote
        and kind != "login?"
        and (
            (
                _is_code(data, start, start + len(value))
                and not _is_line_of_its_own(data, begin, end)
            )
            or _is_nowhere(value, kind)
        )
    ):
        return
    yield start, start + len(value), called


def _is_key_of_next(data: bytes, value: bytes, end: int) -> bool:
    """Say whether what looks like a value is the key of a quoted one: `secret: client_secret="x"`."""
    if not value.endswith((b"=", b":")) or data[end : end + 1] not in {b'"', b"'"}:
        return False
    return bool(kind_of_key(value[:-1].decode("utf-8", "replace"))) and b"=" not in value[:-1]


def _quoted(data: bytes, start: int, quote: bytes, kind: str) -> tuple[int, int]:
    end = _closing(data, start, quote)
    if kind == "secret":
        scheme, blank, _ = data[start:end].partition(b" ")
        if blank and scheme.decode("utf-8", "replace").casefold() in _SCHEMES:
            start += len(scheme) + 1
    return start, end


def _bare(data: bytes, begin: int, start: int, kind: str) -> tuple[int, int]:
    if kind in _WORDS_ONLY:
        end = _until(data, start, _WORD_ENDS, 4000 if kind == "secret" else 256)
        if data[start : start + 1] == b"<":
            return _bracketed(data, start)
        if kind == "secret":
            start, end = _past_scheme(data, start, end)
            end = _to_blank(data, start) if _is_line_start(data, begin) else end
        return start, end
    end = _until(data, start, _PHRASE_ENDS, 256)
    if data[start - 1 : start] == b">" and data[end : end + 1] == b"<":
        return start, end  # an element's text
    end = _before_next_key(data, start, end)
    if kind in _NUMBERS:
        stop = data.find(b". ", start, end)
        end = stop if stop >= 0 else end
    return start, end


_NUMBERS: Final = frozenset(
    ["phone", "dob", "national_id", "passport", "iban", "bank_acct", "card"]
)


def _bracketed(data: bytes, start: int) -> tuple[int, int]:
    """Return a bare value that begins with a bracket, or what hangs on to a placeholder."""
    close = data.find(b">", start, start + 80)
    if close >= 0 and is_placeholder(data[start : close + 1].decode("utf-8", "replace")):
        return close + 1, _until(data, close + 1, _WORD_ENDS)
    line = _until(data, start, _LINE)
    return start, close + 1 if 0 <= close < line else _to_blank(data, start)


def _is_nowhere(value: bytes, kind: str) -> bool:
    """Say whether a bare word after `address` names no street: an address there has a number."""
    return kind == "address" and not any(48 <= c <= 57 for c in value)


def _opening(data: bytes, at: int) -> tuple[int, bytes]:
    """Return where the value begins, and what must close it: a quote with its escapes, or nothing."""
    begin = at + 1 if data[at : at + 2] in {b'b"', b"b'", b'u"', b"u'"} else at
    start = begin
    while start < len(data) and data[start] == 0x5C and start - begin < 8:
        start += 1
    if start >= len(data) or data[start] not in b"\"'`":
        return begin, b""
    # A printed value in a quoted one, "'x'": the inner quote ends it.
    if (
        start == begin
        and data[start + 1 : start + 2] in {b"'", b'"'}
        and data[start + 1] != data[start]
    ):
        return start + 2, data[start + 1 : start + 2]
    # The same with escapes: `"token":"\\"x\\""`, a string that was printed into a string.
    inner = start + 1
    while inner < len(data) and data[inner] == 0x5C and inner - start < 16:
        inner += 1
    if inner > start + 1 and data[inner : inner + 1] in {b"'", b'"'}:
        return inner + 1, data[start + 1 : inner + 1]
    return start + 1, data[begin : start + 1]


def _closing(data: bytes, start: int, quote: bytes) -> int:
    limit = min(len(data), start + 8000)
    at = start
    while True:
        end = data.find(quote, at, limit)
        if end < 0:
            cut = data.find(b"\n", start, limit)
            return cut if cut >= 0 else limit
        if len(quote) > 1 or end == start or data[end - 1] != 0x5C:
            return end
        at = end + 1


def _items(data: bytes, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        while at < end and data[at] in b" \t\r\n\"'\\,":
            at += 1
        stop = at
        while stop < end and data[stop] not in b"\"',\\\r\n":
            stop += 1
        if stop > at:
            yield at, stop
        at = stop + 1


def _until(data: bytes, start: int, ends: bytes, limit: int = 4000) -> int:
    """Return where the first of the ends stands; `ends` maps them to a line's end."""
    size = 64
    while True:
        at = data[start : start + size].translate(ends).find(b"\n")
        if at >= 0:
            return start + at
        if size >= limit or start + size >= len(data):
            return min(start + size, len(data))
        size *= 4


def _to_blank(data: bytes, start: int) -> int:
    end = _until(data, start, _BLANKS)
    for escape in (b"\\n", b"\\r"):
        cut = data.find(escape, start, end)
        end = cut if cut >= 0 else end
    while end > start and data[end - 1] in b",;":
        end -= 1
    return end


def _past_scheme(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Step over the scheme of an Authorization value, so that the credential is what goes."""
    if data[start:end].decode("utf-8", "replace").casefold() not in _SCHEMES:
        return start, end
    while end < len(data) and data[end] in b" \t":
        end += 1
    return end, _until(data, end, _WORD_ENDS)


def _is_line_start(data: bytes, at: int) -> bool:
    line = data[data.rfind(b"\n", max(0, at - 120), at) + 1 : at]
    return (
        len(line) < 100
        and line.strip(b" \t+->#\"'")
        .replace(b"export", b"")
        .replace(b"ENV", b"")
        .replace(b"set ", b"")
        .strip()
        == b""
    )


def _is_line_of_its_own(data: bytes, begin: int, end: int) -> bool:
    """Say whether a key and its value, in a configuration's notation, are all of their line."""
    is_colon = data[begin:end].find(b": ") > 0
    return is_colon and data[end : end + 1] in b"\r\n" and _is_line_start(data, begin)


def _before_next_key(data: bytes, start: int, end: int) -> int:
    """End a bare phrase before ` next=`, `, ` and two blanks, which begin another field."""
    phrase = data[start:end]
    colon = phrase.find(b": ")
    if colon > 0:
        phrase = phrase[: max(0, phrase.rfind(b" ", 0, colon))]
    if not phrase:
        return start
    sign = phrase.find(b"=")
    if sign > 0:
        phrase = (
            phrase[: max(0, phrase.rfind(b" ", 0, sign))]
            if b" " in phrase[:sign]
            else phrase[:sign]
        )
    for mark in (
        b"  ",
        b" \xc2\xb7 ",
        b" \xe2\x80\xa2 ",
        b" \xe2\x80\x94 ",
        b", ",
        b" - ",
        b" | ",
        b" / ",
        b" on 20",
        b" at 20",
    ):
        cut = phrase.find(mark)
        if cut > 0:
            phrase = phrase[:cut]
    colon = -1
    if b":" in phrase and b" " in phrase:
        # A struct's print: `FullName:Ann Lee Email:x`.
        colon = next(
            (
                i
                for i in range(1, len(phrase))
                if phrase[i] == 0x3A and chr(phrase[i - 1]).isalpha()
            ),
            -1,
        )
    if colon > 0:
        phrase = phrase[: max(0, phrase.rfind(b" ", 0, colon))]
    return start + len(phrase)


def _is_code(data: bytes, start: int, end: int) -> bool:
    """Say whether a bare value is code that makes or names a value: a call, an index, a path."""
    after = data[end : end + 1]
    value = data[start:end]
    if (after in b"([" and after) or _fetches(value):
        return True
    parts = value.split(b".")
    return len(parts) > 1 and all(part.replace(b"_", b"a").isalpha() for part in parts)


def _fetches(value: bytes) -> bool:
    """Say whether a value is code that fetches one: `form.cleaned_data[...`, `os.getenv(...`."""
    for sign in (b"[", b"("):
        head, found, _ = value.partition(sign)
        if found and head and head.replace(b".", b"").replace(b"_", b"").isalpha():
            return True
    return False


def takes(text: str, kind: str, site: Site, *, sure: bool = True) -> bool:
    """Say whether a value under a key of this kind goes; `sure`, that it is surely a value."""
    if kind not in SECRETS and site.keeps(text):
        return False
    left = without_placeholders(text)
    # What is left beside a placeholder in a name's place is the name's grammar, not a name.
    if left != text and (kind != "secret" or sum(map(str.isalnum, left)) < 4):
        return False
    return _TAKES[kind](text, site, sure)


def _takes(value: bytes, kind: str, site: Site, *, sure: bool) -> bool:
    text = value.decode("utf-8", "replace").strip()
    return bool(text) and takes(text, kind, site, sure=sure)


def _secret(text: str, site: Site, sure: bool) -> bool:  # noqa: FBT001  the table's third word
    if is_masked(text) or not is_typed(text, site) or len(text) < 4 or is_object_id(text):
        return False
    digit = any(c.isdecimal() for c in text)
    if text.isdecimal():
        return len(text) >= 4 and sure
    if " " in text and not (sure and (digit or len(text) > 16)):
        return False
    if text.replace("_", "").replace("-", "").isalpha():
        wordy = text.islower() or text.isupper() or text.istitle() or text[0].isupper()
        if wordy:
            return (
                sure
                and len(text) >= 8
                and not text.replace("_", "").replace("-", "").istitle()
                and not any(c == "_" for c in text)
            )
    return True


def _digits(least: int) -> Takes:
    def takes(text: str, _site: Site, _sure: bool) -> bool:  # noqa: FBT001
        return (
            sum(c.isdecimal() for c in text) >= least
            and not text.startswith(("$", "{"))
            and len(text) < 60
        )

    return takes


def _address(text: str, _site: Site, _sure: bool) -> bool:  # noqa: FBT001
    if "0x" in text[:2] or text.count(":") > 1 or is_masked(text) or len(text) < 5 or "@" in text:
        return False
    if text.replace(".", "").replace(":", "").replace("/", "").isdecimal() or "://" in text:
        return False
    return (
        " " in text
        or (any(c.isdecimal() for c in text) and any(c.isalpha() and ord(c) > 127 for c in text))
        or (text[:1].isupper() and text[-1].isdecimal())
    )


def _ip(text: str, site: Site, _sure: bool) -> bool:  # noqa: FBT001
    return CHECKS["public_ip"](text.partition(",")[0].strip("[]"), site)


def _email(text: str, site: Site, _sure: bool) -> bool:  # noqa: FBT001
    return "@" in text and not any(c in text for c in "(){}=") and CHECKS["mail"](text, site)


def _dob(text: str, _site: Site, _sure: bool) -> bool:  # noqa: FBT001
    return sum(c.isdecimal() for c in text) >= 4 and len(text) <= 40


def _person(text: str, _site: Site, sure: bool) -> bool:  # noqa: FBT001
    if is_masked(text) or not any(c.isalpha() for c in text) or len(text) > 80:
        return False
    if any(c in "(=_/:@" for c in text) or sum(c.isdecimal() for c in text) > 3:
        return False
    return sure or text[:1].isupper() or not text.isascii()


def _maybe_person(text: str, site: Site, sure: bool) -> bool:  # noqa: FBT001
    if "@" in text:
        return _email(text, site, sure)
    if not text.isascii() and not any(c.isascii() and c.isalpha() for c in text):
        return sum(c.isalpha() for c in text) >= 2
    return (" " in text or "," in text) and CHECKS["name"](text.replace(",", " "), site)


def _login(text: str, site: Site, sure: bool) -> bool:  # noqa: FBT001
    return CHECKS["login"](text, site) if " " not in text else _maybe_person(text, site, sure)


def _company(text: str, _site: Site, sure: bool) -> bool:  # noqa: FBT001
    return sure and text[:1].isupper() and " " in text and len(text) < 80 and not is_masked(text)


def _card(text: str, _site: Site, _sure: bool) -> bool:  # noqa: FBT001
    return sum(c.isdecimal() for c in text) >= 3 and "*" not in text[:8] and len(text) < 30


def _otp(text: str, _site: Site, _sure: bool) -> bool:  # noqa: FBT001
    return 4 <= sum(c.isdecimal() for c in text) <= 10 and len(text) <= 12


def _device(text: str, _site: Site, _sure: bool) -> bool:  # noqa: FBT001
    long = sum(c.isalnum() for c in text) >= 10
    return long and any(c.isdecimal() for c in text) and " " not in text


_TAKES: Final[dict[str, Takes]] = {
    "secret": _secret,
    "otp": _otp,
    "email": _email,
    "phone": _digits(7),
    "ip": _ip,
    "dob": _dob,
    "address": _address,
    "national_id": _digits(5),
    "passport": _digits(4),
    "iban": _digits(10),
    "bank_acct": _digits(6),
    "card": _card,
    "device_id": _device,
    "person": _person,
    "person?": _maybe_person,
    "login?": _login,
    "company?": _company,
}
CALLED: Final = {"person?": "person", "login?": "login", "company?": "customer_org"}
_WORDS_ONLY: Final = frozenset({"secret", "login?", "otp", "ip", "email", "device_id"})
