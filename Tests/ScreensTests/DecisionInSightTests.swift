import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import Testing

@testable import TerminalKit

/// Whoever decides has before the eyes what is decided, and the key that does it, on every page and at every size.
@Suite("What is about to be decided is in sight")
struct DecisionInSightTests {
    private static let sizes = [
        Size(columns: 40, rows: 12), Size(columns: 46, rows: 13), Size(columns: 60, rows: 15),
        Size(columns: 80, rows: 24),
    ]
    private static let smallest = Size(columns: 40, rows: 12)

    /// The words of a scene that must not leave the screen: of regions their titles, of everything else all of it.
    private static func decided(in parts: [Node]) -> [String] {
        parts.flatMap { part -> [String] in
            switch (part.content, part.layout.sight) {
            case (.pane(let pane), .heading): [pane.title.plain] + decided(in: pane.parts)
            case (.pane(let pane), .whole): [pane.title.plain] + pane.parts.flatMap(words)
            case (.poster(let poster), _): decided(in: poster.parts)
            case (_, .whole), (_, .heading): words(part)
            case (.pane(let pane), .ordinary): decided(in: pane.parts)
            case (.column(let parts), _), (.row(let parts), _): decided(in: parts)
            default: []
            }
        }
    }

    private static func words(_ part: Node) -> [String] {
        switch part.content {
        case .heading(let text): [text.plain]
        case .paragraph(let paragraph): [paragraph.text.plain]
        case .banner(let banner): [banner.text.english]
        case .column(let parts), .row(let parts): parts.flatMap(words)
        default: []
        }
    }

    /// The label of the item in focus.
    private static func label(of focus: NodeID?, in parts: [Node]) -> String? {
        parts.lazy.compactMap { part -> String? in
            switch part.content {
            case .pane(let pane): label(of: focus, in: pane.parts)
            case .column(let parts), .row(let parts): label(of: focus, in: parts)
            case .list(let list): list.items.first { $0.id != nil && $0.id == focus }?.label.plain
            default: nil
            }
        }.first
    }

    /// Letters only, so that breaks between lines do not count.
    private static func bare(_ text: String) -> String {
        String(Sanitised.line(text).filter { !$0.isWhitespace && !"│─╭╮╰╯›".contains($0) })
    }

    private static func shows(_ words: String, _ frame: Frame, _ size: Size, inOneBlock: Bool = true) -> Bool {
        let rows = (0..<size.rows).map { frame.surface.text(ofRow: $0) }
        if bare(rows.joined()).contains(bare(words)) { return true }
        // Of the board the words are letters of blocks, several rows high.
        let blocks = rows.count { $0.contains("█") || $0.contains("▀") }
        if blocks >= 3, BlockLetters.width(of: words) != nil { return true }
        // Beside other regions a line is broken in columns, and a label beside its detail: then every word is somewhere.
        let all = rows.joined(separator: "\n")
        return (!inOneBlock || size.columns >= 60) && words.split(separator: " ").allSatisfy { all.contains($0) }
    }

    private static func expectInSight(_ name: String, _ scene: (Size) -> Scene) {
        for size in sizes {
            for language in size == smallest ? WorkingLanguage.allCases : [.english] {
                var shown = scene(size)
                shown.language = language
                let whole = shown.localized()
                let parts = whole.dialog?.parts ?? whole.body
                let first = Painter(reordering: .terminal).paint(shown, size: size)
                let place = "\(name) \(shown.name) \(size) \(language)"
                for words in decided(in: parts) + (whole.dialog.map { [$0.title.plain] } ?? []) {
                    #expect(shows(words, first, size), "\(place): \(words)")
                }
                if let label = label(of: shown.focus, in: parts) {
                    #expect(shows(label, first, size, inOneBlock: false), "\(place): \(label)")
                }
                guard language == .english else { continue }
                expectInSightWhileTurned(place, shown, parts, size, first.scroll)
            }
        }
    }

    /// However far a page is turned, what is decided stays; a paper's or a question's own words do.
    private static func expectInSightWhileTurned(
        _ name: String, _ scene: Scene, _ parts: [Node], _ size: Size, _ scroll: Frame.Scroll?
    ) {
        guard let scroll, scene.dialog == nil, size == smallest else { return }
        for offset in 0...scroll.total {
            let turned = Painter(reordering: .terminal).paint(scene, size: size, scroll: offset)
            for words in decided(in: parts) {
                #expect(shows(words, turned, size), "\(name) \(scene.name) \(size) turned to \(offset): \(words)")
            }
        }
    }

