import AssemblyCore
import EventStream
import Host
import Language
import Screens
import TerminalKit

/// One picture of the gallery: a console in one state, brought about when it is first looked at.
final class GalleryPicture {
    /// Which console, which moment, which keys: `chair: recorded, v`.
    let title: String
    private let make: () throws -> (Surroundings) -> Scene
    private var made: ((Surroundings) -> Scene)?

    /// A console that has heard a meeting and was given keys.
    /// - Parameters:
    ///   - title: which console, which moment.
    ///   - keys: what was typed at it; Enter is `\n`, Esc is `\u{1B}`, Right is `>`.
    ///   - make: brings it about.
    init(_ title: String, keys: String, _ make: @escaping () throws -> (Surroundings) -> Scene) {
        let shown = keys.map { $0 == "\n" ? "⏎" : $0 == "\u{1B}" ? "⎋" : String($0) }.joined()
        self.title = title + (keys.isEmpty ? "" : ", \(shown)")
        self.make = make
    }

    /// What is shown in some place; what cannot be brought about says why.
    func scene(_ surroundings: Surroundings) -> Scene {
        do {
            let scene = try made ?? make()
            made = scene
            return scene(surroundings)
        } catch {
            let sentence = String(describing: error)
            return Scene("failed", title: TitleLine(.verbatim(title))) {
                Paragraph(Text(Message.verbatim(sentence), .danger))
            }
        }
    }
}

/// A console that is driven to a state by what it hears and by keys.
struct GalleryDrive<Console: Program> where Console.News == ConsoleNews {
    let program: Console

    /// The console in the state that it reaches.
    func scene(
        of meeting: GalleryMeeting, as audience: Audience, keys: String, hearing news: [ConsoleNews]
    ) -> (Surroundings) -> Scene {
        var state = program.start()
        func give(_ input: Input) {
            _ = program.give(input, to: &state, in: Surroundings(size: Size(columns: 80, rows: 24)))
        }
        let greeting = Greeting(title: "INTERPOL GA 92", isRehearsal: true, rehearsalPIN: "1234")
        for first in [.greeted(greeting), .heard(meeting.updates(for: audience))] as [HallNews] {
            _ = program.hear(.hall(first), &state)
        }
        give(.tick(Tick(monotonic: .seconds(1), wallMilliseconds: meeting.now.milliseconds)))
        for key in keys { give(program.keys(in: state).input(for: Self.key(key))) }
        for item in news { _ = program.hear(item, &state) }
        let reached = state
        return { program.scene(reached, in: $0) }
    }

    private static func key(_ character: Character) -> Key {
        switch character {
        case "\n": .enter
        case "\u{1B}": .back
        case ">": .right
        default: .character(character)
        }
    }
}
