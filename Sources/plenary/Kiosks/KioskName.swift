import Answers
import ArgumentParser

/// The name of a kiosk, as the chair's page of kiosks shows it. It stands in a command that a login carries out, so it has
/// nothing in it that a shell or a file of keys could take for something else.
struct KioskName: Hashable, Sendable, ExpressibleByArgument {
    /// The name.
    let text: String

    /// A name of small letters, digits, points and hyphens, which begins with a letter or a digit; `nil` for any other text.
    init?(argument: String) {
        guard (1...32).contains(argument.utf8.count), argument.wholeMatch(of: /[a-z0-9][a-z0-9.\-]*/) != nil else {
            return nil
        }
        text = argument
    }

    /// The name of the device: it begins as those of all kiosks do.
    var device: String { "kiosk \(text)" }
}
