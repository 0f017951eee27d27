import Dispatch
package import TerminalKit
import Synchronization

/// Speaks through speech-dispatcher, which finds the synthesiser, the voice and the loudspeaker that its user has set.
///
/// A thread of its own talks with the server, because the server may take its time; a line that has been silenced before
/// its turn is never sent.
package final class DispatcherSpeaker: Speaker {
    /// Always: the library is there.
    package let isAvailable = true

    /// What was asked for; the thread looks at it when its turn comes.
    private struct Wish {
        /// Counts the times that silence was asked for: what was to be said before is dropped.
        var silences = 0
        var rate = SpeechRate.usual
        /// When what has been given will have been said, as far as that can be reckoned.
        var end = ContinuousClock.now
    }

    private let wish = Mutex(Wish())
    private let queue = DispatchQueue(label: "speech")
    /// Used on the queue only.
    private let dialogue: SpeechDialogue

    private init(_ dialogue: SpeechDialogue) { self.dialogue = dialogue }

    /// What speaks on this machine: speech-dispatcher when its library is there, otherwise silence.
    /// - Parameters:
    ///   - client: the name under which the program is known to speech-dispatcher.
    ///   - socket: the socket of a server; the user's own server when left out.
    ///   - library: the name of the client library.
    package static func find(
        client: String, socket: String? = nil, library: String = "libspeechd.so.2"
    ) -> any Speaker {
        guard let dialogue = SpeechDialogue(library: library, client: client, socket: socket) else {
            return SilentSpeaker()
        }
        return DispatcherSpeaker(dialogue)
    }

    /// How long what it has been given will still take. The server is not asked: an estimate is enough, since what comes
    /// too early is said after the rest all the same.
    package var remaining: Duration { wish.withLock { max(.zero, $0.end - .now) } }

    /// Says a line after what is being said.
    package func say(_ line: SpokenLine) {
        let number = wish.withLock { wish in
            wish.end = max(wish.end, .now) + wish.rate.time(for: line)
            return wish.silences
        }
        queue.async { [self] in
            let (latest, rate) = wish.withLock { ($0.silences, $0.rate) }
            guard latest == number else { return }
            dialogue.say(line, at: rate)
        }
    }

    /// Falls silent at once; what has not been said is dropped.
    package func interrupt() {
        let number = wish.withLock { wish in
            wish.silences += 1
            wish.end = .now
            return wish.silences
        }
        silence(number)
    }

    /// Speaks slower or faster from the next line on.
    package func change(_ pace: SpeechPace) {
        wish.withLock { $0.rate.change(pace) }
    }

    /// Falls silent and returns to the usual rate: the delegate has left.
    package func reset() {
        let number = wish.withLock { wish in
            wish = Wish(silences: wish.silences + 1)
            return wish.silences
        }
        silence(number)
    }

    /// Silences the server, unless that has been asked for again when its turn comes.
    private func silence(_ number: Int) {
        queue.async { [self] in
            guard wish.withLock({ $0.silences }) == number else { return }
            dialogue.awaitBeginning()
            dialogue.silence()
        }
    }
}
