import Foundation
import Testing

@testable import AssemblyCore

@Suite("The page of the written form is what the code writes")
struct FormPageTests {
    private static let families = [
        "Record/Record", "Sittings/Sitting", "Agenda/Agenda", "Floor/Floor", "Delegations/Delegation",
        "Questions/Question", "Ballots/Ballot", "Series/Series", "Debate/Debate", "Conduct/Conduct",
        "Scrutiny/Scrutiny",
    ]

    /// What is written by something that several share: openings, papers, declarations.
    private static let larger = [
        "ballot-opened": [
            "question", "round", "method", "secrecy", "number", "stage", "seats", "tieBreak?", "repeats?", "electors",
            "excluded?", "present", "candidates?", "writeIns?", "marks", "limit?", "seal?",
        ],
        "result-declared": ["ballot", "outcome", "tally", "tests", "elected?"],
        "result-corrected": ["ballot", "outcome", "tally", "tests", "elected?"],
    ]

    /// The values of the page, with the file and the type that write them.
    private static let values: [(name: String, file: String, type: String)] = [
        ("assembly", "Record/Convocation", "Convocation"), ("planned sitting", "Sittings/Sitting", "PlannedSitting"),
        ("item", "WrittenForm/AgendaItem+Form", ""), ("panel", "Agenda/Panel", "Panel"),
        ("guest", "Floor/Speaker", "Guest"),
        ("panel announcement", "Agenda/Panel", "PanelAnnouncement"), ("member", "Delegations/Member", "Member"),
        ("delegation", "Delegations/Delegation", "Delegation"), ("arrears", "Delegations/Delegation", "Arrears"),
        ("office", "Conduct/HeldOffice", "HeldOffice"), ("question", "WrittenForm/Question+Form", ""),
        ("candidate", "Questions/Question", "Candidate"), ("group of seats", "Questions/Question", "SeatQuota"),
        ("proposal", "Debate/Proposal", "Proposal"), ("alteration", "Questions/Alteration", "Alteration"),
        ("part", "Debate/Proposal", "ProposedPart"),
        ("tabled part", "Debate/Proposal", "TabledPart"), ("motion", "Debate/Motion", "ProposedMotion"),
        ("rulebook", "Rules/Rulebook", "Rulebook"), ("decision rule", "Rules/DecisionRule", "DecisionRule"),
        ("stage", "Rules/Stage", "Stage"), ("test", "Rules/VoteTest", "VoteTest"),
        ("paper", "Rules/PaperForm", "PaperForm"), ("franchise", "Rules/Franchise", "Franchise"),
        ("incompatibility", "Rules/Franchise", "Incompatibility"), ("quorum", "Rules/Franchise", "Quorum"),
        ("citation", "Rules/Citation", "Citation"),
        ("rules of presence", "Delegations/PresenceRules", "PresenceRules"),
        ("rules of debate", "Rules/DebateRules", "DebateRules"),
        ("rule of a motion", "Rules/DebateRules", "MotionRule"),
        ("rule of explanations", "Rules/DebateRules", "ExplanationRule"),
        ("rule of replies", "Rules/DebateRules", "ReplyRule"), ("seal", "Ballots/Paper", "BallotSeal"),
        ("grade", "WrittenForm/SealGrade+Form", ""), ("sum", "WrittenForm/Declaration+Form", ""),
        ("result of a test", "Series/Declaration", "Test"), ("intention", "Conduct/ConductCommand", "Intention"),
        ("closed board", "Scrutiny/ScrutinyCommand", "BulletinBoardClosing"),
        ("purpose", "WrittenForm/SpeechPurpose+Form", ""),
        ("author", "WrittenForm/Authority+Form", ""),
    ]

    @Test("every event stands in it once, with its fields")
    func events() throws {
        try expectSame(try FormPage().rows("Events"), try Self.written("Fact"), Fact.allNames)
    }

    @Test("every command stands in it once, with its fields")
    func commands() throws {
        try expectSame(try FormPage().rows("Commands"), try Self.written("Command"), Command.allNames)
    }

    @Test("every value stands in it with its fields")
    func values() throws {
        let rows = try FormPage().rows("Values")
        #expect(rows.map(\.name) == Self.values.map(\.name))
        for (row, value) in zip(rows, Self.values) {
            #expect(try row.fields == FormSource("\(value.file).swift").keys(of: value.type), "\(row.name)")
        }
    }

    private func expectSame(
        _ rows: [(name: String, fields: [String])], _ written: [String: [String]], _ names: [String]
    ) throws {
        #expect(rows.map(\.name) == names)
        for row in rows { #expect(row.fields == written[row.name], "\(row.name)") }
    }

    /// The fields of all events or commands by name, as the sources have them.
    private static func written(_ kind: String) throws -> [String: [String]] {
        let field = Dictionary(
            uniqueKeysWithValues: try FormSource("WrittenForm/FieldName.swift").cases().map { ($0.name, $0.written) })
        var fields: [String: [String]] = [:]
        for family in families {
            let source = try FormSource("\(family)\(kind)+Form.swift")
            for (name, written) in source.cases() {
                let paper = [
                    "ballot", kind == "Fact" ? "member?" : "member", "vote?", "sealed?", "tracker?", "withheld?",
                ]
                let known = written == "cast" ? paper : larger[written]
                fields[written] = try known ?? source.fields(of: name, called: field)
            }
        }
        return fields
    }
}
