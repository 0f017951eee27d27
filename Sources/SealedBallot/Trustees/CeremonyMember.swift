import Bytes

/// A trustee who takes part in a key ceremony, made anew from the seed whenever the trustee acts.
public struct CeremonyMember: Sendable {
    /// 22 Base58 characters; all that the trustee keeps.
    public let seed: SecretText
    let signing: SecretScalar
    let decryption: SecretScalar
    let verification: GroupElement
    let encryption: GroupElement

    /// Takes a seed as it was typed.
    public init(seed: SecretText) {
        self.seed = seed
        signing = CeremonyMember.key("sk|", seed)
        decryption = CeremonyMember.key("dk|", seed)
        verification = SecretTable.generator.power(signing)
        encryption = SecretTable.generator.power(decryption)
    }

    /// A member with a fresh seed.
    public static func random() -> CeremonyMember {
        CeremonyMember(seed: .randomBase58(count: 22))
    }

    private static func key(_ prefix: String, _ seed: SecretText) -> SecretScalar {
        var text = seed.withBytes { Array(prefix.utf8) + $0 }
        defer { text.wipe() }
        return SecretScalar(Digest(of: text))
    }

    /// Step 1: the certificate for a place (from 1) among `size` trustees, `threshold` of whom will be needed.
    public func certificate(
        index: Int, size: Int, threshold: Int, form: CeremonyForm = .bound
    ) -> Certificate {
        let context = Certificate.Context(size: size, threshold: threshold, index: index)
        return Certificate(signing: signing, decryption: decryption, context: form == .bound ? context : nil)
    }

    /// Step 3: draws a polynomial and encrypts its values to the others.
    /// - Throws: ``CeremonyRefusal/notInvited`` when the trustee's certificate is not among the plan's.
    public func deal(in plan: CeremonyPlan) throws(CeremonyRefusal) -> CeremonyDeal {
        guard plan.place(of: verification) != nil else { throw .notInvited }
        let polynomial = (0..<plan.threshold).map { _ in SecretScalar.random() }
        let coefficients = Coefficients(polynomial.map(SecretTable.generator.power), signedWith: signing)
        let secrets = plan.certificates.indices.map { index in
            let point = SecretScalar(index + 1)
            let value = polynomial.reversed().reduce(SecretScalar(0)) { $0 * point + $1 }
            return send("secret", value, to: plan.certificates[index].encryption, plan.cipher)
        }
        let message = coefficients.ceremonyMessage(certificates: plan.certificates)
        return CeremonyDeal(
            polynomial: sendOwn(polynomial, plan.cipher), secrets: secrets, coefficients: coefficients.signed,
            signature: plan.form == .bound ? KeyedProof.onMessage(message).make(secret: signing) : nil)
    }

    /// Step 5: checks what the others dealt and makes the share of the key.
    public func accept(_ input: CeremonyInput, in plan: CeremonyPlan) throws(CeremonyRefusal) -> CeremonyShare {
        guard let place = plan.place(of: verification) else { throw .notInvited }
        let coefficients = try plan.checkedCoefficients(input)
        try checkOwn(input.polynomial, against: coefficients[place])
        guard input.secrets.count == plan.size else { throw .wrongSize }
        var sum = SecretScalar(0)
        for (index, secret) in input.secrets.enumerated() {
            let value = try receive(secret, from: plan.certificates[index].verification, dealer: index + 1)
            guard SecretTable.generator.power(value) == coefficients[index].share(at: place + 1) else {
                throw .wrongSecret(dealer: index + 1)
            }
            sum = sum + value
        }
        let key = TrusteeKey(secret: sum)
        let isBound = plan.form == .bound
        let verificationKey = VerificationKey(
            publicKey: key.publicKey, proof: KeyedProof.ofKey(key.publicKey).make(secret: sum),
            signature: isBound ? KeyedProof.onMessage("\(key.publicKey)").make(secret: signing) : nil, name: nil)
        let kept = send("decryption_key", sum, to: encryption, plan.cipher)
        return CeremonyShare(privateKey: kept, verificationKey: verificationKey)
    }

