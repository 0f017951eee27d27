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