    private static func needsDecision(_ scene: Scene) {
        let parts = scene.localized().dialog?.parts ?? scene.localized().body
        #expect(!decided(in: parts).isEmpty, "\(scene.name) says nowhere what is decided")
    }

    @Test("at a kiosk", arguments: KioskPictureTests.Moment.allCases)
    func kiosk(moment: KioskPictureTests.Moment) throws {
        let kiosk = try KioskPictureTests.story(moment)
        Self.expectInSight("\(moment)") { kiosk.scene(columns: $0.columns, rows: $0.rows) }
        if [.motion, .names, .review, .blank, .leaving, .card].contains(moment) { Self.needsDecision(kiosk.scene) }
    }

    @Test("at a kiosk, with papers of every form", arguments: KioskFormPictureTests.Moment.allCases)
    func forms(moment: KioskFormPictureTests.Moment) throws {
        let kiosk = try KioskFormPictureTests.story(moment)
        Self.expectInSight("\(moment)") { kiosk.scene(columns: $0.columns, rows: $0.rows) }
        if [.overVote, .tooFew, .invalid, .askingMeant, .proxyReview].contains(moment) {
            Self.needsDecision(kiosk.scene)
        }
    }

    @Test("at the chair's console", arguments: ChairPictureTests.Moment.allCases)
    func chair(moment: ChairPictureTests.Moment) throws {
        let chair = try ChairPictureTests.story(moment)
        Self.expectInSight("\(moment)") { chair.scene($0) }
        if [.recorded, .storage, .secret, .counted, .close, .annul, .leaving, .ballot].contains(moment) {
            Self.needsDecision(chair.scene)
        }
    }

    @Test("at the chair's console in debate and votes of every kind", arguments: DebatePictureTests.Moment.allCases)
    func debate(moment: DebatePictureTests.Moment) throws {
        let chair = try DebateMoments.chair(at: moment.rawValue)
        Self.expectInSight("\(moment)") { chair.scene($0) }
        if [.point, .asAmended, .division, .series, .rollCall, .hands].contains(moment) {
            Self.needsDecision(chair.scene)
        }
    }

    @Test("at the secretariat's console", arguments: SecretariatPictureTests.Moment.allCases)
    func secretariat(moment: SecretariatPictureTests.Moment) throws {
        let office = try SecretariatPictureTests.story(moment)
        Self.expectInSight("\(moment)") { office.scene($0) }
        if [.delegation, .arrears, .sheet, .question, .election, .item].contains(moment) {
            Self.needsDecision(office.scene)
        }
    }

    @Test("at the scrutineers' console", arguments: ScrutinyPictureTests.Moment.allCases)
    func scrutiny(moment: ScrutinyPictureTests.Moment) throws {
        switch moment {
        case .chair:
            let chair = try ScrutinyPictureTests.chair()
            Self.expectInSight("\(moment)") { chair.scene($0) }
            Self.needsDecision(chair.scene)
        case .board:
            let board = try ScrutinyPictureTests.board()
            Self.expectInSight("\(moment)") { board.scene(columns: $0.columns, rows: $0.rows) }
            Self.needsDecision(board.scene())
        case .office, .appoint, .install:
            let office = try ScrutinyPictureTests.office(moment)
            Self.expectInSight("\(moment)") { office.scene($0) }
        default:
            let console = try ScrutinyPictureTests.story(moment)
            Self.expectInSight("\(moment)") { console.scene($0) }
        }
    }

    @Test("on the board", arguments: BoardPictureTests.View.allCases)
    func board(view: BoardPictureTests.View) throws {
        let board = try BoardPictureTests.story(view)
        Self.expectInSight("\(view)") { board.scene(columns: $0.columns, rows: $0.rows) }
        guard [.secret, .recorded, .carried, .why, .elected, .closed].contains(view) else { return }
        Self.needsDecision(board.scene())
        for size in Self.sizes { Self.expectOutcome(board.scene(columns: size.columns, rows: size.rows), size) }
    }

