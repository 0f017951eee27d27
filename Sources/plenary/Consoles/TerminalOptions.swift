import Answers
public import ArgumentParser
import CursesTerminal
import EditedFiles
import Foundation
import Language
import Speech
import TerminalKit

/// How a console is shown; the same for every interactive command.
struct TerminalOptions: ParsableArguments {
    @Flag(help: "Line by line, for screen readers, braille and dumb terminals.")
    var linear = false
    @Flag(help: "Only ASCII characters in lines, bars and marks.")
    var ascii = false
    @Flag(help: "No colours; NO_COLOR in the environment does the same.")
    var noColor = false
    @Option(
        help: "A theme by name; 'plenary themes' lists them.",
        completion: .custom { _, _, _ in ThemeLibrary(directory: TerminalOptions.themeDirectory).names })
    var theme: String?
    @Flag(help: "Calm screens: ordinary changes are shown every five seconds at most, urgent news at once.")
    var calm = false
    @Flag(help: "Turn speech on from the beginning, through speech-dispatcher; S or F5 does so later.")
    var speech = false
    @Option(help: "The language of the console at first: en, fr, es or ar; l or L switches it.")
    var language: WorkingLanguage = .english
    @Option(
        help: ArgumentHelp(
            "Who arranges Arabic for the screen: 'plenary', the 'terminal', or 'auto'.",
            discussion: "auto leaves it to Konsole and mlterm, which do it by themselves."))
    var bidi = "auto"

    /// Whether the line-by-line interface is asked for, or is the only one that the terminal can show.
    var isLinear: Bool {
        let environment = ProcessInfo.processInfo.environment
        if linear || environment["PLENARY_LINEAR"] != nil || environment["ACCESSIBLE"] != nil { return true }
        return !TerminalDescription.current().canShowCells
    }

    /// What says lines aloud on this machine, or a speaker that is silent.
    var speaker: any Speaker { DispatcherSpeaker.find(client: "plenary") }

    /// Whether colours are shown.
    var inColour: Bool {
        !noColor && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    /// Who puts right-to-left text into the order of the eye.
    var reordering: Reordering { .suited(bidi, environment: ProcessInfo.processInfo.environment) }

    /// Refuses a word that means nothing.
    func validate() throws {
        guard ["auto", "terminal", "plenary"].contains(bidi) else {
            throw ValidationError("--bidi is one of auto, terminal, plenary; not '\(CommandLineFault.quoted(bidi))'.")
        }
    }

    /// The characters of lines, bars and marks.
    /// - Parameter isUTF8: whether the terminal's encoding is UTF-8.
    func glyphs(isUTF8: Bool) -> GlyphSet { ascii || !isUTF8 ? .ascii : .unicode }

    /// The theme that is asked for, or the standard one.
    /// - Throws: one sentence for a theme that does not exist or cannot be read.
    func chosenTheme(standard: String = ThemeLibrary.standard) throws -> Theme {
        let library = ThemeLibrary(directory: Self.themeDirectory)
        let name = theme ?? standard
        do throws(EditedFileFault) {
            if let theme = try library.theme(named: name) { return theme }
        } catch { throw CommandLineFault(error.description) }
        let known = library.names.joined(separator: ", ")
        throw CommandLineFault("There is no theme '\(CommandLineFault.quoted(name))'; there are \(known).")
    }

    /// `$XDG_CONFIG_HOME/plenary/themes`, or `~/.config/plenary/themes`.
    static var themeDirectory: String { configuration("themes") }

    /// A file or directory of the user's own settings.
    static func configuration(_ name: String) -> String {
        let environment = ProcessInfo.processInfo.environment
        if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") { return config + "/plenary/\(name)" }
        return (environment["HOME"] ?? NSHomeDirectory()) + "/.config/plenary/\(name)"
    }
}

extension WorkingLanguage: ExpressibleByArgument {}
