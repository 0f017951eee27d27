import Bytes
import CanonicalJSON
import Testing

@testable import SealedBallot

@Suite("The hashed texts of belenios-tool 2.0")
struct HashVectorTests {
    @Test(
        "Every hash of the vectors is SHA-256 of its text, and the challenge it modulo q",
        arguments: [Vectors.single, Vectors.threshold])
    func hashes(folder: String) throws {
        let vectors = try #require(Vectors.json("\(folder)/hashes.json")["hashes"]?.array)
        for vector in vectors {
            let digest = Digest(of: try vector.text("input"))
            #expect(digest.description == vector["sha256"]?.string)
            #expect(String(decoding: digest.scalar.decimal, as: UTF8.self) == vector["scalar"]?.string)
        }
        #expect(vectors.count >= 17)
    }

    @Test("The texts that we build are those of the vectors", arguments: [Vectors.single, Vectors.threshold])
    func texts(folder: String) throws {
        let board = try Vectors.board(in: folder)
        let objects = Vectors.objects(of: board)
        let election = try Election(bytes: objects[0])
        let trustees = try Trustees(bytes: objects[1])
        let inputs = try #require(Vectors.json("\(folder)/hashes.json")["hashes"]?.array).map {
            (what: try $0.text("what"), input: try $0.text("input"))
        }
        let signature = try #require(inputs.first { $0.what == "ballot signature" })
        let ballot = try #require(
            objects.compactMap { try? EncryptedBallot(bytes: $0) }.first {
                signature.input.hasPrefix("sig|\($0.unsignedHash)|")
            })
        let texts = StatementTexts(fingerprint: election.fingerprint, credential: ballot.credential)
        var built: [String: [UInt8]] = [:]
        for (index, answer) in ballot.answers.enumerated() {
            for (choice, ciphertext) in answer.choices.enumerated() {
                built["question \(index) individual proof \(choice)"] = texts.individual(ciphertext).bytes
            }
            let hasBlank = election.questions[index].hasBlank
            built["question \(index) blank_proof"] = hasBlank ? texts.blank(0, answer.choices).bytes : nil
            let overall =
                hasBlank
                ? texts.blank(1, answer.choices) : texts.overall(answer.choices, total: .product(answer.choices))
            built["question \(index) overall_proof"] = overall.bytes
        }
        for (name, bytes) in built {
            let input = try #require(inputs.first { $0.what == name }?.input)
            #expect(input.utf8.starts(with: bytes), "\(name)")
        }
        #expect(built.count == 10)
        for (index, key) in trustees.publicKeys.enumerated() {
            let prefix = String(decoding: KeyedProof.ofKey(key).prefix, as: UTF8.self)
            #expect(inputs.filter { $0.input.hasPrefix(prefix) }.count == 1, "trustee \(index + 1)")
        }
    }

    @Test("Fingerprint, tracker and the hash that is signed", arguments: [Vectors.single, Vectors.threshold])
    func ballotHashes(folder: String) throws {
        let vectors = try Vectors.json("\(folder)/hashes.json")
        let objects = Vectors.objects(of: try Vectors.board(in: folder))
        let ballots = objects.compactMap { try? EncryptedBallot(bytes: $0) }
        #expect(try Election(bytes: objects[0]).fingerprint == vectors["election_fingerprint"]?.string)
        let ballot = try #require(ballots.first { $0.tracker == vectors["ballot"]?["tracker"]?.string })
        #expect(ballot.unsignedHash == vectors["ballot"]?["hash_without_signature"]?.string)
    }

    @Test("Credentials are derived from the printed codes", arguments: [Vectors.single, Vectors.threshold])
    func credentials(folder: String) throws {
        let vectors = try Vectors.json("\(folder)/hashes.json")
        let identifier = try vectors.text("uuid")
        let list = try CredentialList(bytes: Vectors.objects(of: Vectors.board(in: folder))[2])
        let credentials = try #require(vectors["credentials"]?.array)
        for vector in credentials {
            let code = VotingCode(SecretText(try vector.text("private")))
            let credential = code.credential(in: identifier)
            #expect(code.hasRightCheckDigit)
            #expect(
                String(decoding: credential.secret.secretDecimal, as: UTF8.self) == vector["secret_exponent"]?.string)
            #expect(credential.publicKey.description == vector["public"]?.string)
            #expect(list.position(of: credential.publicKey) != nil)
        }
        #expect(credentials.count == 3)
    }

    @Test("Codes of 22 digits are derived as belenios-tool 3.x does")
    func newForm() {
        let code = VotingCode(SecretText("Ab3dE-fGh7jK-mNpQr-TuVwXy"))
        let key = code.credential(in: "ztzQShyhFQuNdz")
        // Computed with another program from section 6 of the format.
        #expect(
            String(decoding: key.secret.secretDecimal, as: UTF8.self)
                == "6055997335257206031686942754041550562926814818042605278510523379641350688346")
    }

    @Test("The Lagrange coefficients of owners 1 and 3")
    func lagrange() throws {
        let vectors = try #require(Vectors.json("\(Vectors.threshold)/hashes.json")["lagrange_for_owners_1_3"])
        for index in [1, 3] {
            let coefficient = Combination.lagrange(index, among: [1, 3])
            #expect(String(decoding: coefficient.decimal, as: UTF8.self) == vectors["\(index)"]?.string)
        }
    }

    @Test("A new code has the printed form, a slip of the finger is noticed")
    func codes() {
        let code = VotingCode.random()
        #expect(code.hasRightCheckDigit)
        #expect(code.text.count == 19)
        var characters = Array(code.text.revealed.utf8)
        characters[0] = characters[0] == 0x41 ? 0x42 : 0x41
        #expect(!VotingCode(SecretText(characters)).hasRightCheckDigit)
        #expect(!VotingCode(SecretText("")).hasRightCheckDigit)
    }
}
