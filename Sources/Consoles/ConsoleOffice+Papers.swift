import AssemblyCore
import BallotBox
import Foundation
import Host
import Kiosk
import Language
import Screens
import SealedBallot

/// The papers of secret ballots, made and shown in the kiosk's own process.
extension ConsoleOffice {
    /// Looks at a card: its form, and whether its key is the member's in this ballot; the code itself is not sent.
    func present(_ code: String, of member: MemberCode, in ballot: Ballot, trustees: String?) async {
        guard let token else { return post(.kiosk(.cardAnswered(ballot.id, trouble: HostFault.loginEnded.sentence))) }
        var bytes = Array(code.utf8)
        let card = VotingCode(SecretText(bytes))
        for place in bytes.indices { bytes[place] = 0 }
        guard card.hasRightCheckDigit else {
            return post(.kiosk(.cardAnswered(ballot.id, trouble: CardWords.wrongForm)))
        }
        guard let press = person?.desk.press(for: ballot, trustees: trustees) else {
            return post(.kiosk(.cardAnswered(ballot.id, trouble: CardWords.foreignKey)))
        }
        do throws(HostFault) {
            guard try await host.isCard(press.publicKey(of: card), of: member, in: ballot.id, by: token) else {
                return post(.kiosk(.cardAnswered(ballot.id, trouble: CardWords.wrongCard)))
            }
        } catch { return post(.kiosk(.cardAnswered(ballot.id, trouble: error.sentence))) }
        person?.desk.keep(card, of: member)
        post(.kiosk(.cardAnswered(ballot.id, trouble: nil)))
    }

    /// Seals a choice; the paper waits here to be cast or shown.
    func seal(_ choice: Choice, of member: MemberCode, in ballot: BallotID) {
        guard let sealed = person?.desk.seal(choice, of: member, in: ballot) else {
            return post(.kiosk(.paperNotSealed(ballot, why: CardWords.notSealed)))
        }
        post(.kiosk(.paperSealed(ballot, proof(of: sealed))))
    }

    /// Casts the paper that waits.
    func castSealed(of member: MemberCode, in ballot: BallotID) async {
        guard let paper = person?.desk.takePaper(of: member) else {
            return post(.kiosk(.paperNotSealed(ballot, why: CardWords.notSealed)))
        }
        await cast(.sealed(paper.paper), of: member, in: ballot)
    }

    /// Has it recorded that the paper can never be cast, and only then reveals it.
    func showSealed(of member: MemberCode, in ballot: BallotID) async {
        guard let token, let paper = person?.desk.takePaper(of: member) else {
            return post(.kiosk(.paperNotShown(ballot, why: CardWords.notSealed)))
        }
        let command = Command.scrutiny(.spoilPaper(ballot, member, tracker: paper.paper.tracker))
        switch await settled(Submission(command: command), by: token, whileChecking: { _ in }) {
        case .recorded: break
        case .refused(let refusal): return post(.kiosk(.paperNotShown(ballot, why: refusal.sentence)))
        case .failed(let fault): return post(.kiosk(.paperNotShown(ballot, why: fault.sentence)))
        case .checking(let why): return post(.kiosk(.paperNotShown(ballot, why: why)))
        }
        let shown = paper.shown()
        post(
            .kiosk(
                .paperShown(
                    ballot,
                    ShownSheet(
                        proof: proof(of: paper), marked: shown.marked, randomness: shown.randomness,
                        file: ShownPaperFile.write(shown, tracker: paper.paper.tracker, into: shownPapers)))))
    }

    private func proof(of sealed: PaperInHand) -> SealedProof {
        SealedProof(tracker: sealed.paper.tracker, words: CheckWords.words(for: sealed.paper.tracker))
    }
}

/// Where a kiosk writes the papers that were shown.
enum ShownPaperFile {
    /// Writes the file of a shown paper.
    /// - Returns: its path; `nil` when it could not be written, which the kiosk says.
    static func write(_ paper: ShownPaper, tracker: String, into directory: String) -> String? {
        let path = "\(directory)/\(tracker.prefix(16)).json"
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try Data(paper.bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
            return path
        } catch { return nil }
    }
}

/// What a kiosk says of a card or a paper that it cannot use.
enum CardWords {
    static let wrongForm: Message =
        "That is not a card's code: a character is wrong or missing. Type it again; nothing is lost."
    static let wrongCard: Message =
        "That is another delegation's card, or one that was replaced. Use the right one; nothing is lost."
    static let foreignKey: Message =
        "This ballot is not sealed with the scrutineers' key. Do not vote; tell the secretariat."
    static let notSealed: Message = "The paper could not be sealed; nothing was cast. Go back and try again."
}
