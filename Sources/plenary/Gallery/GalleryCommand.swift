import Answers
import ArgumentParser
import CursesTerminal
import TerminalKit

/// `plenary gallery`: every screen and state in every theme, for whoever works on the looks.
struct GalleryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery",
        abstract: "Page through every screen and state: left and right change the picture, up and down the theme.",
        shouldDisplay: false
    )

    @OptionGroup var terminal: TerminalOptions
    @Option(help: "The number of the picture to begin with, from 1.")
    var picture = 1
    @Flag(help: "List the pictures, one per line, and end.")
    var list = false

    func run() throws {
        let isUTF8 = TerminalProcess.adoptLocale()
        let pictures = Gallery.pictures()
        if list {
            for (place, picture) in pictures.enumerated() { StandardStreams.answer("\(place + 1)  \(picture.title)") }
            return
        }
        let library = ThemeLibrary(directory: TerminalOptions.themeDirectory)
        let first = try terminal.chosenTheme()
        let names = [first.name] + library.names.filter { $0 != first.name }
        let program = GalleryProgram(
            pictures: pictures, themes: names, first: min(max(1, picture), pictures.count) - 1)
        if terminal.isLinear {
            let lines = try LineTerminal(manners: .officer)
            defer { lines.finish() }
            throw ExitCode(try ProgramLoop(program, on: LinearDisplay(lines.lines)) { _ in }.run())
        }
        let runner = CursesRunner(manners: .officer, inColour: terminal.inColour)
        let ending = try runner.run { screen in
            let display = CellDisplay(screen, theme: first, glyphs: terminal.glyphs(isUTF8: isUTF8))
            return try ProgramLoop(program, on: display) { request in
                if let theme = try? library.theme(named: request.name) { display.use(theme) }
            }.run()
        }
        throw ExitCode(ending.outcome)
    }
}
