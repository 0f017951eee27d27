/// Checks ballots of one election: membership of every number, all proofs, the signature.
///
/// It may be used by many threads at once.
public final class BallotCheck: Sendable {
    /// The election whose ballots are checked.
    public let election: Election
    /// The credentials that may vote.
    public let credentials: CredentialList
    private let key: PublicTable

    /// Prepares the check; the table of powers of the election's key takes some 10 milliseconds.
    ///
    /// Key and credentials must be known to be members of the group.
    public init(election: Election, credentials: CredentialList) {
        self.election = election
        self.credentials = credentials
        key = PublicTable(of: election.publicKey)
    }

    /// Reads and checks a ballot.
    /// - Throws: ``ObjectRefusal``, the first one in the order of the ballot.
    public func check(bytes: [UInt8]) throws(ObjectRefusal) -> EncryptedBallot {
        let ballot = try EncryptedBallot(bytes: bytes)
        try check(ballot)
        return ballot
    }

    /// Checks a ballot that was read.
    public func check(_ ballot: EncryptedBallot) throws(ObjectRefusal) {
        if let objection = firstObjection(in: [ballot]) { throw objection.reason }
    }

    /// Checks several ballots together, which is faster than one after the other.
    /// - Returns: the first ballot that is refused, counted from 0, and why; nil when all are right.
    public func firstObjection(in ballots: [EncryptedBallot]) -> (ballot: Int, reason: ObjectRefusal)? {
        var powers = PowerBatch()
        var proofs: [BallotProofs] = []
        var misshapen: (ballot: Int, reason: ObjectRefusal)?
        for (index, ballot) in ballots.enumerated() {
            do throws(ObjectRefusal) {
                try checkFrame(of: ballot)
            } catch {
                misshapen = (index, error)
                break
            }
            proofs.append(BallotProofs(ballot, election, key, &powers))
        }
        powers.compute()
        for (index, proof) in proofs.enumerated() {
            do throws(ObjectRefusal) {
                try proof.check(powers)
            } catch {
                return (index, error)
            }
        }
        return misshapen
    }

    /// What is checked without any power.
    private func checkFrame(of ballot: EncryptedBallot) throws(ObjectRefusal) {
        guard ballot.identifier == election.identifier, ballot.fingerprint == election.fingerprint else {
            throw .otherElection
        }
        guard credentials.position(of: ballot.credential) != nil else { throw .unknownCredential }
        guard ballot.answers.count == election.questions.count,
            zip(ballot.answers, election.questions).allSatisfy({ $0.fits($1) })
        else { throw .wrongShape }
        guard ballot.signatureHash == ballot.unsignedHash else { throw .wrongSignatureHash }
    }
}

/// The proofs of one ballot: first all the powers they need are asked for, then the hashes are compared.
private struct BallotProofs {
    private let ballot: EncryptedBallot
    private let answers: [AnswerCheck]
    private let commitment: PowerBatch.Handle

    init(_ ballot: EncryptedBallot, _ election: Election, _ key: PublicTable, _ powers: inout PowerBatch) {
        self.ballot = ballot
        let credential = powers.addBase(ballot.credential)
        commitment = powers.addPower(of: credential, ballot.signature.challenge)
        powers.multiply(commitment, byPower: ballot.signature.response, of: .generator)
        answers = zip(ballot.answers, election.questions).map { AnswerCheck($0, $1, key, &powers) }
    }

    func check(_ powers: PowerBatch) throws(ObjectRefusal) {
        let texts = StatementTexts(fingerprint: ballot.fingerprint, credential: ballot.credential)
        for (index, answer) in answers.enumerated() {
            try answer.check(powers, texts: texts, question: index + 1)
        }
        let challenge = KeyedProof.onBallot(hash: ballot.unsignedHash).challenge(powers[commitment])
        guard challenge == ballot.signature.challenge else { throw .badSignature }
    }
}
