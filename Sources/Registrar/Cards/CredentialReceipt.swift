import Answers
package import AssemblyCore
package import BallotBox

/// What the registrar is told when the files are written: what each is for, and the words to compare.
package struct CredentialReceipt: Encodable {
    /// The directory of the files.
    let directory: String
    /// The names of the files in it.
    let files: [String]
    /// How many delegations have a card in it.
    let cards: Int
    /// For how many secret ballots the list is good.
    let ballots: Int
    /// The SHA-256 hash of the list, and the words that stand for it.
    let digest: String
    let checkWords: [String]
    /// Whose card was replaced, and on which list; nothing for a first issue.
    let member: String?
    let replaces: String?

    package init(
        folder: String, list: PublicCredentials, replacement: ReplacementCredential?, hasPDF: Bool = false
    ) {
        let names =
            [CredentialFiles.list, CredentialFiles.cards, CredentialFiles.plainCards]
            + (hasPDF ? [CredentialFiles.printedCards] : [])
        directory = folder
        files = replacement == nil ? names : [CredentialFiles.replacement] + names
        cards = replacement == nil ? list.members.count : 1
        (ballots, digest, checkWords) = (list.ballotCount, list.digest, list.checkWords)
        (member, replaces) = (replacement?.member.rawValue, replacement?.replaces)
    }

    /// The receipt for a person.
    package func text(of convocation: Convocation) -> String {
        let title = CommandLineFault.quoted(convocation.shortTitle)
        let head =
            member.map { "A new card for \(CommandLineFault.quoted($0)) at \(title)." }
            ?? "Voting credentials for \(Self.count(cards, "delegation")) at \(title), good for "
            + "\(Self.count(ballots, "secret ballot"))."
        return ([head, "", "In \(CommandLineFault.path(directory)):"] + fileLines + ["", Self.words(checkWords)])
            .joined(separator: "\n")
    }

    private var fileLines: [String] {
        let cardLines =
            [
                line(
                    CredentialFiles.cards, "SECRET. Print it, cut it, hand each card to its head of delegation against"),
                line("", "signature; then destroy the file and every spare print."),
                line(CredentialFiles.plainCards, "SECRET. The same as plain text, for braille; destroy it too."),
            ] + printedLines
        guard member != nil else {
            return [line(CredentialFiles.list, "For the host. Nothing in it is secret; keep a copy for replacements.")]
                + cardLines
        }
        return [
            line(CredentialFiles.replacement, "For the host, which then refuses the lost card; not secret."),
            line(CredentialFiles.list, "The list as it then stands; make the next replacement from this one."),
        ] + cardLines
    }

    private var printedLines: [String] {
        files.contains(CredentialFiles.printedCards)
            ? [line(CredentialFiles.printedCards, "SECRET. The same as a PDF; destroy it too.")] : []
    }

    private static func count(_ number: Int, _ thing: String) -> String {
        number == 1 ? "1 \(thing)" : "\(number) \(thing)s"
    }

    private func line(_ name: String, _ text: String) -> String { "  \(name.padded(to: 29))\(text)" }

    private static func words(_ words: [String]) -> String {
        """
        Check words of the list: \(words.joined(separator: " "))
        The host shows the same words when it has taken the list. If they differ, the list was changed on the way.
        """
    }
}

/// The names of the registrar's files.
package enum CredentialFiles {
    package static let list = "public-credentials.json"
    package static let cards = "cards.html"
    package static let plainCards = "cards.txt"
    package static let printedCards = "cards.pdf"
    package static let replacement = "replacement-credential.json"
    /// Every name that a directory for a new issue must not hold yet.
    package static let all = [list, cards, plainCards, printedCards, replacement]
}
