import AssemblyCore
import Bytes
import EventStream
import Language

/// The page of plain words that goes with the board of a ballot: what it is, how anybody checks it, and what it does not
/// promise.
struct BulletinBoardPage {
    private let title: String
    private let assembly: String
    private let ballot: Ballot
    private let uuid: String
    private let closing: BulletinBoardClosing
    private let head: String

    /// The page of a ballot whose box has been opened.
    init(_ ballot: Ballot, _ assembly: Assembly, uuid: String, closing: BulletinBoardClosing, head: String) {
        title = assembly.questions[ballot.question]?.title.english ?? ballot.id.rawValue
        self.assembly = assembly.convocation?.title.english ?? ""
        (self.ballot, self.uuid, self.closing, self.head) = (ballot, uuid, closing, head)
    }

    /// The page.
    var text: String {
        """
        \(title)
        Ballot \(ballot.round), secret. \(assembly).

        WHAT THIS IS
        The file \(uuid).bel is the whole ballot: the question, the public keys of the scrutineers, the public keys of the
        voting cards, every ballot that counts, the encrypted sum, the parts with which the scrutineers opened it, and the
        result. It is an election in the public Belenios format (protocol version 1, group BELENIOS-2048). No single ballot
        was opened: only their sum was.

        CHECK IT YOURSELF
        With this program, on any machine, without a network:
            plenary verify \(uuid).bel
        With an independent program, belenios-tool 2.0 (Debian package belenios-tool), in an empty folder:
            mkdir check && cp \(uuid).bel check && belenios-tool election verify --dir check
        It must end with: all checks passed. (Versions 3.0 to 3.3 of that program do not look at every ballot.)

        COMPARE WITH WHAT WAS ANNOUNCED
        The last event of the board, before the box was opened:
            \(words(closing.head))
            \(closing.head)
        The last event of the board, with the result:
            \(words(head))
            \(head)
        Ballots that count: \(closing.credentials). So many voting cards voted, and so many delegations.
        Who could open the box: \(ballot.seal?.grade?.words.english ?? "unknown").

        FIND YOUR BALLOT
        The kiosk told you a tracker of 43 characters, and five words. Your ballot is in the file under the same tracker;
        'plenary verify' lists nothing about you, and the file does not say whose a ballot is or when it came. If you voted
        again, only your last ballot is there.

        WHAT IT DOES NOT PROMISE
        - That the kiosk sealed what you marked. That is what "show this paper instead of casting it" is for: a kiosk
          cannot know which papers will be shown.
        - Secrecy against the kiosk at which you mark, or against somebody who looks over your shoulder.
        - That nobody voted with a card that was lent, lost or copied. Cards are made and handed out by the registrar; the
          numbers of cards and of delegations that voted are compared above.
        - That a voter cannot prove to others how the vote was cast, if the voter cooperates with them.
        - Secrecy if as many scrutineers as are needed work together against it, or if their keys lay on one machine.
        - Secrecy where the figures tell it: a single ballot, or a unanimous one.
        The makers of Belenios (Inria, CNRS) have neither made nor endorsed this program.

        """
    }

    private func words(_ hash: String) -> String {
        HeadWords.words(for: hash).joined(separator: " ")
    }
}

/// How many words stand for the hash of a board, read out before and after the opening.
package enum HeadWords {
    /// Eight words are 64 bits: enough against whoever would make another board with the same words.
    package static let count = 8

    /// The words of a board's hash.
    package static func words(for head: String) -> [String] {
        Digest(head).map { CheckWords.words(for: $0, count: count) } ?? []
    }
}
