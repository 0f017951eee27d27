@testable import SealedBallot
import Testing

@Suite("Key ceremonies")
struct CeremonyTests {
    private let folder = Vectors.threshold

    @Test("A trustee of belenios-tool opens the own share with the seed")
    func share() throws {
        let tally = try #require(
            Vectors.objects(of: Vectors.board(in: folder)).compactMap { try? EncryptedTally(bytes: $0) }.first)
        let trustees = try Trustees(bytes: Vectors.bytes("\(folder)/trustees.json"))
        let election = try Election(bytes: Vectors.objects(of: Vectors.board(in: folder))[0])
        let seeds = try Vectors.names(in: folder, ending: ".key")
        var decryptions: [Int: PartialDecryption] = [:]
        for name in seeds {
            let member = CeremonyMember(seed: SecretText(try Vectors.text("\(folder)/\(name)")))
            let key = try member.key(from: Vectors.text("\(folder)/\(name.dropLast(4)).dkey"))
            let owner = try #require(trustees.publicKeys.firstIndex(of: key.publicKey)) + 1
            decryptions[owner] = PartialDecryption(of: tally, in: election, with: key)
        }
        #expect(decryptions.count == 3)
        let result = try ElectionResult(
            of: tally, weight: 3, decryptions: decryptions, trustees: trustees, election: election)
        #expect(result.counts == [[1, 0, 2], [0, 0, 1, 0]])
    }

    @Test("Certificates, deals and inputs of belenios-tool are accepted, and the outcome is the same")
    func replay() throws {
        let plan = try CeremonyPlan(
            certificates: Vectors.lines("\(folder)/certs.jsons").enumerated().map {
                try Certificate(text: $1, trustee: $0 + 1)
            }, threshold: 2)
        let deals = try Vectors.lines("\(folder)/polynomials.jsons").map { try #require(CeremonyDeal(text: $0)) }
        let members = try Vectors.names(in: folder, ending: ".key").map {
            (
                name: String($0.dropLast(4)),
                member: CeremonyMember(seed: SecretText(try Vectors.text("\(folder)/\($0)")))
            )
        }
        for (name, member) in members {
            let text = try Vectors.text("\(folder)/\(name).vinput")
            let input = try #require(CeremonyInput(text: text))
            let place = try #require((0..<3).first { plan.input(for: $0, from: deals) == input })
            #expect(plan.input(for: place, from: deals).text == text)
            let share = try member.accept(input, in: plan)
            let recorded = try #require(CeremonyShare(text: Vectors.text("\(folder)/\(name).voutput")))
            #expect(share.verificationKey.publicKey == recorded.verificationKey.publicKey)
        }
        #expect(try ThresholdTrustees(bytes: Vectors.bytes("\(folder)/threshold.json")).threshold == 2)
        #expect(deals.map(\.text) == (try Vectors.lines("\(folder)/polynomials.jsons")))
    }

    @Test("Both forms and both ciphers", arguments: [CeremonyForm.plain, .bound], [PrivateMessage.Cipher.ccm, .gcm])
    func forms(form: CeremonyForm, cipher: PrivateMessage.Cipher) throws {
        let (trustees, keys) = try TestElection.thresholdTrustees(2, of: 2, form: form, cipher: cipher)
        #expect(try Trustees(bytes: trustees.bytes).publicKeys == trustees.publicKeys)
        #expect(keys.count == 2 && keys.allSatisfy { trustees.publicKeys[$0.key - 1] == $0.value.publicKey })
    }

    @Test("What was changed on the way is noticed, and who dealt it is named")
    func tampering() throws {
        let members = [CeremonyMember.random(), .random(), .random()]
        let plan = try plan(members, threshold: 2)
        let deals = try members.map { try $0.deal(in: plan) }
        let good = plan.input(for: 0, from: deals).text
        let own = try #require(CeremonyDeal(text: deals[0].text))
        #expect(own == deals[0])
        let stranger = CeremonyMember.random()
        #expect(throws: CeremonyRefusal.notInvited) { try stranger.deal(in: plan) }

        // The second dealer's message for another trustee cannot be read by the first.
        let swapped = CeremonyInput(
            polynomial: deals[0].polynomial, secrets: [deals[0].secrets[0], deals[1].secrets[1], deals[2].secrets[0]],
            coefficients: deals.map(\.coefficients), signatures: deals.compactMap(\.signature))
        #expect(throws: CeremonyRefusal.badMessage(dealer: 2, .undecipherable)) {
            try members[0].accept(swapped, in: plan)
        }
        // A second deal of the same dealer does not fit the coefficients of the first.
        let other = try members[1].deal(in: plan)
        let mixed = CeremonyInput(
            polynomial: deals[0].polynomial, secrets: [deals[0].secrets[0], other.secrets[0], deals[2].secrets[0]],
            coefficients: deals.map(\.coefficients), signatures: deals.compactMap(\.signature))
        #expect(throws: CeremonyRefusal.wrongSecret(dealer: 2)) { try members[0].accept(mixed, in: plan) }
        // A signature over other certificates does not hold.
        let elsewhere = CeremonyInput(
            polynomial: deals[0].polynomial, secrets: deals.map { $0.secrets[0] },
            coefficients: deals.map(\.coefficients),
            signatures: [deals[0], deals[2], deals[1]].compactMap(\.signature))
        #expect(throws: CeremonyRefusal.badCoefficients(dealer: 2, .badCeremonySignature(trustee: 2))) {
            try members[0].accept(elsewhere, in: plan)
        }
        #expect(throws: Never.self) { try members[0].accept(#require(CeremonyInput(text: good)), in: plan) }
    }

    @Test("A plan wants every certificate at its own place")
    func plans() throws {
        let members = [CeremonyMember.random(), .random()]
        let certificates = members.enumerated().map { $1.certificate(index: $0 + 1, size: 2, threshold: 2) }
        #expect(throws: CeremonyRefusal.wrongContext(trustee: 1)) {
            try CeremonyPlan(certificates: certificates.reversed(), threshold: 2)
        }
        #expect(throws: CeremonyRefusal.wrongSize) { try CeremonyPlan(certificates: certificates, threshold: 3) }
        let plain = members[0].certificate(index: 1, size: 2, threshold: 2, form: .plain)
        #expect(throws: CeremonyRefusal.repeatedTrustee(2)) {
            try CeremonyPlan(certificates: [plain, plain], threshold: 1)
        }
    }

    private func plan(_ members: [CeremonyMember], threshold: Int) throws -> CeremonyPlan {
        try CeremonyPlan(
            certificates: members.enumerated().map {
                $1.certificate(index: $0 + 1, size: members.count, threshold: threshold)
            }, threshold: threshold)
    }
}
