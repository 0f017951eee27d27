import AssemblyCore
import Language
import Minutes
import PlenaryTestKit
import Rehearsal
import Screens
import TerminalKit
import Testing

/// Every page of every console after every scene, and every refusal that follows there.
@Suite("No internal name reaches a person")
struct InternalNameTests {
    private static let rulebooks = ["interpol", "simple"]

    /// The last moments of all scenes.
    private static func endings(_ rulebook: String) throws -> [HeardMeeting] {
        var scenes = try SpokenScenes(rulebook)
        _ = try scenes.told()
        return scenes.endings
    }

    @Test("not on any page of the chair, the secretariat, the hall's board or a kiosk", arguments: rulebooks)
    func pages(rulebook: String) throws {
        var found: Set<String> = []
        for meeting in try Self.endings(rulebook) {
            for text in Self.pages(of: meeting) {
                for name in MomentSweep.internalNames(in: text, of: meeting.assembly) {
                    let line = text.split(separator: "\n").first { $0.contains(name) } ?? ""
                    found.insert("\(name): \(line)")
                }
            }
        }
        #expect(found.isEmpty, "\(found.sorted().joined(separator: "\n"))")
    }

    @Test(
        "not on any page of a scrutineer's console, at any step", arguments: ScrutinyPictureTests.Moment.ofScrutineers)
    func scrutiny(moment: ScrutinyPictureTests.Moment) throws {
        var console = try ScrutinyPictureTests.story(moment)
        var texts = [console.reading]
        console.type("?")
        texts.append(console.reading)
        let assembly = console.meeting.assembly
        // The names of logins are those that somebody gave them, and a key is to be copied letter by letter.
        let shown = texts.joined(separator: "\n").replacing(/[A-Za-z0-9]{22}|([A-Za-z0-9]{3,4} ){4,}/, with: "")
        let names = MomentSweep.internalNames(in: shown, of: assembly)
        #expect(names.isEmpty, "\(names)\n\(shown)")
    }

    @Test("not in any table of figures for a spreadsheet, nor in what a rehearsal prints", arguments: rulebooks)
    func files(rulebook: String) throws {
        var found: Set<String> = []
        var consequences: Set<String> = []
        for meeting in try Self.endings(rulebook) {
            let minutes = Minutes(of: meeting.events.enumerated().map { (position: $0 + 1, event: $1) }, in: .english)
            let reports = meeting.assembly.ballotOrder.compactMap { meeting.assembly.ballots[$0] }
                .compactMap { BallotReport($0, of: meeting.assembly, boards: "boards") }
            let printed = reports.map { "\($0.item); \($0.question): \($0.outcomeInWords)" }
            // The names of columns are for programs.
            let tables = [minutes.csvVotes, minutes.csvBallots, minutes.csvScores].map {
                $0.split(separator: "\n").dropFirst().joined(separator: "\n")
            }
            for text in tables + printed {
                for name in MomentSweep.internalNames(in: text, of: meeting.assembly) {
                    let line = text.split(separator: "\n").first { $0.contains(name) } ?? ""
                    found.insert("\(name): \(line)")
                }
            }
            for report in reports where report.consequence != nil {
                consequences.insert(report.outcomeInWords)
                #expect(!report.outcomeInWords.hasSuffix("carried"), "\(report.question)")
            }
        }
        #expect(found.isEmpty, "\(found.sorted().joined(separator: "\n"))")
        #expect(!consequences.isEmpty, "no motion, ruling or appointment was decided")
    }

    @Test("not in any refusal of any command about what is there, and about what is not", arguments: ["interpol"])
    func refusals(rulebook: String) throws {
        let unknown = ["ghost-1", "ghost-1#3", "ghost-2", "ghost-3", "ghost-4", "new-item", "part-1", "part-2", "q"]
        var found: Set<String> = []
        var refusals: Set<String> = []
        for meeting in try Self.endings(rulebook) {
            let decision = meeting.assembly.rulebook?.decisions.first?.id.rawValue ?? ""
            let samples = try [
                CommandSample.all(
                    CommandSample.values(
                        ballot: "text-id#1", question: "text-id", item: "texts-id", member: "BR", other: "CA",
                        candidate: "ada-id", decision: decision)),
                CommandSample.all(
                    CommandSample.values(
                        ballot: "ghost-1#3", question: "ghost-1", item: "ghost-2", member: "BR", other: "CA",
                        candidate: "ghost-3", decision: "ghost-4")),
            ].flatMap(\.self)
            for sample in samples {
                for authority in [HeardMeeting.chair, HeardMeeting.bothOfficers, HeardMeeting.secretariat] {
                    guard let refusal = Self.refusal(of: sample.command, by: authority, in: meeting) else { continue }
                    let sentence = refusal.sentence(in: meeting.assembly).english
                    refusals.insert(sentence)
                    let names = MomentSweep.internalNames(in: sentence, of: meeting.assembly, besides: Set(unknown))
                    if !names.isEmpty { found.insert("\(sample.name): \(sentence)") }
                }
            }
        }
        #expect(refusals.count > 60, "too few refusals: \(refusals.sorted())")
        #expect(found.isEmpty, "\(found.sorted().joined(separator: "\n"))")
    }

    private static func refusal(of command: Command, by authority: Authority, in meeting: HeardMeeting) -> Refusal? {
        do {
            _ = try meeting.assembly.decide(command, by: authority, at: meeting.now)
            return nil
        } catch { return error }
    }

    private static func pages(of meeting: HeardMeeting) -> [String] {
        var chair = OfficeStory.chair(meeting)
        var office = OfficeStory.secretariat(meeting)
        var texts = [chair.reading, office.reading]
        for key in "saefdopmvBrcnwM?" {
            chair.type(String(key))
            texts.append(chair.reading)
            if key == "v" || key == "a" || key == "o" {
                chair.press(.enter)
                texts.append(chair.reading)
            }
            chair.press(.back, .back, .back)
        }
        for key in "mvaBr" {
            office.type(String(key))
            texts.append(office.reading)
            office.press(.enter)
            texts.append(office.reading)
            office.press(.back, .back)
        }
        var board = BoardStory(meeting)
        for _ in 0..<5 {
            texts.append(board.reading)
            board.press(.right)
        }
        var kiosk = KioskStory(meeting)
        texts.append(kiosk.reading)
        kiosk.identify("BR", badge: "002")
        texts.append(kiosk.reading)
        kiosk.press("1")
        return texts + [kiosk.reading]
    }
}
