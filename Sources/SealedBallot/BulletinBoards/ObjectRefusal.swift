/// Why an object of a board is refused. Questions, choices and owners are counted from 1.
public enum ObjectRefusal: Error, Hashable, Sendable {
    // The file and its entries.
    case truncated
    case malformedHeader
    case paddingNotZero
    case tooLarge(bytes: Int)
    case wrongHash
    case unexpectedObject
    case unusedObjects

    // The text of an object.
    case malformedJSON(offset: Int)
    case repeatedMember(offset: Int)
    case notAList
    case notCanonical(offset: Int)
    case notANumber(offset: Int)
    case missingMember(String)
    case unknownVersion

    // The chain of events.
    case brokenChain
    case wrongHeight(expected: Int)
    case wrongOrder(found: String, after: String)
    case wrongPayload
    case duplicateBallot

    // The election, its trustees and its credentials.
    case unknownGroup(String)
    case malformedIdentifier
    case malformedQuestion(question: Int)
    case tooManyChoices
    case wrongElectionKey
    case notAMember
    case badKeyProof(owner: Int)
    case badKeySignature(owner: Int)
    case badCertificate(trustee: Int)
    case badCoefficients(trustee: Int)
    case badCeremonySignature(trustee: Int)
    case wrongVerificationKey(trustee: Int)
    case wrongCeremonySize
    case duplicateCredential(line: Int)
    case credentialNotAMember(line: Int)
    case malformedCredential(line: Int)
    case tooMuchWeight

    // Ballots.
    case otherElection
    case unknownCredential
    case wrongShape
    case choiceNotAMember(question: Int, choice: Int)
    case badIndividualProof(question: Int, choice: Int)
    case badOverallProof(question: Int)
    case badBlankProof(question: Int)
    case wrongSignatureHash
    case badSignature
    /// A spoiled ballot holds something else than is claimed.
    case otherContent(question: Int, choice: Int)

    // Tally, decryptions, result.
    case wrongEncryptedTally(question: Int, choice: Int)
    case wrongNumberOfBallots(published: UInt64, counted: UInt64)
    case wrongTotalWeight(published: UInt64, counted: UInt64)
    case unknownOwner(Int)
    case repeatedOwner(Int)
    case factorNotAMember(question: Int, choice: Int)
    case badDecryptionProof(question: Int, choice: Int)
    case tooFewDecryptions
    case wrongResult(question: Int, choice: Int)
    case tooManyVotes(question: Int, choice: Int)
}

extension ObjectRefusal {
    /// The name of the case alone, for machines: stable, without numbers.
    public var code: String {
        // The reflected name of a case is its declaration's; one without values has no reflected children.
        if let label = Mirror(reflecting: self).children.first?.label { return label }
        return ObjectRefusal.plain[self] ?? "other"
    }

    private static let plain: [ObjectRefusal: String] = [
        .truncated: "truncated",
        .malformedHeader: "malformedHeader",
        .paddingNotZero: "paddingNotZero",
        .wrongHash: "wrongHash",
        .unexpectedObject: "unexpectedObject",
        .unusedObjects: "unusedObjects",
        .notAList: "notAList",
        .unknownVersion: "unknownVersion",
        .brokenChain: "brokenChain",
        .wrongPayload: "wrongPayload",
        .duplicateBallot: "duplicateBallot",
        .malformedIdentifier: "malformedIdentifier",
        .tooManyChoices: "tooManyChoices",
        .wrongElectionKey: "wrongElectionKey",
        .notAMember: "notAMember",
        .wrongCeremonySize: "wrongCeremonySize",
        .tooMuchWeight: "tooMuchWeight",
        .otherElection: "otherElection",
        .unknownCredential: "unknownCredential",
        .wrongShape: "wrongShape",
        .wrongSignatureHash: "wrongSignatureHash",
        .badSignature: "badSignature",
        .tooFewDecryptions: "tooFewDecryptions",
    ]
}
