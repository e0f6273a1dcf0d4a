"""What a key's name says of its value: `password=`, `"dob": `, `X-Api-Key: `.

Keys are compared by their letters and digits alone, lower case. Names come from the formats' own
documentation: HTTP headers, cloud SDKs, SQL columns, sign-up forms, in several languages.
"""

from functools import lru_cache
from typing import Final

from prode_mcp.redaction.words import words

_SECRET_ENDS: Final = tuple(
    sorted(
        words(
            """
    accesskey accesskeyid accountkey adminkey apikey apisecret apitoken appkey appsecret
    authkey authorization authtoken cipherkey clientkeydata clientsecret connectionkey
    connectsid contrasena cookie cookies cookiesecret cosmoskey credential credentials csrf
    csrftoken dbpass deploykey encryptionkey functionkey haslo hmac hmackey hostkey ingestkey
    jsessionid jwt kennwort keystorepass licensekey magiclink masterkey mnemonic motdepasse
    mqttpass mysqlpwd parola passcode passphrase passwd password passwordhash passwort pepper
    pgpass presharedkey psk hashkey blockkey privatekey proxyauthorization pwd recoverycode rediskey refreshkey
    rootpass secret secretaccesskey secretkey secretkeybase secretstring secretvalue
    securityanswer seedphrase senha servicekey sessionid sessionkey secretkeyfallbacks sessiontoken setcookie
    sharedaccesskey sharedkey sharedsecret signature signingkey smtppass sslkey storagekey
    subscriptionkey token userpass wachtwoord webhooksecret writekey xsrf
    """
        )
    )
)
_SECRET_WHOLE: Final = words(
    """
    accountpass adminpass auth bearer key0 pass passkey pat phpsessid psw pswd pw salt
    secretkeyref0 secrets sessid session sid sig tokens0 xauth
    """
)
_NOT_SECRET: Final = words(
    """
    badtoken cachekey cancellationtoken canceltoken changepassword clienttoken completiontoken
    continuationtoken continuetoken csrfenabled endtoken expiredtoken foreignkey
    forgotpassword functionsignature idempotencykey inputtoken invalidtoken marker maxtokens
    methodsignature nextpagetoken nexttoken objectkey outputtoken pagetoken pagingtoken
    partitionkey passwordpolicy primarykey prompttoken publickey publickeytoken publictoken resetpassword
    resumetoken routingkey secretarn secretname shuffletoken sortkey sshpublickey starttoken
    syncsignature synctoken tokencount tokens tokentype unexpectedtoken usedtoken
    """
)
_PLAIN: Final = {
    "otp": (
        "otp otpcode verificationcode onetimecode onetimepassword mfacode totp pin pincode smscode authcode twofactorcode "
        "logincode confirmationcode securitycode passcode2 tan code2fa mfatoken totptoken verifycode backupcode"
    ),
    "email": "email emailaddress mail useremail customeremail contactemail email1 email2 emails mailto emailaddr primaryemail correo courriel",
    "phone": (
        "telefonszam telemovel mobitel movil puhelin telefonas telefoon phone phonenumber mobile mobilephone mobilenumber telephone tel cell cellphone msisdn fax whatsapp contactnumber phoneno "
        "phone1 phone2 homephone workphone telefon telefono telefone celular mobil handy tlf callerid callernumber ani phones fromnumber tonumber "
        "mobileno telno telephoneno telefonnr mobilenr customerphone userphone contactphone telephonenumber faxnumber gsm"
    ),
    "ip": "ip ipaddress clientip remoteip remoteaddr remoteaddress xforwardedfor xrealip sourceip sourceipaddress userip clientaddress "
    "ipaddr peerip trueclientip cfconnectingip srcip lastip signupip lastsigninip currentsigninip lastloginip xclientip clienthost forwarded",
    "dob": "szuletesidatum datumnarozeni datumrodenja dataurodzenia fodselsdato syntymaaika dob dateofbirth birthdate birthday birthdt born geburtsdatum fechanacimiento fechadenacimiento datadenascimento datanascimento "
    "datenaissance datedenaissance datadinascita geboortedatum fodelsedatum birthdateon dateofbirthday userdob",
    "address": "lakcim morada adresa bydliste domicilio address streetaddress street street1 street2 address1 address2 addr addr1 addr2 addressline addressline1 addressline2 line1 line2 homeaddress postaladdress "
    "shippingaddress billingaddress mailingaddress strasse adresse direccion endereco indirizzo adres ulica calle rue via streetname residence deliveryaddress adrline streetline strtnm stradr addressl",
    "national_id": "oib asmenskodas rodnecislo isikukood fnr bvn amka jmbg emso ssn socialsecuritynumber nationalid taxid nino cpf cnpj dni nie nif bsn pesel curp aadhaar aadhar sin personnummer codicefiscale "
    "socialsecurity nationalidnumber idnumber identitynumber identitycard steuerid taxnumber tin nhsnumber nhs idcard rfc rut cuit cuil tfn "
    "nationalinsurance nationalinsurancenumber svnr ahv driverlicense driverslicense drivinglicense licensenumber personalcode personalid hkid nric mynumber governmentid govid aadhaarnumber pannumber fiscalcode ssnlast4 cedula fodselsnummer cpr",
    "passport": "passport passportno passportnumber passportid reisepass pasaporte passeport passaporto paspoort documentnumber traveldocument",
    "iban": "iban ibannumber",
    "bank_acct": "nuban cislouctu bankaccount accountnumber acctno accountno acctnumber routingnumber routing sortcode bankaccountnumber bban kontonummer aba clabe bsb accountnum bankaccountno creditoraccount debtoraccount accnumber",
    "card": "cardnumber pan cvv cvc cvv2 cvc2 ccnumber creditcard creditcardnumber cardno ccnum primaryaccountnumber cccvv cardpan cardcvc track1 track2 cardcvv",
    "device_id": "imei imei2 macaddress mac idfa idfv gaid advertisingid adid deviceid serialnumber androidid aaid oaid meid imsi iccid googleadid advertisingidentifier hwaddr udid deviceserial bssid simserial gpsadid ifa wifimac",
    "person": (
        "prezime vardas pavarde priezvisko eesnimi perekonnanimi jmeno prijmeni givennames fullname firstname lastname givenname familyname surname forename middlename realname maidenname customername contactname "
        "recipientname cardholder cardholdername accountholder accountholdername holdername patientname fname lname ownername authorname requestername "
        "personname nameoncard vorname nachname nombre apellido apellidos prenom nom cognome nome sobrenome nomecompleto voornaam achternaam beneficiaryname "
        "payeename sendername mothersmaidenname mothername fathername legalname preferredname billingname shippingname username2 holder customerfullname "
        "displayname signatory guestname passengername drivername employeename membername imie nazwisko fornavn etternavn efternamn fornamn clientname buyername receivername namefirst namelast nm personname signername targetusername0 signatoryname benefname debtorname creditorname policyholdername insuredname claimantname travellername"
    ),
}
_MAYBE: Final = {
    "person?": (
        "name contact customer author committer requester recipient sender employee patient member owner assignee reporter from to cc bcc "
        "attn signedby createdby updatedby account client guest caller subscriber person agent applicant beneficiary payee payer buyer holder "
        "driver passenger approver reviewer assignedto reportedby user nick nickname tenantname signedoffby coauthoredby reviewedby cliente kunde username0 callername by participant attendee host0 debtor creditor policyholder insured claimant actor student teacher doctor"
    ),
    "login?": "username user login userid ruser luser euser suser duser principalname targetusername subjectusername accountlogin acct loginname remoteuser useridentity usr uname screenname handle githublogin userprincipalname upn samaccountname account0 identity principal",
    "company?": "company companyname organization organisation merchant employer org orgname customerorg accountname merchantname businessname legalentity firma empresa organizationname tenant customercompany vendorname ragionesociale razonsocial societe clientcompany",
}
_OTHER_SCRIPTS: Final = {
    **dict.fromkeys(
        (
            "прізвище",
            "επώνυμο",
            "口座名義",
            "клиент",
            "имя",
            "фамилия",
            "фио",
            "姓名",
            "氏名",
            "名前",
        ),
        "person",
    ),
    **dict.fromkeys(("почта", "邮箱"), "email"),
    **dict.fromkeys(("телефон", "电话", "手机号", "電話番号", "τηλέφωνο", "電話"), "phone"),
    **dict.fromkeys(("пароль", "密码"), "secret"),
    "口座番号": "bank_acct",
    **dict.fromkeys(("адрес", "地址", "住所"), "address"),
}
_KINDS: Final = {
    word: kind
    for table in (_PLAIN, _MAYBE)
    for kind, named in table.items()
    for word in named.split()
} | _OTHER_SCRIPTS
# Letters before a known key that do not change what it says: `customer_email`, `billing.phone`.
_OWNERS: Final = tuple(
    sorted(
        words(
            """
    account actor agent alt applicant assignee author backup beneficiary bill billing business
    buyer caller cardholder client committer company contact current customer delivery driver
    emergency employee from guest holder home invitee invoice last legal login mailing member
    merchant my new notification notify old org original owner parent patient payee payer
    person personal primary profile raw recipient recovery remote reply reporter requester
    secondary seller sender ship shipping signup source spouse subscriber tenant to user user_
    verified work x
    """
        )
    )
)


@lru_cache(maxsize=4096)
def kind_of_key(key: str) -> str:
    """Return what a key says of its value: a kind, or `person?`, `login?`, `company?`, or nothing."""
    bare = "".join(c for c in key.casefold() if c.isalnum())
    if not bare or len(bare) > 60 or bare in _NOT_SECRET:
        return ""
    kind = _kind_of(bare)
    return kind or _kind_of(bare.rstrip("0123456789"))


def _kind_of(bare: str) -> str:
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
