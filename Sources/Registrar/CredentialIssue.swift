package import AssemblyCore
package import BallotBox
import Dispatch
import Language
package import SealedBallot
package import Secrets
import Synchronization

/// A delegation's secret code on its way to a card.
package struct IssuedCode: Sendable {
    /// Whose code it is.
    package let member: MemberCode
    /// The code, in memory that is overwritten when it is let go.
    package let code: VotingCode
}

/// Fresh voting credentials for all members: the public list, and the codes, which can be taken out once.
package struct CredentialIssue: ~Copyable {
    /// The list for the host.
    package let credentials: PublicCredentials
    private let codes: [IssuedCode]

    /// Makes a code for every member, and with it the keys for all ballots, on all cores.
    /// - Parameters:
    ///   - assembly: the short title of the assembly.
    ///   - ballots: for how many secret ballots, at most ``PublicCredentials/mostBallots``.
    ///   - progress: told how many members are done, from any thread, one call at a time.
    package static func make(
        for assembly: String, members: [MemberCode], ballots: Int, progress: (@Sendable (Int) -> Void)? = nil
    ) throws(FileFault) -> CredentialIssue {
        let members = members.sorted()
        guard !members.isEmpty, (1...PublicCredentials.mostBallots).contains(ballots) else {
            throw FileFault(
                "Credentials are made for at least one member and 1 to \(PublicCredentials.mostBallots) ballots; nothing was made."
            )
        }
        // Some 640 bytes a key; refused before the work begins rather than after it.
        guard members.count <= PublicCredentials.longest / 700 / ballots else {
            throw FileFault(
                "This list (ballots: \(ballots), members: \(members.count)) is larger than the host takes; make it for fewer ballots. Nothing was made."
            )
        }
        let uuids = distinctIdentifiers(ballots)
        let codes = members.map { IssuedCode(member: $0, code: .random()) }
        let keys = keys(of: codes.map(\.code), in: uuids, progress)
        // It is read back, so that what is handed out is known to be accepted.
        let text = PublicCredentials.text(assembly: assembly, members: members, uuids: uuids, keys: keys)
        return CredentialIssue(credentials: try PublicCredentials(bytes: text), codes: codes)
    }

    /// The codes, in the order of the members' codes.
    package consuming func handOut() -> [IssuedCode] { codes }

    private static func distinctIdentifiers(_ count: Int) -> [String] {
        var identifiers: Set<String> = []
        while identifiers.count < count { identifiers.insert(Election.makeIdentifier()) }
        return Array(identifiers)
    }

    private static func keys(
        of codes: [VotingCode], in uuids: [String], _ progress: (@Sendable (Int) -> Void)?
    ) -> [[GroupElement]] {
        let done = Mutex((count: 0, keys: codes.map { _ in [GroupElement]() }))
        DispatchQueue.concurrentPerform(iterations: codes.count) { place in
            let own = codes[place].publicKeys(in: uuids)
            done.withLock { done in
                done.keys[place] = own
                done.count += 1
                progress?(done.count)
            }
        }
        return done.withLock { $0.keys }
    }
}

/// A new card for a delegation that lost its card: the public replacement, and the code, which can be taken out once.
package struct ReplacementIssue: ~Copyable {
    /// The replacement for the host.
    package let credential: ReplacementCredential
    private let code: VotingCode

    /// Makes a new code for a member of a list.
    package static func make(
        for member: MemberCode, on list: PublicCredentials
    ) throws(FileFault) -> ReplacementIssue {
        guard list.members.contains(member) else {
            throw FileFault(
                "\(member) is not on the list of public credentials, which is that of \(list.assembly) (members: \(list.members.count)). Name the member by its code; nothing was made."
            )
        }
        let code = VotingCode.random()
        let keys = code.publicKeys(in: list.ballots.map(\.uuid))
        return ReplacementIssue(
            credential: ReplacementCredential(replaces: list.digest, member: member, keys: keys), code: code)
    }

    /// The code.
    package consuming func handOut() -> IssuedCode { IssuedCode(member: credential.member, code: code) }
}
