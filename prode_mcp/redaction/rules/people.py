"""Names, addresses, birthdays, mail: words, so every rule has a cue, a lexicon or a checkable form."""

from typing import Final

from prode_mcp.redaction.rules.shape import Rule

_UP: Final = r"\p{Lu}[\p{L}'\x{2019}-]*"
_PARTICLE: Final = r"(?:van|von|de|der|den|del|della|di|da|do|dos|das|la|le|el|al|bin|ibn|ben|st\.|ten|ter|zu|af|av|y|e)"
_WORD: Final = r"(?:\p{Lu}\p{Ll}?\.|" + _UP + r")"
_NAME: Final = _WORD + r"(?: (?:" + _PARTICLE + r" ){0,2}" + _WORD + r"){1,3}"
_MAIL: Final = r"[\p{L}\p{N}_.+%'\x{2019}&*/=?^{|}~#$!-]*[\p{L}\p{N}_+%-]@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,24}|xn--[a-z0-9-]{2,24})"
_MONTH: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
    r"|octubre|noviembre|diciembre|janvier|f\x{e9}vrier|mars|avril|mai|juin|juillet|ao\x{fb}t|septembre|octobre|novembre"
    r"|d\x{e9}cembre|januar|februar|m\x{e4}rz|juni|juli|oktober|dezember|janeiro|fevereiro|mar\x{e7}o|maio|junho|julho"
    r"|setembro|outubro|novembro|dezembro|januari|februari|maart|augustus|marts|maj|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrze\x{15b}nia|pa\x{17a}dziernika|listopada|grudnia"
    r"|ocak|\x{15f}ubat|mart|nisan|may\x{131}s|haziran|temmuz|a\x{11f}ustos|eyl\x{fc}l|ekim|kas\x{131}m|aral\x{131}k|tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kes\x{e4}kuuta|hein\x{e4}kuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)\p{L}*"
)
_DATE: Final = (
    r"(?:\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]*Z?|\d{1,4}[./ -]\d{1,2}[./ -]\d{1,4}|\d{1,2}-[A-Za-z]{3,4}-\d{2,4}|\d{1,2}(?:st|nd|rd|th|\.|er)?(?: de| of)? "
    + _MONTH
    + r"\.?,?(?: de| of)? \d{2,4}"
    r"|" + _MONTH + r"\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{8})"
)
_BORN: Final = (
    r"born(?: on| in)?|date of birth|birth[ _]?date|birthday|b-day|d\.?o\.?b\.?|geboren(?: am)?|geburtsdatum|geb\.|n\x{e9}e? le"
    r"|date de naissance|nacid[oa] el|fecha de nacimiento|data de nascimento|nascid[oa] em|nat[oa] il|data di nascita|geboortedatum"
    r"|geb\.datum|f\x{f6}delsedatum|data urodzenia|urodzon[ya]|ur\.|f\x{f6}dd(?: den)?|f\x{f8}dselsdato|f\x{f8}dt(?: den)?|syntym\x{e4}aika|syntynyt|synt\.|do\x{11f}um tarihi|d\x{f3}\x{11f}um|datum narozen\x{ed}|narozen(?:a|\(a\))?|nar\.|sz\x{fc}let\x{e9}si(?: d\x{e1}tum)?|data na\x{15f}terii|data na\x{219}terii|n\x{103}scut[\x{103}]?|sünniaeg|dzim\x{161}anas datums|gimimo data|datum ro\x{111}enja|\x{434}\x{430}\x{442}\x{430} \x{440}\x{43e}\x{436}\x{434}\x{435}\x{43d}\x{438}\x{44f}|\x{3b7}\x{3bc}\x{3b5}\x{3c1}\x{3bf}\x{3bc}\x{3b7}\x{3bd}\x{3af}\x{3b1} \x{3b3}\x{3ad}\x{3bd}\x{3bd}\x{3b7}\x{3c3}\x{3b7}\x{3c2}|bday|fødd|dataLindjes|data rojstva|rojen[a]?|\x{434}\x{430}\x{442}\x{430} \x{43d}\x{430}\x{440}\x{43e}\x{434}\x{436}\x{435}\x{43d}\x{43d}\x{44f}|\x{751f}\x{5e74}\x{6708}\x{65e5}|\x{51fa}\x{751f}\x{65e5}\x{671f}|\x{c0dd}\x{b144}\x{c6d4}\x{c77c}|birth"
)
# Scripts without capitals: a cue alone tells a name there.
_HAN: Final = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]"
_OTHER: Final = r"[\p{Hebrew}\p{Arabic}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Tamil}\p{Telugu}\p{Kannada}\p{Malayalam}\p{Sinhala}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Georgian}\p{Ethiopic}]"
_UNCASED: Final = (
    _HAN
    + r"{1,5}[ \x{3000}]?"
    + _HAN
    + r"{0,5}|"
    + _OTHER
    + r"{2,20}(?:,? "
    + _OTHER
    + r"{2,20}){0,2}"
)
# For triggers: fewer ranges than a script's whole, and no less than the confirms take.
_SIGN: Final = r"[\x{530}-\x{13ff}\x{1780}-\x{17ff}\x{3040}-\x{9fff}\x{ac00}-\x{d7a3}]"
_BIG: Final = r"[A-Z\x{c0}-\x{24f}\x{370}-\x{58f}]"
_INTRO: Final = (
    r"my name is|name is|this is|hier|hier ist|hier spricht|i am|i'm|signed,?|mein name ist|ich hei\x{df}e|ich bin|je m'appelle|mon nom est|je suis|me llamo|mi nombre es|soy"
    r"|meu nome \x{e9}|chamo-me|me chamo|o meu nome \x{e9}|sou o|sou a|mi chiamo|sono|mijn naam is|ik ben|ik heet|jag heter|mitt namn \x{e4}r|jeg heter|mit navn er"
    r"|navnet er|nimeni on|olen|nazywam si\x{119}|mam na imi\x{119}|jmenuji se|vol\x{e1}m sa|a nevem|nevem|numele meu este|m\x{103} numesc|ad\x{131}m|ben|ismim|ime mi je|zovem se|moje ime je|mano vardas|mani sauc|mans v\x{101}rds ir|\x{e9}g heiti|nafn mitt er|the name is|speaking for|speaking with|caller is|identified as|minu nimi|ma nimi|quhem|nama saya|nama aku|t\x{ea}n t\x{f4}i l\x{e0}|jina langu ni|ang pangalan ko ay|ako si|ako ay si|menim ad\x{131}m|mening ismim|unë jam"
    r"|\x{e14}\x{e34}\x{e09}\x{e31}\x{e19}\x{e0a}\x{e37}\x{e48}\x{e2d}|\x{e1c}\x{e21}\x{e0a}\x{e37}\x{e48}\x{e2d}|\x{6211}\x{53eb}|\x{6211}\x{662f}|\x{79c1}\x{306f}|\x{c81c} \x{c774}\x{b984}\x{c740}|\x{5e9}\x{5de}\x{5d9}|\x{627}\x{633}\x{645}\x{64a}|\x{645}\x{64a} \x{646}\x{627}\x{645}"
    r"|\x{43c}\x{435}\x{43d}\x{44f} \x{437}\x{43e}\x{432}\x{443}\x{442}|\x{43c}\x{435}\x{43d}\x{435} \x{437}\x{432}\x{430}\x{442}\x{438}|\x{3bc}\x{3b5} \x{3bb}\x{3ad}\x{3bd}\x{3b5}|\x{3bf}\x{3bd}\x{3bf}\x{3bc}\x{3ac}\x{3b6}\x{3bf}\x{3bc}\x{3b1}\x{3b9}"
)
_LIVES: Final = (
    r"(?:liv(?:e|es|ing) (?:at|in)|moved to|i am at|ship(?:ped|ping)? (?:it )?to|deliver(?:ed)? to|resid(?:e|es|ing) at|(?:my |his |her |their |home |new |postal |shipping |delivery |billing )?address(?: is)?|wohn(?:e|t|haft)?(?: (?:in|an)(?: der)?)?|adresse(?: ist| est| er)?|anschrift"
    r"|ik woon op|woont op|woonachtig|adres(?: is)?|indirizzo(?: \x{e8})?|abito in|direcci\x{f3}n(?: es)?|vivo en|resido en|domicilio(?: en)?|endere\x{e7}o(?: \x{e9})?|moro na|morada|habite(?: au)?|demeurant"
    r"|bor p\x{e5}|adress(?:en)?(?: \x{e4}r)?|adressen er|osoite(?: on)?|asun|mieszkam(?: przy)?|adres(?:em)?|adresim|\x{3b4}\x{3b9}\x{3b5}\x{3cd}\x{3b8}\x{3c5}\x{3bd}\x{3c3}\x{3b7})"
)
_STREET: Final = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Square|Sq|Terrace|Ter|Crescent"
    r"|Cres|Close|Gardens|Grove|Highway|Hwy|Parkway|Pkwy|Circle|Cir|Trail|Trl|Row|Mews|Hill|Walk|Quay|Common|Green|Park|Plaza"
    r"|Turnpike|Loop|Path|Pass|Point|Ridge|Run|Valley|View|Village|Ville|Vista|Well|Wells|Island|Islands|Junction|Key|Knoll"
    r"|Lake|Landing|Manor|Meadow|Meadows|Mill|Mills|Mission|Motorway|Mount|Mountain|Neck|Orchard|Oval|Overpass|Port|Prairie"
    r"|Ramp|Ranch|Rapid|Rest|River|Roads|Route|Rue|Shoal|Shore|Spring|Springs|Spur|Station|Stravenue|Stream|Summit|Throughway"
    r"|Trace|Track|Tunnel|Union|Underpass|Viaduct|Cove|Creek|Crest|Crossing|Curve|Dale|Divide|Estate|Estates|Expressway"
    r"|Extension|Falls|Ferry|Field|Fields|Flat|Ford|Forest|Forge|Fork|Fort|Freeway|Garden|Gateway|Glen|Harbor|Haven|Heights|Hollow|Inlet|Camp|Canyon|Cape|Causeway|Center|Centre|Cliff|Club|Corner|Course|Bypass|Bridge|Brook|Burg|Bluff|Branch|Bend|Beach|Bayou|Alley|Arcade|Nagar|Marg|Salai|Chowk|Bazaar|Colony|Layout)"
)
_STREET_FIRST: Final = (
    r"(?:Calle|Avenida|Avda?\.?|Av\.|Plaza|Paseo|Pasaje|Rambla|Ronda|Camino|Carrer|Glorieta|C/|V\x{ed}a|Urbanizaci\x{f3}n|Callej\x{f3}n|Cuesta|Acceso"
    r"|Rua|R\.|Travessa|Alameda|Pra\x{e7}a|Estrada|Rodovia|Largo|Viela|Vila|N\x{fa}cleo|Ladeira|Quadra|Setor|Loteamento|Jardim|Parque|Conjunto"
    r"|Via|Viale|Piazza|Piazzale|Corso|Vicolo|Largo|Strada|Contrada|Borgo|Rotonda|Incrocio|Stretto|Canale"
    r"|rue|avenue|av\.|boulevard|bd|chemin|all\x{e9}e|all\x{e9}es|impasse|place|quai|route|cours|passage|square|Rue|Avenue|Boulevard|Chemin|All\x{e9}e|Place|Quai|Impasse"
    r"|ul\.|al\.|pl\.|os\.|ulica|aleja|plac|N\x{e1}m\x{11b}st\x{ed}|Am|An der|Im|Zum|Zur|Auf der|Unter den|Str\.|Jalan|Jl\.|Gang|Gg\.|\x{443}\x{43b}\.|\x{43f}\x{440}\.|\x{43f}\x{440}-\x{442}|\x{43f}\x{435}\x{440}\.)"
)
_STREET_END: Final = (
    r"(?:stra\x{df}e|strasse|str\.|weg|gasse|platz|allee|ring|ufer|damm|steig|chaussee|berg|tor|hof|graben|markt"
    r"|straat|laan|plein|gracht|kade|dijk|singel|steeg|dreef|pad|weide|hof|gatan|v\x{e4}gen|gr\x{e4}nd|torget|stigen|gata|veien|vegen|veg"
    r"|vej|gade|all\x{e9}|str\x{e6}de|katu|tie|kuja|polku|utca|utja|tér|ulica|-ku|-cho|-machi|gil|ro|dong|daero)"
)
_CUES: Final = (
    r"customer|cust|client|user|member|requester|reporter|guest|patient|caller|employee|author|committer|contact|subscriber"
    r"|name on file|caller verified as|verified caller|cardholder|card holder|account holder|holder|recipient|sender|beneficiary|payee|payer|applicant|claimant|insured|tenant name"
    r"|cc|bcc|from|by|to|attn|assigned to|reported by|requested by|approved by|created by|reviewed by|signed by|on behalf of|spoke (?:to|with)"
    r"|talked (?:to|with)|chat with|call with|meeting with|called|named|name|name is|name was|my name is|i am|i'm|this is|it's|signed(?:-off-by)?|co-authored-by|reviewed-by|acked-by|tested-by|reported-by|suggested-by"
    r"|emailed|messaged|contacted|ask|asked|ping|pinged|thanks|cheers|owner|assignee|agent|operator|driver|doctor|nurse|student|teacher|kunde|kundin|nutzer|benutzer|herrn|cliente|usuario|usu\x{e1}rio|client(?:e)?|utilisateur|utente|klant|gebruiker|klient|kund|anv\x{e4}ndare"
    r"|passenger|traveller|traveler|buyer|seller|merchant contact|shipping to|ship to|bill to|deliver(?:ed)? to|invoice to|refund(?:ed)? to|and|for|with|wife|husband|son|daughter|spouse|partner|colleague|manager|boss|dear|hi|hello|hey|hallo|bonjour|hola|ol\x{e1}|ciao|sehr geehrte[r]?|liebe[r]?|estimad[oa]|prezad[oa]|caro|cara|gentile"
)
_BYE: Final = (
    r"best|regards|kind regards|best regards|warm regards|many thanks|thanks|thank you|cheers|sincerely|yours(?: truly| sincerely| faithfully)?"
    r"|mit freundlichen gr\x{fc}\x{df}en|viele gr\x{fc}\x{df}e|gr\x{fc}\x{df}e|lg|vg|mfg|cordialement|bien cordialement|merci|saludos|un saludo|atentamente|atenciosamente|obrigad[oa]|cumprimentos|abra\x{e7}os"
    r"|cordiali saluti|saluti|grazie|met vriendelijke groet|groeten|pozdrawiam|med v\x{e4}nliga h\x{e4}lsningar|mvh|hilsen|br|rgds|\x{441} \x{443}\x{432}\x{430}\x{436}\x{435}\x{43d}\x{438}\x{435}\x{43c}|\x{437} \x{43f}\x{43e}\x{432}\x{430}\x{433}\x{43e}\x{44e}|lugupidamisega|s pozdravem|s pozdravom|tisztelettel|\x{fc}dv\x{f6}zlettel|cu respect|cu stim\x{103}|z powa\x{17c}aniem|yst\x{e4}v\x{e4}llisin terveisin|terveisin|bestu kve\x{f0}jur|su pagarba|pagarbiai|ar cie\x{146}u|sayg\x{131}lar\x{131}mla|iyi g\x{fc}nler|\x{3bc}\x{3b5} \x{3b5}\x{3ba}\x{3c4}\x{3af}\x{3bc}\x{3b7}\x{3c3}\x{3b7}|lep pozdrav|s po\x{161}tovanjem|srda\x{10d}an pozdrav|\x{656c}\x{5177}|\x{8b39}\x{555f}|\x{656c}\x{4e0a}|\x{6b64}\x{81f4}|\x{c62c}\x{b9bc}|\x{b4dc}\x{b9bc}"
)
_FORMS: Final = r"(?:GmbH(?: & Co\.? KG)?|Inc|LLC|Ltd|Corp|Corporation|AG|BV|B\.V\.|N\.V\.|NV|SARL|S\.\x{e0} ?r\.l\.|SAS|S\.A\.S?\.?|S\.L\.U?\.?|SL|PLC|Plc|plc|Pty(?: Ltd)?|SpA|S\.p\.A\.|S\.r\.l\.|Srl|SRL|Oy|Oyj|KG|OHG|eG|e\.V\.|UG|Ltda|Limited|LLP|LP|Kft|Zrt|s\.r\.o\.|sp\. z o\.o\.|Sp\. z o\.o\.|AB|ApS|A/S|AS|ASA|K\.K\.|KK|Co\., Ltd|Pvt|Pte|Lda\.?|A\.\x{15e}\.|Ltd\.? \x{15e}ti\.|d\.o\.o\.|D\.O\.O\.|a\.s\.|Sp\. ?[kj]\.|O\x{dc}|UAB|SIA|EOOD|OOD|SRO|S\.r\.o\.|SCA|SCOP|SASU|EURL|GbR|mbH|VOF|CVBA|BVBA|ANS|HF|ehf\.|W\.L\.L\.|WLL|FZ-LLC|FZ-?E|FZCO|DMCC|L\.L\.C\.|Sdn\.? Bhd\.?|Tbk|PT|S\.R\.L\.|spol\. s r\.o\.|spol\. s\.r\.o\.|S\.A\.U\.|S\.C\.|S\.N\.C\.|Snc|S\.a\.s\.|CJSC|OJSC|d\.d\.|D\.D\.|j\.d\.o\.o\.|a\.d\.|e\.K\.|JSC|OOO|PJSC|Sdn Bhd|S\.A\. de C\.V\.|SA de CV|S\.A\.|EIRL|ME|EIRELI)"

