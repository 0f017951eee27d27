import AssemblyCore
import BallotBox
import Language
import Logging
import Secrets

/// The registrar's list of voting cards, of which the record has the hash alone: every host of a cluster has a copy of it in
/// its own files, which it takes from where the others have put theirs.
extension AssemblyHost {
    /// Brings the list that the record names, without waiting for it.
    func bringCardsSoon() {
        guard cluster != nil, durable.scrutiny.credentials != nil else { return }
        inBackground { host in await host.bringCards() }
    }

    /// Brings the list that the record names, where this host is one of several.
    func bringCards() async {
        guard cluster != nil, let published = durable.scrutiny.credentials, cards?.digest != published.digest,
            let list = await cardList(published.digest)
        else { return }
        if durable.scrutiny.credentials?.digest == list.digest { cards = list }
    }

    /// The list that a ballot is to be opened with.
    func cards(on published: PublishedCredentials) async throws(Refusal) -> PublicCredentials {
        guard cluster != nil else {
            guard let cards else { throw .scrutiny(.noCredentials) }
            return cards
        }
        guard let list = await cardList(published.digest) else { throw .invalid(Self.noCards) }
        return list
    }

    /// Whether what a command says of voting cards fits the lists themselves, which have been put where all hosts find them.
    /// Of two cards that are replaced at two hosts at once, the second would otherwise undo the first.
    func checkCards(of command: ScrutinyCommand) async throws(Refusal) {
        guard cluster != nil else { return }
        switch command {
        case .publishCredentials(let digest, _, _):
            guard await cardList(digest) != nil else { throw .invalid(Self.noCards) }
        case .replaceCredential(let member, let digest, _):
            guard let published = speculative.scrutiny.credentials else { return }
            guard let old = await cardList(published.digest), let new = await cardList(digest) else {
                throw .invalid(Self.noCards)
            }
            guard new.isSame(as: old, butFor: member) else {
                throw .invalid(
                    "The list of voting cards has been changed at another host meanwhile; have the replacement made of the list in use."
                )
            }
        case .appointScrutineers, .giveCertificate, .dealShares, .makeKeyShare, .completeKey, .spoilPaper, .closeBoard,
            .giveDecryption, .publishBoard:
            return
        }
    }

    private static var noCards: Message {
        "The list of voting cards cannot be had from the cluster's servers now; nothing was changed. Try again, or install it again at this host."
    }

    /// A list by its hash: the one in use, the one in this host's files, or the one that another host has put down.
    private func cardList(_ digest: String) async -> PublicCredentials? {
        if let cards, cards.digest == digest { return cards }
        guard let shared = cluster?.cardLists else { return Self.ownList(digest, in: ballotFiles) }
        return await Self.list(digest, in: ballotFiles, or: shared, logger)
    }

    /// A list is large: it is read beside whatever the host decides.
    private nonisolated static func list(
        _ digest: String, in files: BallotFiles, or shared: any SharedCardLists, _ logger: Logger
    ) async -> PublicCredentials? {
        if let own = ownList(digest, in: files) {
            // Of a session that began on one machine the others have nothing yet.
            _ = await shared.put(own.bytes, digest: digest)
            return own
        }
        guard let bytes = await shared.list(digest) else { return nil }
        do throws(FileFault) {
            let list = try PublicCredentials(bytes: bytes)
            guard list.digest == digest else { return nil }
            try PrivateFile.makeDirectory(files.keys)
            try PrivateFile.replace(files.credentials(digest), with: bytes)
            return list
        } catch {
            logger.error("The list of voting cards could not be taken from the cluster: \(error.sentence)")
            return nil
        }
    }

    private nonisolated static func ownList(_ digest: String, in files: BallotFiles) -> PublicCredentials? {
        guard let list = try? PublicCredentials.load(from: files.credentials(digest)), list.digest == digest else {
            return nil
        }
        return list
    }
}
