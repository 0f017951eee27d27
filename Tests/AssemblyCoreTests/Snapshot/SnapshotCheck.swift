import CanonicalJSON
import PlenaryTestKit
import Testing

@testable import AssemblyCore

/// What an audience knows by a snapshot, and what it knows by having heard everything.
struct SnapshotCheck {
    static let audiences: [Audience] =
        [.board, .delegate("AA"), .delegate("BB"), .officer(.chair), .officer(.secretariat), .officer(.scrutineer)]

    /// The state after so many events of a story.
    static func state(after count: Int, of events: [Event]) -> Assembly {
        var state = Assembly()
        for event in events.prefix(count) { state.apply(event) }
        return state
    }

    /// What an audience knows that begins to follow after so many events, from the first one on. The moment of the last
    /// event is that of all events.
    static func followed(
        by audience: Audience, _ count: Int, of events: [Event], to state: Assembly
    ) -> Assembly {
        var heard = Assembly()
        for event in events.prefix(count) {
            if let event = event.redacted(for: audience, in: state) { heard.apply(event) }
        }
        heard.record.lastEventAt = state.lastEventAt
        return heard
    }

    /// What an audience knows by a snapshot as it travels, and all that the snapshot had left out.
    /// - Parameter isTight: whether the first part has no room, and each later one room for one thing only.
    static func snapshot(of state: Assembly, for audience: Audience, isTight: Bool = false) throws -> Assembly {
        var source =
            isTight
            ? SnapshotSource(of: state, for: audience, room: 0, partLength: 1)
            : SnapshotSource(of: state, for: audience)
        var heard = Assembly(try travelled(source.first))
        while let past = source.nextPast() { heard.add(try travelled(past)) }
        return heard
    }

    /// A value that was written and read.
    static func travelled<Value: Codable>(_ value: Value) throws -> Value {
        try CanonicalJSON.decode(Value.self, from: try CanonicalJSON.bytes(of: value), unknownFields: .refused)
    }

    /// Looks at every moment of a story; at two moments at a time, because there are two processors at least.
    static func check(_ story: AssemblyStory, for audience: Audience) async throws {
        let events = story.events
        try await withThrowingTaskGroup(of: Void.self) { lanes in
            for lane in 0...1 {
                lanes.addTask {
                    for count in stride(from: lane, through: events.count, by: 2) {
                        try check(after: count, of: events, for: audience)
                    }
                }
            }
            try await lanes.waitForAll()
        }
    }

    private static func check(after count: Int, of events: [Event], for audience: Audience) throws {
        let state = state(after: count, of: events)
        let followed = followed(by: audience, count, of: events, to: state)
        let last = events.prefix(count).last.map { "\($0.fact)".prefix(60) } ?? "nothing"
        #expect(state.redacted(for: audience) == followed, "redacted after \(last)")
        #expect(try snapshot(of: state, for: audience) == followed, "snapshot after \(last)")
        if case .delegate(let member) = audience, !state.delegationsKnowingMore.contains(member) {
            let stranger = try snapshot(of: state, for: .delegate("a member that nothing is said of"))
            #expect(stranger == followed, "what all delegations may know after \(last)")
        }
        guard count == events.count || count.isMultiple(of: 4) else { return }
        #expect(try snapshot(of: state, for: audience, isTight: true) == followed, "in parts after \(last)")
    }
}
