import AssemblyCore
import Foundation
import Language
import PlenaryTestKit
import Testing

@testable import Minutes

/// The drawings, by their numbers.
@Suite("The charts of the minutes")
struct ChartTests {
    @Test(
        "a hemicycle has as many seats as members, none over another, all within the picture",
        arguments: [1, 2, 3, 7, 10, 58, 196, 1_000])
    func hemicycle(members: Int) {
        let hall = Hemicycle(count: members)
        #expect(hall.seats.count == members)
        for (place, seat) in hall.seats.enumerated() {
            #expect((45...(hall.width - 45)).contains(seat.x) && (45...(hall.height - 45)).contains(seat.y))
            for other in hall.seats[(place + 1)...] {
                let (x, y) = (seat.x - other.x, seat.y - other.y)
                #expect(x * x + y * y >= 84 * 84, "seats are 84 wide")
            }
        }
    }

    @Test("the sine in integers is never more than 17 ten-thousandths from the true one")
    func sine() {
        for angle in stride(from: 0, through: 18_000, by: 50) {
            let exact = sin(Double(angle) / 18_000 * .pi) * 10_000
            #expect(abs(exact - Double(Hemicycle.sine(angle))) <= 17)
        }
    }

    @Test("every member of a recorded vote has a seat with a shape of its vote and its name")
    func seats() throws {
        let ballot = try #require(try AssemblyStory.recordedVote().minutes().ballots.first)
        let drawing = try #require(HemicycleChart(of: ballot, in: .english)).markup.source
        #expect(drawing.components(separatedBy: "href=\"#hall-1-yes\"").count - 1 == 2)
        #expect(drawing.components(separatedBy: "href=\"#hall-1-no\"").count - 1 == 1)
        #expect(drawing.components(separatedBy: "href=\"#hall-1-abstain\"").count - 1 == 1)
        #expect(drawing.components(separatedBy: "href=\"#hall-1-absent\"").count - 1 == 3)
        #expect(drawing.contains("<title>CCland: against</title>"))
    }

    @Test("the mark of the required number stands where the bar of that length would end")
    func mark() throws {
        let ballot = try #require(try AssemblyStory.recordedVote().minutes().ballots.first)
        let drawing = try #require(BarChart(of: ballot, in: .english)).markup.source
        // Two for of two required: the bar is full and the mark stands at its end.
        #expect(drawing.contains("class=\"yes\" x=\"0\" y=\"20\" width=\"400\""))
        #expect(drawing.contains("class=\"mark\" x=\"398\""))
        #expect(drawing.contains("2 required"))
        #expect(drawing.contains("For: 2; Against: 1; Abstentions: 1; required: 2."))
    }
}
