"""Numbers that name a person, an account, a machine: a form, then a checksum or a cue."""

from typing import Final

from prode_mcp.redaction.rules.shape import Rule

_ID_CUES: Final = (
    r"ssn|social security|social insurance|national (?:id|insurance|identity|identification)"
    r"|identity (?:card|number)|id card|personal (?:id|number|code)|tax(?:payer)?[ _-]?(?:id|number|no|file)|tin"
    r"|cpf|cnpj|nino|ni number|dni|nie|nif|bsn|burgerservicenummer|pesel|curp|rfc|aadhaar|aadhar|uidai|pan"
    r"|personnummer|f\xf8dselsnummer|cpr|henkil\xf6tunnus|hetu|codice fiscale|steuer-?id|steuernummer|idnr"
    r"|sozialversicherungsnummer|svnr|ahv|avs|nir|num\xe9ro de s\xe9curit\xe9 sociale|secu|insee|sin|tfn|medicare"
    r"|abn|nhs(?: number)?|my ?number|rrn|nric|fin|hkid|cccd|ktp|nik|rut|cuit|cuil|dpi|ced?ula|c\xe9dula|egn|cnp|jmbg|oib|amka|afm"
    r"|pps(?:n| number)?|(?:t\.?c\.? ?)?kimlik(?: no)?|social ?security|steueridentifikationsnummer|identifikationsnummer|fiscal (?:code|number)|numer pesel|personnr|f\xf8dselsnr|cpr-?nr|asmens kodas|personas kods|\xe9ile"
    r"|rodn\xe9 \x{10d}\xedslo|pan card|\x{8eab}\x{4efd}\x{8bc1}(?:\x{53f7}(?:\x{7801})?)?|\x{8eab}\x{5206}\x{8b49}(?:\x{5b57}\x{865f})?|\x{30de}\x{30a4}\x{30ca}\x{30f3}\x{30d0}\x{30fc}|\x{500b}\x{4eba}\x{756a}\x{53f7}|\x{c8fc}\x{bbfc}(?:\x{b4f1}\x{b85d})?\x{bc88}\x{d638}|\x{438}\x{43d}\x{43d}|\x{441}\x{43d}\x{438}\x{43b}\x{441}|\x{5ea}\x{5f4}\x{5d6}|\x{5ea}\.\x{5d6}\.?|\x{3b1}\x{3c6}\x{3bc}|\x{3b1}\x{3bc}\x{3ba}\x{3b1}|\x{435}\x{433}\x{43d}|isikukood|teudat zehut|emirates id|iqama|driver'?s?[ _-]?licen[cs]e|driving licen[cs]e|voter id|cedula"
)
# Words that are nothing else: another word or two may stand before the number.
_SURE_CUES: Final = (
    r"(?:nombor )?kad pengenalan|nomor induk kependudukan|nik ktp|c\x{103}n c\x{1b0}\x{1edb}c|cccd|philsys|bvn|\biin\b|\x{438}\x{438}\x{43d}|\x{436}\x{441}\x{43d}|ghana card|huduma|omang|c\x{e9}dula(?: de identidad)?|rijksregisternummer|num\x{e9}ro national|burgerservicenummer|em\x{161}o|jmbg|oib|kennitala|cnic|nadra|\x{438}\x{43d}\x{43d}|\x{440}\x{43d}\x{43e}\x{43a}\x{43f}\x{43f}|\x{441}\x{43d}\x{438}\x{43b}\x{441}|sa id(?: number)?|ird number|ird no"
    r"|s\x{e9}curit\x{e9} sociale|codice fiscale|steuer-?id(?:entifikationsnummer)?|steuernummer|sozialversicherungsnummer|personnummer|f\x{f8}dselsnummer|henkil\x{f6}tunnus|isikukood|asmens kodas|personas kods|rodn\x{e9} \x{10d}\x{ed}slo|pesel|aadhaar|aadhar|bsn|cpf|cnpj|curp|nino|ppsn?|kimlik"
    r"|\x{e40}\x{e25}\x{e02}\x{e1a}\x{e31}\x{e15}\x{e23}\x{e1b}\x{e23}\x{e30}\x{e0a}\x{e32}\x{e0a}\x{e19}|\x{627}\x{644}\x{647}\x{648}\x{64a}\x{629}|\x{643}\x{62f} \x{645}\x{644}\x{6cc}|\x{5ea}\x{5e2}\x{5d5}\x{5d3}\x{5ea} \x{5d6}\x{5d4}\x{5d5}\x{5ea}|\x{8eab}\x{4efd}\x{8bc1}|\x{8eab}\x{5206}\x{8b49}|\x{4e2a}\x{4eba}\x{756a}\x{53f7}|\x{30de}\x{30a4}\x{30ca}\x{30f3}\x{30d0}\x{30fc}|\x{c8fc}\x{bbfc}\x{b4f1}\x{b85d}\x{bc88}\x{d638}"
)
_PASSPORT: Final = r"passport|reisepass|passeport|pasaporte|passaporto|paspoort|paszport|passaporte|pasnummer|\x{43f}\x{430}\x{441}\x{43f}\x{43e}\x{440}\x{442}"
_NO: Final = (
    r"(?:[ ._-]{0,2}(?:is|no|number|num|nr|nummer|id|#|n\xba|n\xb0|:|=|of holder|document))"
)
_NUMBER_WORDS: Final = (
    r"phone|phoned|call|called|calling|callback|call me|tel|telephone|t\xe9l\xe9phone|telefon|telefono|tel\xe9fono|telefone"
    r"|mobile|mobil|m\xf3vil|handy|cell|celular|cellulare|sms|text|texted|whatsapp|signal|ring|rang|fax|msisdn|reach"
    r"|reached|dial|dialled|contact|(?:my|his|her|their|new|old|home|work|meine|mon|mi|meu|mio|mijn|mitt|min) (?:number|num\xe9ro|nummer|n\xfamero|numero)|rappeler|anrufen|llamar|ligar|gsm|portable"
    r"|puhelin|puh|matkapuhelin|n\xe5s p\xe5|mobilnummer|telefonnummer|telefoonnummer|bel|bereikbaar op|zadzwo\x{144}|kom\xf3rka|cep|telefonum|cep telefonu|arayın|m\xf3vel|telem\xf3vel|contacto|contatto|chiamare|rufnummer|r\xfcckruf|appeler|joignable|\x{3c4}\x{3b7}\x{3bb}\xe9\x{3c6}\x{3c9}\x{3bd}\x{3bf}|\x{3c4}\x{3b7}\x{3bb}\x{3ad}\x{3c6}\x{3c9}\x{3bd}\x{3bf}|\x{43d}\x{43e}\x{43c}\x{435}\x{440}|\x{442}\x{435}\x{43b}"
)

