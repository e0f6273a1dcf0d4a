"""What a key's name says of its value: `password=`, `"dob": `, `X-Api-Key: `.

Keys are compared by their letters and digits alone, lower case. Names come from the formats' own
documentation: HTTP headers, cloud SDKs, SQL columns, sign-up forms, in several languages.
"""

from functools import lru_cache
from typing import Final

_SECRET_ENDS: Final = (
    *(
        "password",
        "passwd",
        "passphrase",
        "passwort",
        "kennwort",
        "motdepasse",
        "contrasena",
        "senha",
    ),
    *(
        "pwd",
        "passcode",
        "secret",
        "secretkey",
        "secretvalue",
        "token",
        "apikey",
        "accesskey",
        "privatekey",
    ),
    *(
        "accountkey",
        "authkey",
        "signingkey",
        "masterkey",
        "encryptionkey",
        "sharedkey",
        "servicekey",
    ),
    *(
        "sharedaccesskey",
        "secretaccesskey",
        "accesskeyid",
        "signature",
        "credential",
        "credentials",
    ),
    *("cookie", "cookies", "authorization", "csrf", "xsrf", "csrftoken", "sessionid", "sessionkey"),
    *(
        "sessiontoken",
        "clientkeydata",
        "connectionkey",
        "userpass",
        "dbpass",
        "jwt",
        "webhooksecret",
    ),
    *(
        "authtoken",
        "hmackey",
        "hmac",
        "deploykey",
        "licensekey",
        "storagekey",
        "adminkey",
        "appkey",
    ),
    *("refreshkey", "apitoken", "cipherkey", "secretstring", "connectsid", "rootpass", "smtppass"),
    *(
        "proxyauthorization",
        "apisecret",
        "clientsecret",
        "sslkey",
        "securityanswer",
        "recoverycode",
    ),
    *(
        "mqttpass",
        "pgpass",
        "mysqlpwd",
        "keystorepass",
        "appsecret",
        "sharedsecret",
        "setcookie",
        "jsessionid",
    ),
    *(
        "ingestkey",
        "writekey",
        "subscriptionkey",
        "functionkey",
        "hostkey",
        "rediskey",
        "cosmoskey",
        "magiclink",
    ),
    *(
        "secretkeybase",
        "pepper",
        "presharedkey",
        "cookiesecret",
        "wachtwoord",
        "haslo",
        "parola",
        "seedphrase",
        "mnemonic",
        "passwordhash",
        "passwordhash",
    ),
)
_SECRET_WHOLE: Final = frozenset(
    {
        *(
            "pass",
            "pw",
            "auth",
            "bearer",
            "salt",
            "sig",
            "sid",
            "session",
            "psw",
            "pswd",
            "key0",
            "sessid",
        ),
        *(
            "accountpass",
            "adminpass",
            "secretkeyref0",
            "phpsessid",
            "secrets",
            "tokens0",
            "xauth",
            "pat",
            "passkey",
        ),
    }
)
_NOT_SECRET: Final = frozenset(
    {
        *(
            "maxtokens",
            "tokens",
            "tokentype",
            "tokencount",
            "nexttoken",
            "pagetoken",
            "nextpagetoken",
        ),
        *(
            "continuationtoken",
            "secretname",
            "secretarn",
            "passwordpolicy",
            "synctoken",
            "endtoken",
        ),
        *(
            "starttoken",
            "publickey",
            "sshpublickey",
            "idempotencykey",
            "publictoken",
            "pagingtoken",
        ),
        *(
            "primarykey",
            "foreignkey",
            "cachekey",
            "partitionkey",
            "routingkey",
            "sortkey",
            "objectkey",
        ),
        *(
            "clienttoken",
            "marker",
            "syncsignature",
            "functionsignature",
            "methodsignature",
            "usedtoken",
        ),
        *(
            "invalidtoken",
            "expiredtoken",
            "unexpectedtoken",
            "badtoken",
            "inputtoken",
            "outputtoken",
        ),
        *("prompttoken", "completiontoken", "forgotpassword", "resetpassword", "changepassword"),
        *(
            "continuetoken",
            "resumetoken",
            "shuffletoken",
            "csrfenabled",
            "cancellationtoken",
            "canceltoken",
        ),
    }
)
_PLAIN: Final = {
    "otp": (
        "otp otpcode verificationcode onetimecode onetimepassword mfacode totp pin pincode smscode authcode twofactorcode "
        "logincode confirmationcode securitycode passcode2 tan code2fa mfatoken totptoken verifycode backupcode"
    ),
    "email": "email emailaddress mail useremail customeremail contactemail email1 email2 emails mailto emailaddr primaryemail correo courriel",
    "phone": (
        "phone phonenumber mobile mobilephone mobilenumber telephone tel cell cellphone msisdn fax whatsapp contactnumber phoneno "
        "phone1 phone2 homephone workphone telefon telefono telefone celular mobil handy tlf callerid callernumber ani phones fromnumber tonumber "
        "customerphone userphone contactphone telephonenumber faxnumber gsm"
    ),
    "ip": "ip ipaddress clientip remoteip remoteaddr remoteaddress xforwardedfor xrealip sourceip sourceipaddress userip clientaddress "
    "ipaddr peerip trueclientip cfconnectingip srcip lastip signupip lastsigninip currentsigninip lastloginip xclientip clienthost forwarded",
    "dob": "dob dateofbirth birthdate birthday birthdt born geburtsdatum fechanacimiento fechadenacimiento datadenascimento datanascimento "
    "datenaissance datedenaissance datadinascita geboortedatum fodelsedatum birthdateon dateofbirthday userdob",
    "address": "address streetaddress street street1 street2 address1 address2 addr addr1 addr2 addressline addressline1 addressline2 line1 line2 homeaddress postaladdress "
    "shippingaddress billingaddress mailingaddress strasse adresse direccion endereco indirizzo adres ulica calle rue via streetname residence deliveryaddress",
    "national_id": "ssn socialsecuritynumber nationalid taxid nino cpf cnpj dni nie nif bsn pesel curp aadhaar aadhar sin personnummer codicefiscale "
    "socialsecurity nationalidnumber idnumber identitynumber identitycard steuerid taxnumber tin nhsnumber nhs idcard rfc rut cuit cuil tfn "
    "nationalinsurance nationalinsurancenumber svnr ahv driverlicense driverslicense drivinglicense licensenumber personalcode personalid hkid nric mynumber governmentid govid aadhaarnumber pannumber fiscalcode ssnlast4 cedula fodselsnummer cpr",
    "passport": "passport passportno passportnumber passportid reisepass pasaporte passeport passaporto paspoort documentnumber traveldocument",
    "iban": "iban ibannumber",
    "bank_acct": "bankaccount accountnumber acctno accountno acctnumber routingnumber routing sortcode bankaccountnumber bban kontonummer aba clabe bsb accountnum bankaccountno creditoraccount debtoraccount accnumber",
    "card": "cardnumber pan cvv cvc cvv2 cvc2 ccnumber creditcard creditcardnumber cardno ccnum primaryaccountnumber cccvv cardpan cardcvc track1 track2 cardcvv",
    "device_id": "imei imei2 macaddress mac idfa idfv gaid advertisingid adid deviceid serialnumber androidid aaid oaid meid imsi iccid googleadid advertisingidentifier hwaddr udid deviceserial bssid simserial gpsadid ifa wifimac",
    "person": (
        "fullname firstname lastname givenname familyname surname forename middlename realname maidenname customername contactname "
        "recipientname cardholder cardholdername accountholder accountholdername holdername patientname fname lname ownername authorname requestername "
        "personname nameoncard vorname nachname nombre apellido apellidos prenom nom cognome nome sobrenome nomecompleto voornaam achternaam beneficiaryname "
        "payeename sendername mothersmaidenname mothername fathername legalname preferredname billingname shippingname username2 holder customerfullname "
        "displayname signatory guestname passengername drivername employeename membername imie nazwisko fornavn etternavn efternamn fornamn clientname buyername receivername namefirst namelast nm personname signername benefname debtorname creditorname"
    ),
}
_MAYBE: Final = {
    "person?": (
        "name contact customer author committer requester recipient sender employee patient member owner assignee reporter from to cc bcc "
        "attn signedby createdby updatedby account client guest caller subscriber person agent applicant beneficiary payee payer buyer holder "
        "driver passenger approver reviewer assignedto reportedby user nick nickname tenantname signedoffby coauthoredby reviewedby cliente kunde username0 callername by participant attendee host0 actor student teacher doctor"
    ),
    "login?": "username user login userid loginname remoteuser useridentity usr uname screenname handle githublogin userprincipalname upn samaccountname account0 identity principal",
    "company?": "company companyname organization organisation merchant employer org orgname customerorg accountname merchantname businessname legalentity firma empresa organizationname tenant customercompany vendorname ragionesociale razonsocial societe clientcompany",
}
_OTHER_SCRIPTS: Final = {
    **dict.fromkeys(("клиент", "имя", "фамилия", "фио", "姓名", "氏名", "名前"), "person"),
    **dict.fromkeys(("почта", "邮箱"), "email"),
    **dict.fromkeys(("телефон", "电话", "電話"), "phone"),
    **dict.fromkeys(("пароль", "密码"), "secret"),
    **dict.fromkeys(("адрес", "地址", "住所"), "address"),
}
_KINDS: Final = {
    word: kind
    for table in (_PLAIN, _MAYBE)
    for kind, words in table.items()
    for word in words.split()
} | _OTHER_SCRIPTS
# Letters before a known key that do not change what it says: `customer_email`, `billing.phone`.
_OWNERS: Final = (
    *(
        "customer",
        "user",
        "client",
        "contact",
        "billing",
        "shipping",
        "primary",
        "secondary",
        "home",
        "work",
        "member",
    ),
    *(
        "guest",
        "patient",
        "account",
        "owner",
        "recipient",
        "sender",
        "payer",
        "payee",
        "beneficiary",
        "employee",
        "alt",
    ),
    *(
        "new",
        "old",
        "requester",
        "reporter",
        "author",
        "committer",
        "from",
        "to",
        "reply",
        "cardholder",
        "personal",
        "my",
    ),
    *(
        "business",
        "mailing",
        "legal",
        "emergency",
        "parent",
        "spouse",
        "buyer",
        "seller",
        "merchant",
        "applicant",
        "profile",
        "user_",
        "raw",
        "x",
        "holder",
        "subscriber",
        "person",
        "delivery",
        "signup",
        "login",
        "invitee",
        "actor",
        "remote",
        "source",
        "original",
        "verified",
        "last",
        "current",
        "ship",
        "bill",
        "assignee",
        "agent",
        "caller",
        "driver",
        "company",
        "org",
        "tenant",
        "invoice",
        "notify",
        "notification",
        "recovery",
        "backup",
    ),
)


@lru_cache(maxsize=4096)
def kind_of_key(key: str) -> str:
    """Return what a key says of its value: a kind, or `person?`, `login?`, `company?`, or nothing."""
    bare = "".join(c for c in key.casefold() if c.isalnum())
    if not bare or len(bare) > 60 or bare in _NOT_SECRET:
        return ""
    if bare in _KINDS:
        return _KINDS[bare]
    if bare in _SECRET_WHOLE or (
        bare.endswith(_SECRET_ENDS) and not bare.endswith(tuple(_NOT_SECRET))
    ):
        return "secret"
    for owner in _OWNERS:
        rest = bare[len(owner) :]
        if (
            bare.startswith(owner)
            and rest in _KINDS
            and rest not in {"id", "to", "from", "by", "first", "last", "via"}
        ):
            kind = _KINDS[rest]
            return (
                "person"
                if kind == "person?"
                and rest == "name"
                and owner not in {"company", "org", "tenant", "merchant", "business"}
                else kind
            )
    return ""
