import AssemblyCore
import AssemblyFiles
import Language
import PlenaryTestKit
import Screens
import TerminalKit

/// How a meeting comes to the documents that are read in the pictures.
enum DocumentMoments {
    /// The built-in assembly with the first draft in hand.
    static func meeting() throws -> HeardMeeting { try HeardMeeting.under("resolution-1") }

    /// The amendment to the first draft has been adopted.
    static func amended() throws -> HeardMeeting {
        var meeting = try meeting()
        try meeting.vote(on: "amendment-1-1", 100, 20)
        return meeting
    }

    /// Two further amendments, in English only: one adds a paragraph, one leaves one out.
    static func furtherAmendments() throws -> HeardMeeting {
        var meeting = try meeting()
        try meeting.debate(
            .propose(
                Proposal(
                    title: "Thanks to the host", text: "Thanks the host country;", sponsors: ["KE"], amends: "draft-1",
                    alters: Alteration(.adds, 3))),
            .propose(
                Proposal(
                    title: "No conclusion", text: nil, sponsors: ["JP"], amends: "draft-1",
                    alters: Alteration(.deletes, 5))))
        return meeting
    }

    /// A delegate before the list of documents.
    static func kiosk(_ meeting: HeardMeeting, language: WorkingLanguage = .english) -> KioskStory {
        var kiosk = KioskStory(meeting, language: language)
        kiosk.identify("FR", badge: "062")
        kiosk.press("d")
        return kiosk
    }

    /// The chair before a document.
    static func chair(_ meeting: HeardMeeting, reading document: QuestionID?) -> OfficeStory<ChairProgram> {
        var chair = OfficeStory.chair(meeting)
        chair.type("T")
        if let document { chair.give(.choose(NodeID("document.\(document)", of: document))) }
        return chair
    }
}