NUMBERS: Final = (
    Rule(
        "iban", "iban",
        r"\b[A-Za-z]{2}[0-9]{2}[ -]?[A-Z0-9]{4}[ -]?[A-Z0-9]{4}",
        r"\b([A-Z]{2}\d{2}(?:[ -][A-Z0-9]{4}){2,7}(?:[ -][A-Z0-9]{1,4})?|[A-Za-z]{2}\d{2}[A-Za-z0-9]{11,30})(?:[^A-Za-z0-9]|$)",
        "{!GB82 WEST 1234 5698 7654 32}", "{!GB83 WEST 1234 5698 7654 32}",
        "ISO 13616", check="iban",
    ),
    Rule(
        "card", "card",
        r"(?:^|[^0-9A-Za-z.])[2-6][0-9]{3}[ -]?[0-9]{4}[ -]?[0-9]{4}",
        r"(?:^|[^\dA-Za-z.])([2-6]\d{3}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,4}(?:[ -]?\d{1,3})?)(?:[^\dA-Za-z]|$)",
        "card 4242 4242 4242 4242 declined", "card 4242 4242 4242 4241 declined",
        "ISO/IEC 7812", check="card",
    ),
    Rule(
        "card-15", "card",
        r"(?:^|[^0-9A-Za-z.])3[0-9]{3}[ -]?[0-9]{6}[ -]?[0-9]{4}",
        r"(?:^|[^\dA-Za-z.])(3\d{3}[ -]?\d{6}[ -]?\d{4,5})(?:[^\dA-Za-z]|$)",
        "amex 3782 822463 10005", "amex 3782 822463 10006",
        "ISO/IEC 7812", check="card",
    ),
    Rule(
        "card-cued", "card",
        r"(?i)(?:card|pan|karte|carte|tarjeta|cart\xe3o|carta|cc|cvv|cvc|cvv2|security code)[ _-]{0,1}(?:no|number|num|nr|code)?[^A-Za-z0-9\n]{1,6}[0-9]{3}",
        r"(?i)(?:\b|_)(?:cvv2?|cvc2?|security code)(?: code)?[^A-Za-z0-9\n]{1,6}(\d{3,4})\b",
        "cvv: 123", "cvv: none", "ISO/IEC 7813", ("cvv", "cvc", "security code"),
    ),
    Rule(
        "ipv4", "ip",
        r"[0-9]\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]",
        r"(?:^|[^\w.-]|[^\d.A-Za-z]-|//|\\n|\\t|\bx|_)(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?:[^\w.-]|[.-](?:[^\w]|$)|$|_|-\d|\\)",
        "from 203.0.113.9 port", "from 10.0.0.9 port, version 1.2.3.4",
        "RFC 791; IANA special-purpose registry", (".",), check="public_ip", before=60, after=60,
    ),
    Rule(
        "ipv6", "ip",
        r"[23][0-9A-Fa-f]{3}:[0-9A-Fa-f:]",
        r"(?:^|[^\w:.]|ip:|addr:)([23][0-9A-Fa-f]{3}:[0-9A-Fa-f:]+(?:\d{1,3}(?:\.\d{1,3}){3})?)(?:[^\w:]|:?$|:\s|[gh-z_])",
        "from 2001:db8::7 port", "at 2026:11", "RFC 4291", (":",), check="public_ip", before=60, after=80,
    ),
    Rule(
        "ipv4-mapped", "ip",
        r"(?i)::ffff:[0-9]{1,3}\.[0-9]",
        r"(?i)::ffff:(\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})",
        "from ::ffff:203.0.113.9", "from ::ffff:10.0.0.1", "RFC 4291", ("::ffff:",), check="public_ip",
    ),
    Rule(
        "mac", "device_id",
        r"[0-9A-Fa-f]{2}[:-][0-9A-Fa-f]{2}[:-][0-9A-Fa-f]{2}[:-][0-9A-Fa-f]{2}[:-][0-9A-Fa-f]{2}[:-][0-9A-Fa-f]{2}",
        r"(?:^|[^\w:-])([0-9A-Fa-f]{2}(?:(?::[0-9A-Fa-f]{2}){5}|(?:-[0-9A-Fa-f]{2}){5}))(?:[^\w:-]|$)",
        "wifi 3c:22:fb:1a:9d:07 joined", "fp 3c:22:fb:1a:9d:07:aa:bb", "IEEE 802", (":", "-"), check="mac",
    ),
    Rule(
        "mac-cisco", "device_id",
        r"[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}",
        r"(?i)(?:\b|_)(?:mac|sta|cli|station|bssid|client|supplicant)\b.{0,20}?([0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})\b",
        "mac 3c22.fb1a.9d07", "hash 3c22.fb1a.9d07", "Cisco notation", ("mac", "sta", "cli", "bssid", "supplicant"), before=80,
    ),
    Rule(
        "imei", "device_id",
        r"(?i)(?:imei|imei2|meid|esn|iccid|imsi|serial|sim|udid)[ _-]?(?:sv|no|number|nr)?[^A-Za-z0-9\n]{1,8}[0-9]{2}",
        r"(?i)(?:imei2?|meid|esn|iccid|imsi|sim|udid)[ _-]?(?:sv|no|number|nr)?[^A-Za-z0-9\n]{1,8}(\d[\d -]{12,20}\d)\b",
        "imei=358177149790846", "imei=unknown", "3GPP TS 23.003", ("imei", "meid", "esn", "iccid", "imsi", "sim", "udid"),
    ),
    Rule(
        "ad-id", "device_id",
        r"(?i)(?:idfa|idfv|gaid|aaid|adid|oaid|ad[ _-]?id|gps_adid|google_ad_id|advertis[a-z]{2,4}[ _-]?(?:id[a-z]{0,8})|android[ _-]?id|device[ _-]?id|ifa|rdid|udid|vendor[ _-]?id)[ ]?[^A-Za-z0-9\n]{1,8}[0-9A-Fa-f]{8}",
        r"(?i)(?:idfa|idfv|gaid|aaid|adid|oaid|ad[ _-]?id|google_ad_id|advertis[a-z]{2,4}[ _-]?id[a-z]*|android[ _-]?id|\bifa|rdid|udid)\b ?[^A-Za-z0-9\n]{1,8}([0-9A-Fa-f]{8}-?[0-9A-Fa-f-]{8,32})\b",
        "idfa: 6D92078A-8246-4BA4-AE5B-76104861E7DC", "request_id: 6d92078a-8246-4ba4-ae5b-76104861e7dc",
        "Apple and Google, advertising identifiers",
        ("idfa", "idfv", "gaid", "aaid", "adid", "oaid", "ad_id", "ad id", "adverti", "android", "ifa", "rdid", "udid", "ad-id"),
    ),
    Rule(
        "ssn-form", "national_id",
        r"(?:^|[^0-9A-Za-z-])[0-9]{3}-[0-9]{2}-[0-9]{4}",
        r"(?:^|[^\w.-])(\d{3}-\d{2}-\d{4})(?:[^\w-]|$)",
        "ssn 219-09-9999", "range 900-00-0000", "SSA, SSN structure", ("-",), check="ssn",
    ),
    Rule(
        "cpf-form", "national_id",
        r"[0-9]{3}\.[0-9]{3}\.[0-9]{3}-[0-9]{2}",
        r"\b(\d{3}\.\d{3}\.\d{3}-\d{2})\b",
        "cpf 529.982.247-25", "529.982.247", "Receita Federal, CPF", ("-",),
    ),
    Rule(
        "cnpj-form", "national_id",
        r"[0-9]{2}\.[0-9]{3}\.[0-9]{3}/[0-9]{4}-[0-9]{2}",
        r"\b(\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2})\b",
        "cnpj 11.222.333/0001-81", "11.222.333", "Receita Federal, CNPJ", ("/",),
    ),
    Rule(
        "national-letters", "national_id",
        r"[A-Za-z][0-9]{2}[A-EHLMPRSTa-ehlmprst][0-9]{2}[A-Za-z][0-9]{3}[A-Za-z]|[A-Z]{4}[0-9]{6}[HM][A-Z]{5}|[^0-9A-Za-z-][0-9]{7,8}[A-Z][^A-Za-z0-9]|[^0-9A-Za-z-][0-9]{6}[-+][0-9]{4}|756\.[0-9]{4}\.[0-9]{4}\.",
        r"(?:^|[^\w.-])((?:[A-Za-z]{6}\d{2}[A-Za-z]\d{2}[A-Za-z]\d{3}[A-Za-z])|(?:[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d)|(?:\d{8}[A-Z])|(?:[XYZ]\d{7}[A-Z])|(?:\d{6}[-+]\d{4})|(?:\d{2}\.\d{3}\.\d{3}-[\dKk])|(?:756\.\d{4}\.\d{4}\.\d{2})|(?:\d{6}-[1-8]\d{6}))(?:[^\w-]|$)",
        "cf RSSMRA85T10A562S", "cf RSSMRA85T10A562X", "python-stdnum: it, mx, es, gb, fi, se, cl, ch, in, sg, kr, fr", check="stdnum",
    ),
    Rule(
        "national-cued", "national_id",
        r"(?i)(?:^|[^a-z])(?:" + _ID_CUES + r")[^a-z]",
        r"(?i)(?:^|[^A-Za-z])(?:" + _ID_CUES + r")(?: (?:do|da|del|de|dla|of|for|der|des|van|von|af|er|\xe4r|is|on|to|jest) ?(?:\p{L}{3,14})?)?" + _NO + r"{0,3}[^A-Za-z0-9\n]{1,8}([A-Z0-9]{1,9}(?:[ ./-](?:[0-9][A-Z0-9]{0,8}|[A-Z][0-9]{1,8}[A-Z]?|[A-Z])){1,6}|[A-Z0-9]{7,20})\b",
        "national insurance number QQ 12 34 56 C", "tin roof, sin tax", "python-stdnum; national registries",
        check="digits",
    ),
    Rule(
        "national-sure", "national_id",
        r"(?i)(?:" + _SURE_CUES + r")",
        r"(?i)(?:^|[^\p{L}])(?:" + _SURE_CUES + r")(?: \p{L}{1,14}){0,2}[^\p{L}\d\n]{1,8}((?:[A-Z]{1,4}[ .-]?)?\d[A-Z0-9]*(?:[ ./+-](?:[0-9][A-Z0-9]{0,8}|[A-Z][0-9]{1,8}[A-Z]?|[A-Z])){0,6})\b",
        "rijksregisternummer 87.01.21-430.95 onbekend", "the bsn field is null since 2024",
        "python-stdnum; national registries", check="national",
    ),
    Rule(
        "passport-typed", "passport",
        r"(?i)passport\\{0,3}[\"'][^\n]{0,60}number\\{0,3}[\"']? ?[:=]",
        r"(?i)passport\\{0,3}[\"'][^\n]{0,60}?number\\{0,3}[\"']? ?[:=] ?\\{0,3}[\"']([A-Z0-9<]{6,10})\\{0,3}[\"']",
        '{"kind":"passport","number":"C01X00T47"}', '{"kind":"passport","number":null}', "ICAO Doc 9303", ("passport",), check="digits",
    ),
    Rule(
        "passport", "passport",
        r"(?i)(?:" + _PASSPORT + r")",
        r"(?i)(?:" + _PASSPORT + r")" + _NO + r"{0,3}[^A-Za-z0-9\n]{1,8}([A-Z0-9<]{6,10})\b",
        "passport no. C01X00T47", "passport required", "ICAO Doc 9303", check="digits",
        anchors=("pass", "reisep", "pasap", "paspo", "paszp", "pasnu", "\u043f\u0430\u0441\u043f"),
    ),
    Rule(
        "mrz", "passport",
        r"[PIV][A-Z<][A-Z]{3}[A-Z]{2,30}<<[A-Z<]{4}",
        r"([PIV][A-Z<][A-Z]{3}[A-Z]{2,}<<[A-Z<]{4,}(?:\s?[A-Z0-9<]{28,44})?)",
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<", "P<UTO", "ICAO Doc 9303", ("<<",), lines=True,
    ),
    Rule(
        "bank", "bank_acct",
        r"(?i)(?:bank|routing|\baba\b|sort[ _-]?code|\bbsb\b|checking|savings|beneficiary|payout|\bach\b|acct|account[ _](?:no|number|num|#)|accountno|konto|\brib\b|clabe|\bcuenta|\bconta\b|compte|rekening|transit|\x{441}\x{447}[\x{435}\x{451}]\x{442})[^0-9\n]*[0-9]{2}",
        r"(?i)(?:bank(?:[ _]?(?:account|acct|number|no))*|routing(?:[ _]?(?:number|no))?|\baba|sort[ _-]?code|bsb|\bchecking|savings|beneficiary|payout(?: account)?|\bach|acct|account (?:no|number|num|#|n\xba)|account_(?:no|number)|accountno|kontonummer|konto|\brib|clabe|\bcuenta|\bconta\b|\bcompte|rekening|transit|\x{441}\x{447}[\x{435}\x{451}]\x{442}\x{430}?)[^0-9\n<>]{0,20}(\d[\d -]{3,24}\d)\b",
        "sort code 20-00-00 account number 55779911", "savings of 40 %", "bank account numbers", check="bank",
    ),
    Rule(
        "bank-pair",
        "bank_acct",
        r"(?i)(?:sort[ -]?code|routing|bsb|aba|blz|transit|branch code|ifsc)",
        r"(?i)(?:sort[ _-]?code|routing|bsb|\baba|blz|transit|branch code|ifsc).{1,60}?(?:account|acct|konto|a/c)[^\d\n]{1,16}(\d[\d -]{4,14}\d)\b",
        "sort code 20-00-00 account 55779911",
        "sort code 20-00-00, count 55779911",
        "bank account numbers",
        ("sort", "routing", "bsb", "aba", "blz", "transit", "branch", "ifsc"),
        check="bank",
    ),
    Rule(
        "phone-plus", "phone",
        r"(?:\+|\b00)[ ]?[(]?[1-9][0-9 ().\xa0/-]{6}",
        r"(?:^|[^\w+.]|[^\d]\.)((?:\+|00)[ ]?\(?[1-9]\d{0,2}\)?(?:[ ().\x{a0}\x{2011}\x{2013}/-]{0,3}\d){6,14})(?:[^\d.]|[.][^\d]|[.]?$)",
        "call +1-202-555-0188 today", "took +120 ms", "ITU-T E.164", ("+", "00"), check="phone",
    ),
    Rule(
        "phone-paren", "phone",
        r"\([0-9]{2,5}\)[ ]?[0-9][0-9 .-]{4}",
        r"(?:^|[^\w])((?:1[ -])?\(0?\d{1,5}\)[ -]?\d(?:[ .\x{2011}-]?\d){4,10}(?: ?(?:x|ext\.?) ?\d{1,5})?)\b",
        "office (11) 2330-7779", "f(12) 3 of 4", "national numbering plans", ("(",), check="phone",
    ),
    Rule(
        "phone-nanp", "phone",
        r"\b[2-9][0-9]{2}[.-][2-9][0-9]{2}[.-][0-9]{4}\b",
        r"(?:^|[^\w.-])((?:1[.-])?[2-9]\d{2}[.-][2-9]\d{2}[.-]\d{4}(?: ?(?:x|ext\.?) ?\d{1,5})?)(?:[^\w.-]|[.-]?(?:\s|$))",
        "at 202-555-0188 today", "range 202-555-01882", "North American Numbering Plan", check="phone",
    ),
    Rule(
        "phone-spaced", "phone",
        r"[^0-9.A-Za-z-]0[0-9]{1,4}[ ][0-9]{3,4}[ ][0-9]{3,4}(?:[^0-9]|$)",
        r"(?:^|[^\w.-])(0\d{1,4} \d{3,4} \d{3,4})(?:[^\d]|$)",
        "Jessica Todd, 0412 179 735.", "bytes 0412 179 73.", "national numbering plans", check="phone_cued",
    ),
    Rule(
        "phone-cued", "phone",
        r"(?i)(?:^|[^a-z])(?:" + _NUMBER_WORDS + r")[^a-z0-9]",
        r"(?i)(?:^|[^A-Za-z])(?:" + _NUMBER_WORDS + r")[^A-Za-z0-9\n+]{1,6}(?:(?:is|me|us|him|her|back|on|at|to|no|nr|number|the customer|customer|unter|au|al|\xe8|\xe9|er|\xe4r|est|op|p\xe5|em|do|pod|numerem)[^A-Za-z0-9\n+]{1,3}){0,3}(\(?\d(?:[ ().\x{a0}\x{2011}/-]{0,3}\d){6,14})\b",
        "call me on 020 7946 0958", "on 2026-11-15 10:00", "national numbering plans", check="phone_cued",
    ),
)  # fmt: skip
