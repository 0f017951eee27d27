import AssemblyCore
import Foundation
import Language
import PlenaryTestKit
import Testing

@Suite("Events as they are written down")
struct CodingTests {
    @Test("every event of a story reads back as it was written, and the same event gives the same bytes")
    func roundTrip() throws {
        var story = try AssemblyStory.under("texts")
        _ = try story.vote(on: "quiet", ["AA": .yes, "BB": .abstain])
        try story.given(.agenda(.conclude("texts")), .agenda(.takeUp("elections")))
        _ = try story.vote(on: "pair", ["AA": .names(["ada", "ben"])])
        _ = try story.secretVote(on: "appointment", by: ["AA"], tally: .motion(for: 1, against: 0))
        for event in story.events {
            let record = try event.written()
            let read = try Event.reading(record, at: event.at)
            #expect(read == event)
            #expect(try read.written() == record)
        }
    }

    @Test("a share of a rule is written as people write it")
    func shares() throws {
        let test = VoteTest(majority: .twoThirds, base: .fixed(49))
        let text = String(decoding: try JSONEncoder().encode(test), as: UTF8.self)
        #expect(text.contains("\">=2\\/3\"") || text.contains("\">=2/3\""))
        #expect(text.contains("\"fixed:49\""))
    }
}

@Suite("Texts and times")
struct TextAndTimeTests {
    @Test("a text is refused when it is empty, too long, or could move the cursor")
    func texts() {
        #expect(TextRule.trouble(with: "Ada", as: "A name", limit: 3) == nil)
        #expect(TextRule.trouble(with: "   ", as: "A name", limit: 3) == "A name must not be empty.")
        #expect(
            TextRule.trouble(with: "Adam", as: "A name", limit: 3)
                == "A name is too long (characters: 4, at most 3).")
        for scalar in ["\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{FEFF}"] {
            #expect(TextRule.trouble(with: "a\(scalar)b", as: "A name", limit: 9) != nil)
        }
        #expect(TextRule.trouble(with: "a\nb", as: "A text", limit: 9) != nil)
        #expect(TextRule.trouble(with: "a\nb", as: "A text", limit: 9, allowsLines: true) == nil)
        #expect(TextRule.trouble(with: "\u{1F1F3}\u{1F1E6} عربي", as: "A name", limit: 9) == nil)
    }

    @Test("dates agree with Foundation's calendar over four centuries")
    func dates() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for days in stride(from: -100_000, through: 100_000, by: 37) {
            let date = CivilDate(daysSince1970: days)
            let parts = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(days) * 86_400))
            #expect(date.year == parts.year && date.month == parts.month && date.day == parts.day)
            #expect(date.daysSince1970 == days)
        }
        #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CivilDate(year: 2024, month: 2, day: 29)?.description == "2024-02-29")
    }

    @Test("a moment shows the local clock, east and west of Greenwich")
    func moments() throws {
        let date = try #require(CivilDate(year: 2024, month: 11, day: 4))
        let moment = Moment(date: date, minuteOfDay: 30, utcOffsetMinutes: 60)
        #expect(moment.clock(utcOffsetMinutes: 60) == "00:30")
        #expect(moment.clock(utcOffsetMinutes: 0) == "23:30")
        #expect(moment.civil(utcOffsetMinutes: -210).date.description == "2024-11-03")
        #expect(moment.seconds(since: moment.adding(seconds: 5)) == -5)
    }
}
