import Dispatch
public import TerminalKit
import Synchronization

/// Speaks through speech-dispatcher, which finds the synthesiser, the voice and the loudspeaker that its user has set.
///
/// A thread of its own talks with the server, because the server may take its time; a line that is overtaken by another
/// one before its turn is never sent.
public final class DispatcherSpeaker: Speaker {
    /// Always: the library is there.
    public let isAvailable = true

    /// What was asked for; the thread looks at it when its turn comes.
    private struct Wish {
        /// Counts what was asked for, so that the thread knows what has been overtaken.
        var number = 0
        var last: SpokenLine?
        var rate = SpeechRate.usual
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
    public static func find(
        client: String, socket: String? = nil, library: String = "libspeechd.so.2"
    ) -> any Speaker {
        guard let dialogue = SpeechDialogue(library: library, client: client, socket: socket) else {
            return SilentSpeaker()
        }
        return DispatcherSpeaker(dialogue)
    }

    /// Says a line in the place of whatever is being said.
    public func say(_ line: SpokenLine) {
        let number = wish.withLock { wish in
            wish.number += 1
            wish.last = line
            return wish.number
        }
        send(line, number)
    }

    /// Says the last line again, at the rate that is now set.
    public func repeatLast() {
        let (line, number) = wish.withLock { wish in
            wish.number += 1
            return (wish.last, wish.number)
        }
        if let line { send(line, number) }
    }

    /// Falls silent at once.
    public func interrupt() {
        let number = wish.withLock { wish in
            wish.number += 1
            return wish.number
        }
        send(nil, number)
    }

    /// Speaks slower or faster from the next line on.
    public func change(_ pace: SpeechPace) {
        wish.withLock { $0.rate.change(pace) }
    }

    /// Forgets the last line and returns to the usual rate: the delegate has left.
    public func reset() {
        let number = wish.withLock { wish in
            wish = Wish(number: wish.number + 1)
            return wish.number
        }
        send(nil, number)
    }

    /// Sends a line, or silence, unless something else has been asked for when its turn comes.
    private func send(_ line: SpokenLine?, _ number: Int) {
        queue.async { [self] in
            dialogue.settle()
            let (latest, rate) = wish.withLock { ($0.number, $0.rate) }
            guard latest == number else { return }
            dialogue.say(line, at: rate)
        }
    }
}
