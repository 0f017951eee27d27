import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// Every page of every console without a screen: its lines, its commands, and its meaning without colour.
@Suite("Every page line by line")
struct LineByLineSweepTests {
    @Test("every page says first where one is, and what it shows before what can be chosen from it")
    func titles() throws {
        for page in try EveryPage.all() {
            let said = Reader(isLinear: true).sentences(of: page.scene)
            #expect(said.first?.kind == .title, "\(page.name)")
            #expect(said.first?.text.hasPrefix(page.scene.localized().title.name.words) == true, "\(page.name)")
            let beforeItems = said.dropFirst().prefix {
                if case .item = $0.kind { false } else { true }
            }
            #expect(!beforeItems.isEmpty, "\(page.name) begins with what can be chosen")
            #expect(said.allSatisfy { !$0.text.contains(where: Self.isDrawn) }, "\(page.name) says what is only drawn")
        }
    }

    /// Lines, blocks and bars.
    private static func isDrawn(_ sign: Character) -> Bool {
        sign.unicodeScalars.contains { (0x2500...0x259F).contains($0.value) }
    }

    @Test("what the first line of a console names works there, or says why not")
    func grammar() throws {
        for page in try EveryPage.all() {
            let greeting = try Self.said(after: nil, on: page.scene)
            for name in [".enter", ".next", ".previous", ".back", ".help", ".list"] where greeting.contains(name) {
                let answer = try Self.said(after: name, on: page.scene)
                #expect(!answer.contains(Self.unknown), "\(page.name): \(name) is answered \(answer)")
            }
        }
    }

    @Test("every command that help lists works where it is listed, by every name that it is given")
    func help() throws {
        var known: Set<String> = []
        for page in try EveryPage.all() where !page.scene.isPassing {
            let help = try Self.said(after: ".help", on: page.scene)
            // Pages with the same keys say the same.
            guard known.insert(help).inserted else { continue }
            for line in help.split(separator: "\n").dropFirst() {
                guard let colon = line.firstRange(of: ": ") else { continue }
                for name in line[..<colon.lowerBound].split(separator: ", ") where !name.contains(" ") {
                    let answer = try Self.said(after: String(name), on: page.scene)
                    #expect(!answer.contains(Self.unknown), "\(page.name): \(name) is answered \(answer)")
                }
            }
        }
    }

    private static let unknown = "is no command here"

    /// What is said after a line on a page, or at first where none is typed.
    private static func said(after line: String?, on scene: Scene) throws -> String {
        let (lines, clock) = (FakeLines(), ManualTimekeeper())
        let display = LinearDisplay(lines, timekeeper: clock)
        try display.show(scene)
        clock.advance(by: .seconds(1))
        _ = try display.wait(.zero)
        guard let line else { return lines.takeOutput() }
        _ = lines.takeOutput()
        clock.advance(by: .seconds(2))
        lines.type(line)
        _ = try display.wait(.zero)
        return lines.takeOutput()
    }

    @Test("nothing is told by colour alone: the same words in a column have the same ink, or another mark before them")
    func withoutColour() throws {
        for page in try EveryPage.all() {
            for table in Self.tables(in: page.scene.dialog?.parts ?? page.scene.body) {
                for column in table.columns.indices {
                    var inks: [String: Set<Ink>] = [:]
                    for row in table.rows {
                        let cell = row.cells[column].localized(in: .english)
                        guard cell.spans.count == 1, !cell.plain.isEmpty else { continue }
                        inks["\(row.mark ?? " ")\(cell.plain)", default: []].insert(cell.spans[0].ink)
                    }
                    // What is muted is said more quietly, and says nothing else.
                    for (words, inks) in inks where inks.subtracting([.muted]).count > 1 {
                        Issue.record("\(page.name): \(words) in \(table.columns[column].title.words) has \(inks)")
                    }
                }
            }
        }
    }

    private static func tables(in parts: [Node]) -> [Table] {
        parts.flatMap { part -> [Table] in
            switch part.content {
            case .table(let table): [table]
            case .column(let parts), .row(let parts): tables(in: parts)
            case .pane(let pane): tables(in: pane.parts)
            case .poster(let poster): tables(in: poster.parts)
            default: []
            }
        }
    }
}
