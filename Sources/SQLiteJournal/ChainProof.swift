import Bytes
import EventStream
import Synchronization

/// How much of a journal has been read and found sound since it was opened for writing.
///
/// A host reads its whole journal when it starts, and each page is checked then; with this nobody reads it a second time
/// only to check it.
final class ChainProof: Sendable {
    private struct State {
        var proven = JournalHead.origin
        /// Stretches that were read out of turn, by their first positions.
        var apart: [Position: (previous: Digest, last: JournalHead)] = [:]
    }

    /// The end of what has to be proven: the head when the journal was opened.
    let wanted: JournalHead
    private let state = Mutex(State())

    init(of wanted: JournalHead) {
        self.wanted = wanted
    }

    /// Everything up to here is sound.
    var proven: JournalHead { state.withLock { $0.proven } }

    /// Whether everything is sound that was there when the journal was opened.
    var isComplete: Bool { proven.position >= wanted.position }

    /// Takes note of records that follow one another, each with the hash of its content.
    ///
    /// - Parameters:
    ///   - first: the first of them.
    ///   - previous: the hash of the record before it, as it was read.
    ///   - last: the last of them.
    func add(from first: Position, after previous: Digest, to last: JournalHead) {
        state.withLock { state in
            guard first > state.proven.position, state.proven.position < wanted.position else { return }
            state.apart[first] = (previous, last)
            while let next = state.apart.removeValue(forKey: state.proven.position.next),
                next.previous == state.proven.hash
            {
                state.proven = next.last
            }
        }
    }
}