    /// Opens the share that was kept at the end of the ceremony (the tool's `.dkey` file).
    public func key(from privateKey: String) throws(PrivateMessage.Refusal) -> TrusteeKey {
        var text = try PrivateMessage.open(
            privateKey, with: decryption, recipient: encryption, sender: verification)
        defer { text.wipe() }
        guard let key = SecretMember.scalar("{\"decryption_key\":", in: text) else { throw .malformed }
        return TrusteeKey(secret: key)
    }
}

extension CeremonyMember {
    /// Encrypts one secret number to a recipient.
    func send(
        _ name: String, _ value: SecretScalar, to recipient: GroupElement, _ cipher: PrivateMessage.Cipher
    ) -> String {
        var digits = value.secretDecimal
        var message: [UInt8] = []
        message.reserveCapacity(digits.count + name.utf8.count + 16)
        message += Array("{\"\(name)\":\"".utf8)
        message += digits
        message += Array("\"}".utf8)
        defer {
            digits.wipe()
            message.wipe()
        }
        return PrivateMessage.seal(message, from: signing, to: recipient, cipher: cipher)
    }

    /// Encrypts the polynomial to the trustee who drew it.
    func sendOwn(_ polynomial: [SecretScalar], _ cipher: PrivateMessage.Cipher) -> String {
        var message = Array("{\"polynomial\":[".utf8)
        // Reserved beforehand, so that growing leaves no copy of the digits behind.
        message.reserveCapacity(32 + 96 * polynomial.count)
        for (index, coefficient) in polynomial.enumerated() {
            var digits = coefficient.secretDecimal
            message += Array(index == 0 ? "\"".utf8 : ",\"".utf8)
            message += digits
            message.append(UInt8(ascii: "\""))
            digits.wipe()
        }
        message += Array("]}".utf8)
        defer { message.wipe() }
        return PrivateMessage.seal(message, from: signing, to: encryption, cipher: cipher)
    }

    /// Opens a dealer's secret.
    func receive(_ text: String, from dealer: GroupElement, dealer number: Int) throws(CeremonyRefusal) -> SecretScalar
    {
        do throws(PrivateMessage.Refusal) {
            var message = try PrivateMessage.open(text, with: decryption, recipient: encryption, sender: dealer)
            defer { message.wipe() }
            guard let secret = SecretMember.scalar("{\"secret\":", in: message) else {
                throw PrivateMessage.Refusal.malformed
            }
            return secret
        } catch {
            throw .badMessage(dealer: number, error)
        }
    }

    /// Opens the own polynomial and compares it with the coefficients that were published in one's name.
    func checkOwn(_ text: String, against coefficients: Coefficients) throws(CeremonyRefusal) {
        do throws(PrivateMessage.Refusal) {
            var message = try PrivateMessage.open(text, with: decryption, recipient: encryption, sender: verification)
            defer { message.wipe() }
            guard SecretMember.polynomial(in: message)?.map(SecretTable.generator.power) == coefficients.elements
            else { throw PrivateMessage.Refusal.malformed }
        } catch {
            throw .badOwnPolynomial(error)
        }
    }
}

/// Secret numbers in the texts of private messages, read without a copy that would not be wiped.
enum SecretMember {
    /// The only member of an object: a number.
    static func scalar(_ opening: StaticString, in text: [UInt8]) -> SecretScalar? {
        var reader = CanonicalReader(text)
        guard reader.skip(opening), let number = try? number(&reader), reader.skip("}"), reader.isAtEnd else {
            return nil
        }
        return number
    }

    /// The coefficients of a polynomial.
    static func polynomial(in text: [UInt8]) -> [SecretScalar]? {
        var reader = CanonicalReader(text)
        guard reader.skip("{\"polynomial\":"),
            let numbers = try? reader.array({ reader throws(ObjectRefusal) in try number(&reader) }), reader.skip("}"),
            reader.isAtEnd
        else { return nil }
        return numbers
    }

    private static func number(_ reader: inout CanonicalReader) throws(ObjectRefusal) -> SecretScalar {
        let start = reader.position
        var digits = Array(try reader.quoted())
        defer { digits.wipe() }
        guard let number = SecretScalar(reducingDecimal: digits) else { throw .notANumber(offset: start) }
        return number
    }
}
