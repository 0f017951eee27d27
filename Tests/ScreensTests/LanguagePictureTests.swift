import AssemblyCore
import Language
import PlenaryTestKit
import Screens
import TerminalKit
import Testing

@Suite("Pictures in the languages")
struct LanguagePictureTests {
    /// What is shown.
    enum View: String, CaseIterable {
        case kioskPaper = "kiosk-paper", kioskReview = "kiosk-review", kioskRecorded = "kiosk-recorded"
        case boardVote = "board-vote", boardResult = "board-result", chairVote = "chair-vote"
    }

    private static let size = Size(columns: 80, rows: 24)

    @Test(
        "key screens look as recorded in every language, as cells and as sentences in reading order",
        arguments: View.allCases, WorkingLanguage.allCases)
    func pictures(view: View, language: WorkingLanguage) throws {
        var scene = try Self.scene(view)
        scene.language = language
        let text = ScreenPicture(scene, size: Self.size, withReading: true).description
        let difference = Fixture("language-\(view.rawValue)-\(language.rawValue).txt").difference(from: text)
        #expect(difference == nil, "\(difference ?? "")")
    }

    private static func scene(_ view: View) throws -> Scene {
        switch view {
        case .kioskPaper: try KioskPictureTests.story(.motion).scene
        case .kioskReview: try KioskPictureTests.story(.review).scene
        case .kioskRecorded: try KioskPictureTests.story(.recorded).scene
        case .boardVote: try BoardPictureTests.story(.recorded).scene()
        case .boardResult: try BoardPictureTests.story(.carried).scene()
        case .chairVote: try ChairPictureTests.story(.recorded).scene(size)
        }
    }

    @Test(
        "nothing that any screen says is without a translation",
        arguments: [.french, .spanish, .arabic] as [WorkingLanguage])
    func complete(language: WorkingLanguage) throws {
        var missing: Set<String> = []
        for scene in try Self.everything() { missing.formUnion(Untranslated.phrases(in: scene, language)) }
        #expect(missing.isEmpty, "not in \(language.rawValue).po: \(missing.sorted())")
    }

    private static func everything() throws -> [Scene] {
        let kiosks = try KioskPictureTests.Moment.allCases.map { try KioskPictureTests.story($0).scene }
        let boards = try BoardPictureTests.View.allCases.map { try BoardPictureTests.story($0).scene() }
        let chairs = try ChairPictureTests.Moment.allCases.map { try ChairPictureTests.story($0).scene(size) }
        let papers = try KioskFormPictureTests.Moment.allCases.map { try KioskFormPictureTests.story($0).scene }
        let halls = try BoardProcedureTests.View.allCases.map { try BoardProcedureTests.story($0).scene() }
        let offices = try SecretariatPictureTests.Moment.allCases.map {
            try SecretariatPictureTests.story($0).scene(size)
        }
        let debates = try DebatePictureTests.Moment.allCases.map {
            try DebateMoments.chair(at: $0.rawValue).scene(size)
        }
        return kiosks + boards + chairs + papers + halls + offices + debates
    }
}

/// Looks for messages in whatever a scene is made of.
enum Untranslated {
    static func phrases(in part: Any, _ language: WorkingLanguage) -> Set<String> {
        if let message = part as? Message { return Set(message.untranslated(in: language)) }
        if let span = part as? Text.Span {
            return span.fills.reduce(into: Set(span.message.untranslated(in: language))) {
                $0.formUnion(phrases(in: $1, language))
            }
        }
        return Mirror(reflecting: part).children.reduce(into: []) { $0.formUnion(phrases(in: $1.value, language)) }
    }
}
