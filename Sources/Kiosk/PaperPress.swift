package import AssemblyCore
import BallotBox
import Bytes
package import SealedBallot
import Secrets

/// What a kiosk makes papers with: nobody behind it sees a choice, or a voting card's code.
///
/// It takes some 20 milliseconds to make one; it serves all papers of its ballot.
package final class PaperPress: Sendable {
    /// The ballot whose papers are made.
    package let ballot: Ballot
    private let sealer: BallotSealer
    private let paper: VerifiablePaper

    /// A press for the papers of a secret ballot.
    /// - Parameter trustees: the outcome of the key ceremony as the kiosk has heard it; the ballot's key must be theirs, so
    ///   that nobody can put a key of its own in its place.
    /// - Returns: `nil` when the seal is of another scheme or its key is not the scrutineers'.
    package init?(for ballot: Ballot, trustees: String?) {
        guard let seal = ballot.seal, seal.scheme == VerifiablePaper.scheme,
            let election = try? Election(bytes: Array(seal.election.utf8)), let trustees,
            let keys = try? Trustees.checked(bytes: Array(trustees.utf8)), keys.electionKey == election.publicKey
        else { return nil }
        self.ballot = ballot
        paper = VerifiablePaper(ballot)
        guard (try? VerifiablePaper.agrees(withElectionOf: ballot)) == true else { return nil }
        sealer = BallotSealer(election: election)
    }

    /// The public key of a voting card in this ballot, in decimal digits; the code never leaves the kiosk.
    package func publicKey(of card: VotingCode) -> String {
        "\(card.credential(in: sealer.election.identifier).publicKey)"
    }

    /// Encrypts a choice and signs it with a voting card.
    /// - Returns: `nil` when the choice cannot stand on this ballot's paper.
    package func paper(with choice: Choice, card: VotingCode) -> PaperInHand? {
        do throws(Refusal) { try ballot.check(choice) } catch { return nil }
        guard let marks = try? Marks([paper.marks(of: choice)], for: sealer.election.questions) else { return nil }
        let sealed = sealer.seal(marks, with: card.credential(in: sealer.election.identifier))
        return PaperInHand(sealed, of: sealer.election)
    }

    /// The paper of a recorded vote, where there is nothing to seal.
    /// - Returns: `nil` when the choice cannot stand on the ballot's paper, or the ballot is secret.
    package static func openPaper(with choice: Choice, for ballot: Ballot) -> Paper? {
        guard !ballot.isSealed else { return nil }
        do throws(Refusal) {
            try ballot.check(choice)
            return .open(choice)
        } catch { return nil }
    }
}

/// An encrypted paper that may still be cast or shown, never both.
package struct PaperInHand: Sendable {
    /// What would be cast.
    package let paper: AssemblyCore.SealedPaper
    private let sealed: SealedBallot.SealedPaper
    private let election: Election

    init(_ sealed: SealedBallot.SealedPaper, of election: Election) {
        (self.sealed, self.election) = (sealed, election)
        paper = AssemblyCore.SealedPaper(
            ciphertext: Base64.encode(sealed.ballot.bytes), tracker: Digest(of: sealed.ballot.bytes).description)
    }

    /// Reveals the paper, which then must not be cast.
    package func shown() -> ShownPaper { ShownPaper(sealed, of: election) }
}
