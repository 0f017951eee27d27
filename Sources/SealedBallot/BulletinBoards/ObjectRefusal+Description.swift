public import Language

extension ObjectRefusal: CustomStringConvertible {
    /// The same in English, for logs and for machines.
    public var description: String { message.english }

    /// One sentence in plain words, without a final full stop.
    public var message: Message {
        switch self {
        case .truncated, .malformedHeader, .paddingNotZero, .tooLarge, .wrongHash, .unexpectedObject, .unusedObjects:
            archiveWords
        case .malformedJSON, .repeatedMember, .notAList, .notCanonical, .notANumber, .missingMember, .unknownVersion:
            textWords
        case .brokenChain, .wrongHeight, .wrongOrder, .wrongPayload, .duplicateBallot: chainWords
        case .unknownGroup, .malformedIdentifier, .malformedQuestion, .tooManyChoices, .wrongElectionKey,
            .notAMember, .badKeyProof, .badKeySignature, .badCertificate, .badCoefficients, .badCeremonySignature,
            .wrongVerificationKey,
            .wrongCeremonySize:
            setupWords
        case .duplicateCredential, .credentialNotAMember, .malformedCredential, .tooMuchWeight: credentialWords
        case .otherElection, .unknownCredential, .wrongShape, .choiceNotAMember, .badIndividualProof,
            .badOverallProof, .badBlankProof, .wrongSignatureHash, .badSignature, .otherContent:
            ballotWords
        default: tallyWords
        }
    }

    private var archiveWords: Message {
        switch self {
        case .truncated: "the file ends in the middle of it"
        case .malformedHeader: "its archive header is not byte for byte the one the format demands"
        case .paddingNotZero: "the padding after it is not all zero"
        case .tooLarge(let bytes): "it has \(bytes) bytes, more than any object of the format needs"
        case .wrongHash: "its content does not have the hash that is its name"
        case .unexpectedObject: "nothing of this kind may stand here"
        default: "the objects before the event are not exactly the ones it needs"
        }
    }

    private var textWords: Message {
        switch self {
        case .malformedJSON(let offset): "it is not JSON at byte \(offset)"
        case .repeatedMember(let offset): "it names a member twice, at byte \(offset)"
        case .notAList: "it is not a list of the kind that belongs here"
        case .notCanonical(let offset): "it is not written in the canonical form at byte \(offset)"
        case .notANumber(let offset): "there is no number in the permitted range at byte \(offset)"
        case .missingMember(let name): "its member “\(name)” is missing or of the wrong kind"
        default: "its version is not 1"
        }
    }

    private var chainWords: Message {
        switch self {
        case .brokenChain: "it does not name the event before it as its parent"
        case .wrongHeight(let expected): "its height is not \(expected)"
        case .wrongOrder(let found, let after): "an event \(found) may not follow \(after)"
        case .wrongPayload: "its payload is not the hash of the object before it"
        default: "the same ballot was cast before, byte for byte"
        }
    }

    private var setupWords: Message {
        switch self {
        case .unknownGroup(let name): "its group “\(name)” is not BELENIOS-2048"
        case .malformedIdentifier: "its identifier is not at least 14 characters of Base58"
        case .malformedQuestion(let question):
            "its question \(question) is not of the homomorphic kind, or its numbers are not permitted"
        case .tooManyChoices: "it has more choices than a ballot has room for"
        case .wrongElectionKey: "its public key is not the product of the trustees' keys"
        case .notAMember: "a number in it is not a member of the group"
        case .badKeyProof(let owner): "the proof of trustee \(owner) for their own key does not hold"
        case .badKeySignature(let owner): "the signature of trustee \(owner) on their own key does not hold"
        case .badCertificate(let trustee): "the certificate of trustee \(trustee) does not hold"
        case .badCoefficients(let trustee): "the signed coefficients of trustee \(trustee) do not hold"
        case .badCeremonySignature(let trustee): "the signature of trustee \(trustee) on the ceremony does not hold"
        case .wrongVerificationKey(let trustee): "the key of trustee \(trustee) does not follow from the coefficients"
        default: "the numbers of trustees, coefficients and signatures do not fit together"
        }
    }

    private var credentialWords: Message {
        switch self {
        case .duplicateCredential(let line): "credential \(line) is listed twice"
        case .credentialNotAMember(let line): "credential \(line) is not a member of the group"
        case .malformedCredential(let line): "credential \(line) is not a number with an optional weight"
        default: "the weights together are more than can be counted"
        }
    }

    private var ballotWords: Message {
        switch self {
        case .otherElection: "it was made for another election"
        case .unknownCredential: "its credential is not on the list"
        case .wrongShape: "its numbers of questions, choices or proofs are not those of the election"
        case .choiceNotAMember(let question, let choice):
            "question \(question), choice \(choice) is not a member of the group"
        case .badIndividualProof(let question, let choice):
            "question \(question), choice \(choice): the proof that it holds 0 or 1 does not hold"
        case .badOverallProof(let question): "question \(question): the proof of the permitted number does not hold"
        case .badBlankProof(let question):
            "question \(question): the proof that a blank paper marks nothing else does not hold"
        case .wrongSignatureHash: "its signature is for another ballot"
        case .otherContent(let question, let choice): "question \(question), choice \(choice) is not what is claimed"
        default: "its signature does not hold"
        }
    }

    private var tallyWords: Message {
        switch self {
        case .wrongEncryptedTally(let question, let choice):
            "question \(question), choice \(choice) is not the product of the counted ballots"
        case .wrongNumberOfBallots(let published, let counted):
            "it gives the number of ballots as \(published), and it is \(counted)"
        case .wrongTotalWeight(let published, let counted):
            "it says a total weight of \(published), but it is \(counted)"
        case .unknownOwner(let owner): "there is no trustee \(owner)"
        case .repeatedOwner(let owner): "trustee \(owner) has decrypted before"
        case .factorNotAMember(let question, let choice):
            "question \(question), choice \(choice): the factor is not a member of the group"
        case .badDecryptionProof(let question, let choice):
            "question \(question), choice \(choice): the proof of correct decryption does not hold"
        case .tooFewDecryptions: "not enough trustees have decrypted"
        case .wrongResult(let question, let choice):
            "question \(question), choice \(choice) is not what the decryptions give"
        case .tooManyVotes(let question, let choice):
            "question \(question), choice \(choice) has more votes than the total weight"
        default: "it does not hold"
        }
    }
}
