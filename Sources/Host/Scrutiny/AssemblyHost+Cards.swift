package import AssemblyCore
import BallotBox
import Bytes
import EventStream
import Language
import Secrets

extension AssemblyHost {
    /// Whether a public key is that of a member's voting card in a ballot; see ``Hosting/isCard(_:of:in:by:)``.
    package func isCard(
        _ publicKey: String, of member: MemberCode, in id: BallotID, by token: LoginToken
    ) async throws(HostFault) -> Bool {
        guard let login = logins.use(token, at: clock.elapsed()) else { throw .loginEnded }
        // A delegation asks of the papers that it casts, so that nobody can try cards of others.
        guard let ballot = durable.ballots[id], case .delegate(let caster) = login.authority,
            ballot.caster(for: member) == caster
        else { return false }
        return ballot.seal?.credentials?[member] == publicKey
    }

    /// A piece of a closed board; see ``Hosting/board(of:from:by:)``.
    package func board(
        of id: BallotID, from offset: Int, by token: LoginToken
    ) async throws(HostFault) -> BulletinBoardPiece {
        guard let login = logins.use(token, at: clock.elapsed()) else { throw .loginEnded }
        guard login.audience.isOfficer, let ballot = durable.ballots[id], ballot.phase == .closed,
            durable.scrutiny.boards[id] != nil
        else {
            throw .malformed(
                "Officers can read the bulletin board of a ballot only while it is closed and its box not yet open.")
        }
        do throws(BallotBoxFault) {
            let bytes = try await boxes.bytes(ofBoard: ballot, durable.scrutiny)
            guard bytes.indices.contains(offset) || offset == bytes.count else {
                throw BallotBoxFault("The bulletin board has \(bytes.count) bytes.")
            }
            let piece = Array(bytes[offset...].prefix(BulletinBoardPiece.longest))
            return BulletinBoardPiece(bytes: Base64.encode(piece), length: bytes.count)
        } catch { throw .malformed(error.message) }
    }

    /// Installs what the registrar brings; see ``Hosting/installCards(from:reason:attestation:by:)``.
    package func installCards(
        from path: String, reason: StatedReason?, attestation: Attestation?, by token: LoginToken
    ) async -> Reply {
        guard let login = logins.use(token, at: clock.elapsed()) else { return .failed(.loginEnded) }
        guard login.authority.isOfficer(.secretariat) else { return .refused(.notYours(needs: [.secretariat])) }
        await bringCards()
        do throws(FileFault) {
            guard let cards, ReplacementCredential.isAt(path) else {
                let list = try PublicCredentials.load(from: path)
                return try await install(list, reason: reason, attestation, by: login.authority)
            }
            let replacement = try ReplacementCredential.load(from: path)
            return try await replace(replacement, on: cards, reason: reason, attestation, by: login.authority)
        } catch { return .refused(.invalid(error.message)) }
    }

    private func install(
        _ list: PublicCredentials, reason: StatedReason?, _ attestation: Attestation?, by authority: Authority
    ) async throws(FileFault) -> Reply {
        guard list.assembly == durable.convocation?.shortTitle else {
            return .refused(.invalid("This list of voting cards was made for another assembly: \(list.assembly)."))
        }
        let command = Command.scrutiny(
            .publishCredentials(digest: list.digest, delegations: list.members.count, ballots: list.ballotCount))
        // Whoever exchanges all cards could vote for everybody: two officers answer for it, and say why.
        guard let earlier = durable.scrutiny.credentials, earlier.digest != list.digest else {
            try await keep(list)
            return await record(command, nil, installing: list, by: authority)
        }
        guard let attestation else { return .refused(.secondPersonNeeded) }
        guard let reason, TextRule.trouble(with: reason.text, as: "The reason", limit: TextRule.longestTitle) == nil
        else {
            return .refused(.reasonNeeded)
        }
        try await keep(list)
        let reply = await record(command, attestation, installing: list, by: authority)
        guard case .recorded(let position) = reply else { return reply }
        // The record of a list has no room for a reason; a note to it has.
        let note = Submission(
            id: randomness.recordID(), command: .record(.correct(position: position.number, note: reason.text)),
            attestation: attestation, language: reason.language)
        _ = await submit(note, by: authority)
        return reply
    }

    private func replace(
        _ replacement: ReplacementCredential, on cards: PublicCredentials, reason: StatedReason?,
        _ attestation: Attestation?,
        by authority: Authority
    ) async throws(FileFault) -> Reply {
        let list = try cards.replacing(replacement)
        try await keep(list)
        let command = Command.scrutiny(
            .replaceCredential(replacement.member, digest: list.digest, reason: reason?.text ?? ""))
        return await record(
            command, attestation, writtenIn: reason?.language ?? .english, installing: list, by: authority)
    }

    /// Keeps the list, synced, before the record speaks of it; on a cluster where every host finds it.
    private func keep(_ list: PublicCredentials) async throws(FileFault) {
        try PrivateFile.makeDirectory(ballotFiles.keys)
        try PrivateFile.replace(ballotFiles.credentials(list.digest), with: list.bytes)
        guard let shared = cluster?.cardLists, await !shared.put(list.bytes, digest: list.digest) else { return }
        throw FileFault(
            "The cluster's servers have not taken the list of voting cards; nothing was changed. Look at them, and install it again."
        )
    }

    private func record(
        _ command: Command, _ attestation: Attestation?, writtenIn language: WorkingLanguage = .english,
        installing list: PublicCredentials, by authority: Authority
    ) async -> Reply {
        let submission = Submission(
            id: randomness.recordID(), command: command, attestation: attestation, language: language)
        let reply = await submit(submission, by: authority)
        if case .recorded = reply { cards = list }
        return reply
    }

    /// Reads the list that the record names, when the host begins.
    func loadCards() throws(HostStartFault) {
        guard let published = durable.scrutiny.credentials else { return }
        do throws(FileFault) {
            let list = try PublicCredentials.load(from: ballotFiles.credentials(published.digest))
            guard list.digest == published.digest else {
                throw FileFault(
                    "The list of voting cards at \(ballotFiles.credentials(published.digest)) is not the one on record; put it back from a backup."
                )
            }
            cards = list
        } catch { throw .beside(error.message) }
    }
}
