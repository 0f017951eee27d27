import CSpeech
import Glibc
import Language
import TerminalKit

// Unchecked: used by one serial queue only, which is its owner's.
/// The conversation with a speech-dispatcher server: opened when something is to be said, and opened again when the
/// server has gone away.
final class SpeechDialogue: @unchecked Sendable {
    /// How long nothing is tried after the server could not be reached, so that a machine without one is not kept busy.
    private static let patience = Duration.seconds(30)

    /// As many characters as are spelled; no name has more.
    private static let longestName = 200

    /// How long a line is left alone. A synthesiser that is silenced in the very moment in which it begins may not
    /// notice; and of lines that follow one another faster, nobody understands any.
    private static let spacing = Duration.milliseconds(60)

    private let library: OpaquePointer
    private let client: String
    private let socket: String?
    private var connection: OpaquePointer?
    private var settings: Settings?
    private var triedInVain: ContinuousClock.Instant?
    private var lastSaid: ContinuousClock.Instant?

    /// What the server was last told; it keeps it for the connection.
    private struct Settings: Hashable {
        let rate: SpeechRate
        let language: WorkingLanguage
    }

    /// - Returns: nil when the library is not there.
    init?(library: String, client: String, socket: String?) {
        guard let loaded = speech_load(library) else { return nil }
        (self.library, self.client, self.socket) = (loaded, client, socket)
    }

    deinit { if let connection { speech_close(connection) } }

    /// Waits until the last line has been begun, so that it is heard before anything silences it.
    func awaitBeginning() {
        guard let lastSaid else { return }
        let rest = Self.spacing - (ContinuousClock.now - lastSaid)
        if rest > .zero { usleep(UInt32(rest / .microseconds(1))) }
    }

    /// Ends what is being said, and drops what waits; nothing is opened for it.
    func silence() {
        if let connection, speech_cancel(connection) != 1 { disconnect() }
    }

    /// Says a line after what is being said.
    func say(_ line: SpokenLine, at rate: SpeechRate) {
        if attempt(line, at: rate) { return }
        disconnect()
        // The server may have been started anew since the last line; once more, no oftener.
        if !attempt(line, at: rate) { disconnect() }
    }

    private func attempt(_ line: SpokenLine, at rate: SpeechRate) -> Bool {
        // No server is no failure of the conversation: there is nothing to try again.
        guard let connection = connected() else { return true }
        let wanted = Settings(rate: rate, language: line.language)
        if wanted != settings {
            // A voice that lacks the language still says the words; only a lost connection counts.
            _ = speech_set_language(connection, line.language.rawValue)
            _ = speech_set_rate(connection, rate.percent)
            settings = wanted
        }
        lastSaid = .now
        return line.isSpelled ? spell(line, connection) : speech_say(connection, line.text) == 1
    }

    /// Says the name of each character. A synthesiser's own mode of spelling would be one message, but few have it; all
    /// have names for characters, because screen readers need them.
    private func spell(_ line: SpokenLine, _ connection: OpaquePointer) -> Bool {
        line.text.prefix(Self.longestName).allSatisfy { character in
            character == " " || speech_character(connection, String(character)) == 1
        }
    }

    private func connected() -> OpaquePointer? {
        if let connection { return connection }
        let now = ContinuousClock.now
        if let triedInVain, now - triedInVain < Self.patience { return nil }
        connection = speech_open(library, client, socket)
        triedInVain = connection == nil ? now : nil
        return connection
    }

    private func disconnect() {
        if let connection { speech_close(connection) }
        (connection, settings) = (nil, nil)
    }
}