PEOPLE: Final = (
    Rule(
        "mail", "email",
        r"[^\s@(<\[\"':;,]@[^\s@.\"'<>,;:]{1,64}\.[^\s@.\"'<>,;:]",
        r"(" + _MAIL + r")", "mail ann.o'neil+x@mail.example.net now", "git@github.com:acme/repo.git, app@1.2.3",
        "RFC 5321; RFC 6531", ("@",), check="mail", before=100, after=100,
    ),
    Rule(
        "mail-quoted", "email", r"\"@[A-Za-z0-9-]{1,60}\.[A-Za-z]", r"(\"[^\"\r\n@<>:=]{1,60}\"@[A-Za-z0-9.-]+\.[A-Za-z]{2,24})",
        'to "ann lee"@example.com', '"@example"', "RFC 5321", ("\"@",),
    ),
    Rule(
        "mail-spelled", "email_obf",
        r"(?i)_at_|-at-|[ -](?:at|arroba|chez|bei)[ -][a-z0-9-]+(?:\.[a-z]|[ -](?:dot|punkt|punto|ponto|point)[ -])| ?[(\[{] ?(?:dot|punkt|punto|ponto) ?[)\]}]",
        r"(?i)([\p{L}\p{N}_.+-]+(?: ?(?:[(\[{<] ?(?:dot|punkt|punto|ponto|point|\.) ?[)\]}>]|[ ](?:dot|punkt|punto|ponto|point)[ ]) ?[\p{L}\p{N}_+-]+)* ?(?:[(\[{<] ?(?:at|arroba|a|@) ?[)\]}>]|[ _-](?:at|arroba|chez|bei)[ _-]|_at_|-at-) ?[\p{L}\p{N}-]+(?:(?: ?(?:[(\[{<] ?(?:dot|punkt|punto|ponto|point|\.) ?[)\]}>]|[ _-](?:dot|punkt|punto|ponto|point)[ _-]|_dot_|\.) ?)[\p{L}\p{N}-]+)+)",
        "write ann (at) example (dot) com", "look at example dot product", "spelled-out addresses", check="spelled",
        anchors=("at", "arroba", "chez", "bei", "(a)", "[a]", "@"),
    ),
    Rule(
        "mail-bracketed", "email_obf",
        r"(?i)[(\[{<\x{ff08}] ?(?:at|\x{e4}t|arroba|arobase|a|@|chez|bei) ?[)\]}>\x{ff09}]",
        r"(?i)([\p{L}\p{N}_.+-]+(?: ?[(\[{<] ?(?:dot|punkt|punto|ponto|point|\.) ?[)\]}>] ?[\p{L}\p{N}_+-]+)* ?[(\[{<\x{ff08}] ?(?:at|\x{e4}t|arroba|arobase|a|@|chez|bei) ?[)\]}>\x{ff09}] ?[\p{L}\p{N}-]+(?:(?: ?[(\[{<] ?(?:dot|punkt|punto|ponto|point|\.) ?[)\]}>] ?| (?:dot|punkt|punto|ponto|point) |\.)[\p{L}\p{N}-]+)+)",
        "write me at ann.lee [at] example [dot] be", "look [at] this", "spelled-out addresses", before=100,
    ),
    Rule(
        "mail-split", "email_obf",
        r"[A-Za-z0-9] ?@ [A-Za-z0-9-]{1,40} ?\.|[A-Za-z0-9] @ ?[A-Za-z0-9-]{1,40} ?\.",
        r"([A-Za-z0-9_.+-]+ ?@ ?[A-Za-z0-9-]+(?: ?\. ?[A-Za-z0-9-]+)* ?\. ?[A-Za-z]{2,12})\b",
        "write ann @ example . com", "deploy @ 10.0", "spelled-out addresses", ("@",), check="mail_split",
    ),
    Rule(
        "name-before-mail", "person",
        r"[A-Za-z.'\"\x{c0}-\x{10ffff}]\"? ?[<(\[](?:mailto:)?[^\s@<>()]+@",
        r"((?:" + _UP + r"|" + _PARTICLE + r")\.?(?:[ ,]{1,2}(?:" + _UP + r"|" + _PARTICLE + r")\.?){0,4}|" + _UNCASED + r")\"? ?[<(\[](?:mailto:)?[^\s@<>()]+@",
        "from Helena Brandt <h@example.org>", "see (h@example.org)", "RFC 5322, mailbox", ("@",), check="introduced", before=160,
    ),
    Rule(
        "name-after-cue", "person",
        r"(?i:" + _CUES + r")[:=]?[ ]{1,2}[\"'*(]{0,2}(?i:mr\.? |mrs\.? |ms\.? |dr\.? |se\x{f1}ora? |herr |frau |do cliente |name |called |named |is |was )?\p{Lu}",
        r"(?i:(?:^|[^\p{L}])(?:" + _CUES + r")[:=]?[ ]{1,2}[\"'*(]{0,2}(?:mr\.? |mrs\.? |ms\.? |dr\.? |se\x{f1}ora? |herr |frau |name |called |named |is |was )?)(" + _NAME + r")",
        "customer Helena Brandt cannot log in", "customer Portal Team cannot log in", "cue words", check="name",
    ),
    Rule(
        "name-introduced", "person",
        r"(?i:" + _INTRO + r") (?:" + _BIG + r"|" + _SIGN + r")",
        r"(?:^|[^\p{L}])(?i:" + _INTRO + r") (" + _UP + r"(?:,? (?:" + _PARTICLE + r" ){0,2}" + _UP + r"){0,3}|" + _UNCASED + r")",
        "Buongiorno, sono Brandt, Helena da Torino", "ich bin Kunde seit 2019", "how people introduce themselves", check="introduced",
    ),
    Rule(
        "name-cjk", "person",
        _SIGN,
        r"(?i:(?:^|[^\p{L}])(?:" + _CUES + r"|signer|signatory|beneficiary|beneficiario|first|last|says|said|wrote|identified as))[\"'\\]{0,3}[:=]?[ ]?[\"'\\]{0,3}(" + _UNCASED + r")",
        "beneficiary \u4f0a\u85e4 \u7d50\u8863 rejected", "beneficiary 42 rejected", "names of two to five signs", before=160,
    ),
    Rule(
        "name-is-here", "person",
        r"[^\s,.:;!?-] here[.,! ]",
        r"(?:^|[^\p{L}])(" + _NAME + r"|" + _UNCASED + r") here[.,! ]",
        "Hi team, Florence Goulet here. It broke", "see Release Notes here, please", "how people introduce themselves", (" here",), check="name", before=80,
    ),
    Rule(
        "first-name", "person",
        r"(?i)(?:first|given|forename)[\"'\\]{0,4} ?[:=]>? ?\[?[\"'\\]{1,4}[^\"'\\]",
        r"(?i)names?[\"'\\]{0,4} ?[:=]>? ?[\[{][^\n]{0,140}?(?:first|given|forename)[\"'\\]{0,4} ?[:=]>? ?\[?[\"'\\]{1,4}([\p{L}][\p{L}'\x{2019} -]{1,40})",
        "name: { first: 'Helena', last: 'Brandt' }", "order: { first: 'Helena' }", "FHIR, HumanName; documents", ("first", "given", "forename"), before=200,
    ),
    Rule(
        "last-name", "person",
        r"(?i)(?:last|family|surname|middle)[\"'\\]{0,4} ?[:=]>? ?\[?[\"'\\]{1,4}[^\"'\\]",
        r"(?i)names?[\"'\\]{0,4} ?[:=]>? ?[\[{][^\n]{0,140}?(?:last|family|surname|middle)[\"'\\]{0,4} ?[:=]>? ?\[?[\"'\\]{1,4}([\p{L}][\p{L}'\x{2019} -]{1,40})",
        "name: { first: 'Helena', last: 'Brandt' }", "order: { last: 'Brandt' }", "FHIR, HumanName; documents", ("last", "family", "surname", "middle"), before=200,
    ),
    Rule(
        "directory-entry", "person",
        r"^(?:cn|sn|givenName|displayName|gecos|FN|NICKNAME|N)(?:;[^:\n]{1,40})?: ?[^\n]",
        r"(?m)^(?:cn|sn|givenName|displayName|gecos|FN|NICKNAME|N)(?:;[^:\n]{1,40})?: ?([\p{L}][\p{L}'\x{2019}., ;-]{1,60})\r?$",
        "cn: Helena Brandt\nsn: Brandt", "cn: web-01.example.com", "RFC 4519; RFC 6350", (":",), check="entry",
    ),
    Rule(
        "calendar-name", "person",
        r"(?:ATTENDEE|ORGANIZER|CONTACT)[^\n:]{0,200}CN=",
        r"(?:ATTENDEE|ORGANIZER|CONTACT)[^\n:]{0,200}?CN=\"?([\p{L}][^\n\":;]{1,60})",
        'ATTENDEE;CN="Helena Brandt";PARTSTAT=ACCEPTED:mailto:x', "ATTENDEE;PARTSTAT=ACCEPTED", "RFC 5545", ("cn=",),
    ),
    Rule(
        "hl7-person", "person",
        r"(?:PID|NK1|GT1|IN1)\|[^\r\n]{10}",
        r"(?:PID|NK1|GT1|IN1)\|(?:[^|\r\n]*\|){4}([^\r\n]{4,})",
        "PID|1||90539^^^MRN||Brandt^Helena||19840112|F", "MSH|^~\\&|A|B|C|D|2026", "HL7 v2.5, PID", ("pid|", "nk1|", "gt1|", "in1|"), after=2000,
    ),
    Rule(
        "login-in-path", "login",
        r"/(?:users?|accounts?|profiles?|members?|people|authors?|u)/[a-z][a-z0-9._-]{3}",
        r"/(?:users?|accounts?|profiles?|members?|people|authors?|u)/([a-z][a-z0-9._-]{3,40})(?:[/?#\s\"'\\]|$)",
        "PUT _security/user/hbrandt42", "PUT /users/settings/mail", "REST paths", ("/",), check="login", before=120,
    ),
    Rule(
        "login-in-directory", "login",
        r"(?i)\buid=[^,\s]{3,60},",
        r"(?i)\buid=([^,\s\"'<>]{3,60}),",
        "dn: uid=hbrandt42,ou=people,dc=example", "dn: uid=deploy,ou=services,dc=example", "RFC 4514", ("uid=",), check="login",
    ),
    Rule(
        "login-of-sudo", "login",
        r"[A-Za-z0-9] : TTY=",
        r"([A-Za-z][A-Za-z0-9._-]{2,40}) : TTY=",
        "sudo: hbrandt42 : TTY=pts/1 ; PWD=/", "sudo: deploy : TTY=pts/1", "sudo(8)", ("tty=",), check="login", before=80,
    ),
    Rule(
        "login-is", "login",
        r"(?i)(?:user ?name|login|user ?id|handle|acct|account name|logon name) ?(?:is|was|:|=)[ \t]*[\"'`]?[a-z]",
        r"(?i:user ?name|login|user ?id|handle|acct|account name|logon name) ?(?:is|was|:|=)[ \t]*[\"'`]?([a-z][a-z0-9._-]{3,40})\b",
        "my username is hbrandt42 and", "my username is wrong and", "prose of tickets", ("user", "login", "handle", "acct", "name"), check="login", before=60,
    ),
    Rule(
        "name-does", "person",
        r"[a-z\x{df}-\x{24f}] (?:reports?|reported|says|said|called|wrote|asked|confirmed|replied|noticed|complained|mentioned|escalated) ",
        r"(?:^|[^\p{L}])(" + _NAME + r") (?:reports?|reported|says|said|called|wrote|asked|confirmed|replied|noticed|complained|mentioned|escalated) ",
        "later Helena Tzoc reports a charge lost", "later Status Page reports a charge lost", "timelines and notes", check="name", before=80,
    ),
    Rule(
        "login-numbered", "login",
        r"(?:user|driver|customer|member|operator|agent|account|login|username|rider|courier) [a-z]{5,30}[0-9]{2}",
        r"\b(?:user|driver|customer|member|operator|agent|account|login|username|rider|courier) ([a-z][a-z._-]{4,30}\d{2,6})\b",
        "driver hbrandts6240 denied at", "user worker2024 denied at", "logs that name a user", check="login", before=80,
    ),
    Rule(
        "birthday-asked", "dob",
        r"(?i)(?:birth|dob|geboren|geburtsdatum|naissance|nacimiento|nascimento|nascita)[^\n]{0,20}\?",
        r"(?i)(?:birth|dob|geboren|geburtsdatum|naissance|nacimiento|nascimento|nascita)[^\n]{0,20}\?[\s>+]{0,5}\[?[\p{L} ]{1,20}[\]:>] ?[^\d\n]{0,20}?(" + _DATE + r")",
        "agent: your date of birth?\nvisitor: 17 Oct 1947, and", "agent: your date of birth?\nvisitor: why", "chats", lines=True,
    ),
    Rule(
        "login-said", "login",
        r"(?i)(?:changed|reset|revoked|created|deleted|updated|opened|uploaded|approved|requested|logged|signed)[ -](?:by|in as|in|on as|off by|as) [a-z]",
        r"(?i:changed|reset|revoked|created|deleted|updated|opened|uploaded|approved|requested|logged|signed)[ -](?:by|in as|in|on as|off by|as) @?([a-z][a-z0-9._-]{3,40})\b",
        "Password changed by helenab78 from", "Password changed by worker from", "audit logs", check="login", before=80,
    ),
    Rule(
        "login-at-address", "login",
        r"[A-Za-z0-9._-]{3}@[0-9]{1,3}\.[0-9]{1,3}\.[0-9]",
        r"(?:^|[^\w.@/:+-])([A-Za-z][A-Za-z0-9._-]{2,40})@\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b",
        "hbrandt42@198.51.100.7 opened a console", "deploy@198.51.100.7 opened a console", "ssh(1)", ("@",), check="login",
    ),
    Rule(
        "name-of-user", "login",
        r"(?i)(?:user|actor|author|owner|customer|member|account)\\{0,3}\" ?: ?\{ ?\\{0,3}\"(?:name|login|username|handle)\\{0,3}\" ?: ?\\{0,3}\"[^\"]",
        r"(?i)(?:user|actor|author|owner|customer|member|account)\\{0,3}\" ?: ?\{ ?\\{0,3}\"(?:name|login|username|handle)\\{0,3}\" ?: ?\\{0,3}\"([^\"\\]{3,60})",
        '{"user":{"name":"hbrandt42"}}', '{"user":{"name":"worker-7"}}', "ECS, user fields", ("name", "login", "handle"), check="login",
    ),
    Rule(
        "name-after-title", "person",
        r"(?i:\b(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|sr|sra|srta|mme|mlle|monsieur|madame|se\x{f1}or|se\x{f1}ora|do\x{f1}a|don|sig|sig\.ra|signora|dhr|mevr|pan|pani|sir|lady|rev))\.? \p{Lu}\p{Ll}",
        r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau|Sr|Sra|Srta|Mme|Mlle|Monsieur|Madame|Se\x{f1}or|Se\x{f1}ora|Do\x{f1}a|Don|Sig|Sig\.ra|Signora|Dhr|Mevr|Pan|Pani|Sir|Lady|Rev|M)\.? (" + _UP + r"(?: (?:" + _PARTICLE + r" ){0,2}" + _UP + r"){0,2})",
        "asked Mr. Brandt twice", "asked mr robot", "forms of address", check="surname",
    ),
    Rule(
        "name-signed", "person",
        r"(?i:(?:" + _BYE + r"))[,!. -]{0,3}\r?\n[\s>+]{0,8}(?:--? ?)?(?:" + _BIG + r"|" + _SIGN + r")",
        r"(?i:(?:^|\n|[.!?] )[ >+]*(?:" + _BYE + r")[,!. -]*\r?\n[\s>+]*(?:--? ?)?)(" + _UP + r"\.?(?: (?:" + _PARTICLE + r" ){0,2}" + _UP + r"\.?){0,3}|" + _UNCASED + r")",
        "Thanks,\nHelena Brandt", "best\nEffort", "letter closings", check="signed", lines=True, before=160,
    ),
    Rule(
        "name-lexicon", "person",
        r"[A-Z\x{c0}-\x{24f}][a-z'\x{c0}-\x{24f}]+(?:-[A-Z\x{c0}-\x{24f}][a-z\x{c0}-\x{24f}]+)?(?: [A-Z]\.)?(?: [a-z]{1,3}){0,2} [A-Z\x{c0}-\x{24f}][a-z'\x{c0}-\x{24f}]",
        r"(" + _NAME + r")",
        "then Helena Brandt called", "then Helena Service called", "given and family names, see names.py", check="lexicon", before=120, after=120,
    ),
    Rule(
        "name-greeted",
        "person",
        r"(?i:hi|hello|dear|hey|hallo|bonjour|hola|ciao|ol\xe1|moin|liebe[r]?|caro|cara) [A-Z\x{c0}-\x{24f}]",
        r"(?i:^|[\n>\"'.!?:,=+ -] ?)(?i:hi|hello|dear|hey|hallo|bonjour|hola|ciao|ol\xe1|moin|liebe[r]?|caro|cara) (" + _UP + r"(?: " + _UP + r")?) ?[,!:.\n-]",
        "Hi Giovanni, thanks",
        "Hi Team, thanks",
        "letter openings",
        check="one_name",
    ),
    Rule(
        "login-after-word",
        "login",
        r"(?:by|user|from|for|assignee|owner|author|login|reviewer|actor)[ =:]{1,2}@?[a-z]+[._-][a-z]",
        r"\b(?:by|user|from|for|assignee|owner|author|login|reviewer|actor)[ =:]{1,2}@?([a-z]+[._-][a-z]{3,}[0-9]{0,4})(?:[^\w.@/:-]|[.,:]?(?:\s|$))",
        "uploaded by helena.brandt at ten",
        "served by media-worker at ten",
        "user names made of names",
        check="full_login",
    ),
    Rule(
        "birthday", "dob",
        r"(?i)(?:" + _BORN + r")[^0-9\n]*[0-9]",
        r"(?i)(?:^|[^\p{L}])(?:" + _BORN + r")(?:[_ ]?(?:is|was|am|on|le|el|em|date|at))?(?:[^\p{L}\d\n]{1,6}|\? ?\[\w{2,12}\] ?)(?:is |was |am |on |le |el |em )?(" + _DATE + r")",
        "born on 4 March 1985", "born in error", "ISO 8601 and written dates",
        anchors=(),
    ),
    Rule(
        "home", "home_path",
        r"(?:/home/|/Users/|\\Users\\|/export/home/)[^/]",
        r"(?:/home/|/Users/|[A-Za-z]:\\{1,4}Users\\{1,4}|\\{1,4}Users\\{1,4}|/mnt/[a-z]/Users/|/export/home/)([\p{L}\p{N}][\p{L}\p{N}_.@ -]*?)(?:[/\\\"':;,)\]}>]|\s|$)",
        "in /home/hbrandt/app.py", "in /home/node/app.py", "FHS; Windows profile folders", ("/home/", "users"), check="home",
    ),
    Rule(
        "street-number-first", "address",
        r"[0-9][A-Za-z]?,? [A-Z\x{c0}-\x{24f}][^\n0-9]* " + _STREET + r"\b",
        r"(?:^|[^\w./:-])((?:(?:Flat|Apt|Apartment|Unit|Suite|Studio|Room) ?#?\w{1,5},? )?\d{1,5}(?:-\d{1,4})?[A-Za-z]?,? (?:(?:N|S|E|W|North|South|East|West|NE|NW|SE|SW|[\p{Lu}][\p{L}'\x{2019}.-]*|de|la|del|the|of)\.? ){1,5}" + _STREET + r"\b\.?(?:,? ?(?:Apt|Apartment|Suite|Ste|Unit|Flat|#)\.? ?#?\w{1,5})?)",
        "lives at 12 Old Mill Road", "after 12 Failed Login attempts", "street words of English-speaking countries",
    ),
    Rule(
        "street-number-first-fr", "address",
        r"[0-9]{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\.?|boulevard|bd\.?|chemin|all\x{e9}es?|impasse|place|quai|route|cours|passage|square|Rue|Avenue|Boulevard|Chemin|All\x{e9}e|Place|Quai|Impasse) ",
        r"(?:^|[^\w./:-])(\d{1,4}(?: ?(?:bis|ter|quater))?,? (?:rue|avenue|av\.?|boulevard|bd\.?|chemin|all\x{e9}es?|impasse|place|quai|route|cours|passage|square|Rue|Avenue|Boulevard|Chemin|All\x{e9}e|Place|Quai|Impasse) (?:(?:de|du|des|la|le|les|l'|d'|\x{e0}|aux|sur|en|et|\p{Lu}[\p{L}'\x{2019}.-]*) ?){1,6})",
        "au 12 rue de la Paix", "2 place holders", "French addresses",
    ),
    Rule(
        "street-word-first", "address",
        r"(?:^|[^A-Za-z])" + _STREET_FIRST + r" [^\n0-9]*[0-9]",
        r"(?:^|[^\p{L}])(" + _STREET_FIRST + r" (?:(?:de|da|do|di|del|della|dei|delle|dos|das|la|las|los|el|\p{Lu}[\p{L}'\x{2019}.-]*),? ){0,6}(?:\p{Lu}[\p{L}'\x{2019}.-]*|\d{1,2}),? (?:n\x{ba} ?|n\. ?|no\. ?|n\.\x{ba} ?|nr\.? ?|num\. ?|km )?(?:\d{1,5}[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?)?|S/N)(?:,? (?:Piso|Puerta|Apt\.?|Apto\.?|m\.|bis|Esc\.|Bloco|Ap\.) ?\w{1,5})?)",
        "in Calle de Alcal\xe1 42", "Via email 42", "Romance and Slavic addresses", check="street",
    ),
    Rule(
        "street-one-word", "address",
        r"(?i)[a-z\x{c0}-\x{24f}.][ -]?" + _STREET_END + r" [0-9]",
        r"((?:\p{Lu}[\p{L}.-]* ){0,2}\p{Lu}[\p{L}-]*?[ -]?(?i:" + _STREET_END + r") \d{1,4} ?[a-zA-Z]?(?:[/-]\d{1,4}[a-z]?)?(?: bus \d{1,4}|,? (?:apto|apt|dpto|depto|piso|kv|\x{43a}\x{432})\.? ?\d{1,4})?)(?:[^\w-]|$)",
        "wohnt Lindenstra\xdfe 14", "Monitoring 14", "Germanic and Nordic addresses", check="street_end",
    ),
    Rule(
        "street-said", "address",
        r"(?i:" + _LIVES + r")[:,]? [^\n0-9]*[0-9]",
        r"(?:^|[^\p{L}])(?i:" + _LIVES + r")[:,]? (?:ul\. |v\. )?(\p{Lu}[\p{L}'\x{2019}.-]*(?: (?:\p{Lu}[\p{L}'\x{2019}.-]*|de|du|des|le|les|la|del|der|den|van|von|di|da|do|dos|das|of|the|al)){0,5},? (?:n\x{ba} ?|no\.? ?:? ?|nr\.? ?)?\d{1,5} ?[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?)?)(?:[^\w-]|$)",
        "ik woon op Lange Voorhout 92", "my address is wrong since 2024", "how people say where they live", check="street",
    ),
    Rule(
        "street-said-number-first", "address",
        r"(?i:" + _LIVES + r")[:,]? [0-9]",
        r"(?:^|[^\p{L}])(?i:" + _LIVES + r")[:,]? (\d{1,5}(?:[/-]\d{1,4})?[A-Za-z]?,? (?:\p{Lu}[\p{L}'\x{2019}.-]*|de|la|du|des)(?: (?:\p{Lu}[\p{L}'\x{2019}.-]*|de|la|del|der|du|des|the|of)){1,5})",
        "J'habite au 110/3 Hai B\xe0 Tr\u01b0ng", "my address is 12 days old", "how people say where they live",
    ),
    Rule(
        "house-and-road", "address",
        r"(?:House|Flat|Plot|Villa|Building|Bldg)\.? ?(?:No\.? ?)?#?[0-9]{1,4}[A-Za-z]?,? (?:Road|Street|Sector|Block|Lane|Floor|Zone)",
        r"((?:House|Flat|Plot|Villa|Building|Bldg)\.? ?(?:No\.? ?)?#?\d{1,4}[A-Za-z]?(?:,? (?:Road|Street|Sector|Block|Lane|Floor|Zone) [A-Z]?\d{0,4}[A-Z]?){1,3}(?:, \p{Lu}\p{L}+)?)",
        "lives at House 47, Road 13, Dhanmondi", "Flat 3 rate", "South Asian and Gulf addresses",
    ),
    Rule(
        "street-turkish", "address",
        r"(?:Cad(?:desi|\.)|Sok(?:ak|a\x{11f}\x{131}|\.)|Bulvar\x{131}|Blv\.|Mah(?:allesi|\.)) ?,? ?No ?:? ?[0-9]",
        r"((?:\p{Lu}[\p{L}.]* ){1,4}(?:Cad(?:desi|\.)|Sok(?:ak|a\x{11f}\x{131}|\.)|Bulvar\x{131}|Blv\.|Mah(?:allesi|\.)) ?,? ?No ?:? ?\d{1,4}(?:[/ ]?[A-Z]?\b)?(?: ?D(?:aire)?[:.]? ?\d{1,4})?)",
        "\u0130stiklal Caddesi No:156", "\u0130stiklal Caddesi", "Turkish addresses",
    ),
    Rule(
        "po-box", "address", r"(?i)p\.?o\.? ?box [0-9]", r"(?i)\b(p\.?o\.? ?box \d{1,7})\b", "PO Box 1234", "po boxes", "postal addresses", ("box",),
    ),
    Rule(
        "company-form", "customer_org",
        r"[^\s],? " + _FORMS,
        r"((?:\p{Lu}[\p{L}\p{N}&'\x{2019}.-]*,? (?:(?:and|&|und|y|et|e|of|de|di|\+) )?){1,5}" + _FORMS + r")(?:[^\p{L}\p{N}]|$)",
        "customer Falke Optik GmbH pays", "the GmbH pays", "legal forms", check="company",
    ),
    Rule(
        "company-cue", "customer_org",
        r"(?i:customer|client|company|merchant|tenant|account|employer|organi[sz]ation|firma|empresa|soci\x{e9}t\x{e9}|azienda|vendor|partner|enterprise customer|on behalf of)[:=]? [\"'*]{0,2}\p{Lu}",
        r"(?i:\b(?:customer|client|company|merchant|employer|organi[sz]ation|firma|empresa|soci\x{e9}t\x{e9}|azienda))(?::|=| account| name)? [\"'*]{0,2}(\p{Lu}[\p{L}\p{N}&'.-]* (?:\p{Lu}[\p{L}\p{N}&'.-]* )?(?:Tiles|Optics|Foods|Motors|Media|Labs|Clinic|Dental|Textiles|Logistics|Holdings|Group|Bank|Capital|Partners|Systems|Industries|Solutions|Technologies|Consulting|Pharma|Energy|Airlines|Insurance|Hotels|Retail|Stores|Foundation|University|Hospital|School|Brewery|Bakery|Studios?|Ventures|Electric|Steel|Farms|Construction|Properties|Travel|Trading|Services|Software|Networks|Health|Law|Books|Toys|Fashion|Jewelers|Transport|Shipping|Mining|Paper|Glass|Chemicals|Plastics|Robotics|Analytics))\b",
        "customer Falcon Tiles reports", "customer Support reports", "cue words",
    ),
    Rule(
        "login-access-log", "login",
        r"[0-9A-Fa-f.:]{7,45} [^\s]{1,20} [A-Za-z0-9][A-Za-z0-9_.@-]{0,60} \[[0-9]",
        r"(?m)(?:^|[ \"])[0-9A-Fa-f.:]{7,45} \S+ ([A-Za-z0-9][\w.@+-]*) \[\d",
        "203.0.113.9 - hbrandt [12/Nov/2026", "203.0.113.9 - - [12/Nov/2026", "Common Log Format", (" [",), check="login",
    ),
    Rule(
        "login-ssh", "login",
        r"(?:for|user|for invalid user|ruser=|logname=|USER=|sudo:\s{1,4}|session opened for user|by|uid=[0-9]{1,6}\() ?[A-Za-z0-9][A-Za-z0-9_.-]{1,40}[ (;]{1,2}(?:from|:|by|port|TTY|\(uid)",
        r"(?:Accepted \S+ for|Failed \S+ for(?: invalid user)?|[Ii]nvalid user|session opened for user|session closed for user|Disconnected from(?: authenticating)? user|ruser=|logname=|sudo:\s+) ?([A-Za-z0-9][\w.@-]*)",
        "Accepted publickey for hbrandt from 10.0.0.2", "Accepted publickey for root from 10.0.0.2", "sshd, sudo and PAM messages",
        ("for ", "user", "sudo:"), check="login",
    ),
    Rule(
        "blame", "person",
        r"\([^()\n]+ 20[0-9]{2}-[0-9]{2}-",
        r"\(([\p{L}][\p{L}. '-]*?) +20\d{2}-\d{2}-\d{2}",
        "^9a7914a (Helena Brandt 2026-11-02 10:00", "(see notes) 2026-11-02", "git-blame(1)", ("(",), check="blame",
    ),
)  # fmt: skip