    @Test("on the board in debate and votes of every kind", arguments: BoardProcedureTests.View.allCases)
    func boardProcedure(view: BoardProcedureTests.View) throws {
        let board = try BoardProcedureTests.story(view)
        Self.expectInSight("\(view)") { board.scene(columns: $0.columns, rows: $0.rows) }
        if [.appeal, .motions, .consensus, .rollCall, .hands, .series, .seriesWhy].contains(view) {
            Self.needsDecision(board.scene())
        }
    }

    /// Nobody turns a page of the board by hand: how far a vote is, or how it ended, is on the first screen, in letters
    /// or in blocks.
    private static func expectOutcome(_ scene: Scene, _ size: Size) {
        let frame = Painter().paint(scene, size: size)
        let banners = scene.localized().body.compactMap { part -> Banner? in
            if case .poster(let poster) = part.content, case .banner(let banner)? = poster.largest?.content {
                banner
            } else {
                nil
            }
        }
        guard let banner = banners.first else { return }
        let rows = (1..<size.rows - 1).map { frame.surface.text(ofRow: $0) }
        let words = shows(banner.text.english, frame, size) || rows.contains { $0.contains("█") }
        #expect(words, "\(scene.name) \(size): \(banner.text.english)\n\(rows.joined(separator: "\n"))")
        if let caption = banner.caption?.plain { #expect(shows(caption, frame, size), "\(size): \(caption)") }
    }

    @Test("a choice that is longer than the screen is what the review begins with, the way back below it")
    func longReview() throws {
        let names = (0..<40).map { "A name of some length, number \($0)" }.joined(separator: ", ")
        var scene = Scene("review", title: TitleLine("Kiosk"), focus: "change") {
            Heading("An election")
            Paragraph(Text(names)).inSight()
            ItemList([Item("change", "Go back and change it"), Item("cast", "CAST this vote")])
        }
        for focus in ["change", "cast"] as [NodeID] {
            scene.focus = focus
            let frame = Painter().paint(scene, size: Self.smallest)
            #expect((0..<12).contains { frame.surface.text(ofRow: $0).contains("›") })
            let begins = (0..<12).contains { frame.surface.text(ofRow: $0).contains("number 0") }
            #expect(begins == (focus == "change"))
        }
    }

    @Test("the review of a secret paper opens with the choice in sight, and the key that casts on the key line")
    func secretReview() throws {
        for moment in [KioskPictureTests.Moment.review, .blank] {
            let kiosk = try KioskPictureTests.story(moment)
            for size in Self.sizes {
                for language in WorkingLanguage.allCases {
                    var scene = kiosk.scene(columns: size.columns, rows: size.rows)
                    scene.language = language
                    let frame = Painter(reordering: .terminal).paint(scene, size: size)
                    let keys = frame.surface.text(ofRow: size.rows - 1)
                    #expect(keys.contains("9 "), "\(size) \(language): \(keys)")
                }
            }
        }
    }

    @Test("a question asks with both of its keys on the key line")
    func dialogs() throws {
        let chair = try ChairPictureTests.story(.close)
        let leaving = try KioskPictureTests.story(.leaving)
        let asking = try KioskFormPictureTests.story(.askingMeant)
        let size = Size(columns: 40, rows: 12)
        for scene in [
            chair.scene(size), leaving.scene(columns: 40, rows: 12), asking.scene(columns: 40, rows: 12),
        ] {
            let keys = Painter().paint(scene, size: size).surface.text(ofRow: 11)
            #expect(keys.contains("1 ") && keys.contains("9 "), "\(scene.name): \(keys)")
        }
    }

    @Test("in the smallest window the words to note stand below the secret vote, before the key that shows the paper")
    func wordsToNote() throws {
        let kiosk = try KioskPictureTests.story(.review)
        let frame = Painter().paint(kiosk.scene(columns: 40, rows: 12), size: Self.smallest)
        let rows = (0..<12).map { frame.surface.text(ofRow: $0) }
        let sentence = try #require(rows.firstIndex { $0.contains("votes FOR") })
        let shown = rows.joined(separator: "\n")
        #expect(rows[sentence + 1].contains("Sealed as") && shown.contains("border"), "\(shown)")
        #expect(rows.contains { $0.contains("9  CAST") }, "\(shown)")
    }
}
