import AssemblyCore
import EventStream
import Foundation

/// The kiosks of a hall, one delegation at each.
final class HallKiosks {
    /// A paper that was cast, and when its answer was there.
    struct Cast {
        /// When it was sent.
        let sent: ContinuousClock.Instant
        /// When the kiosk heard RECORDED.
        let answered: ContinuousClock.Instant
        /// Its place in the record.
        let position: Int

        /// How long the delegate waited, in milliseconds.
        var wait: Double { (answered - sent) / .milliseconds(1) }
    }

    private static let patience = Duration.seconds(600)

    let connections: HallConnections
    private var tokens: [String?]

    convenience init(_ count: Int, at socket: String) throws { try self.init(count, at: [socket]) }

    /// - Parameter sockets: where the hosts are reached, each by as many kiosks.
    init(_ count: Int, at sockets: [String]) throws {
        connections = try HallConnections(count, to: sockets)
        tokens = Array(repeating: nil, count: count)
    }

    // MARK: Coming and going

    /// Asks for a login at one kiosk.
    func identify(_ place: Int) throws {
        let login = #"{"as":"delegate","badge":"\#(HallSession.badge(place))","pin":"\#(HallSession.secret)"}"#
        try connections.say(
            #"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"kiosk \#(place)","login":\#(login)}}"#,
            at: place)
    }

    /// Everybody comes in, at kiosks, or as boards that nobody stands at.
    func enterAll(asBoards: Bool = false) throws {
        for place in tokens.indices {
            guard asBoards else {
                try identify(place)
                continue
            }
            try connections.say(
                #"{"jsonrpc":"2.0","id":1,"method":"session.open","params":{"device":"board \#(place)","login":{"as":"board"}}}"#,
                at: place)
        }
        try answers(to: tokens.count) { place, line in try enter(place, line) }
    }

    /// Takes the answer to a login.
    func enter(_ place: Int, _ answer: [UInt8]) throws {
        let text = String(decoding: answer, as: UTF8.self)
        guard let found = text.firstMatch(of: /"token":"([0-9a-f]{32})"/) else {
            throw BenchmarkFault("The login at kiosk \(place) was answered \(text).")
        }
        tokens[place] = String(found.output.1)
    }

    /// Whether somebody has logged in at a kiosk.
    func isIn(_ place: Int) -> Bool { tokens[place] != nil }

    /// Every kiosk follows the record, beginning with the state; returns when all have been told it.
    func follow() throws {
        for place in tokens.indices {
            let token = tokens[place] ?? ""
            try connections.say(
                #"{"jsonrpc":"2.0","id":2,"method":"record.follow","params":{"token":"\#(token)","feed":1,"snapshot":\#(Assembly.snapshotForm),"together":true}}"#,
                at: place)
        }
        try answers(to: tokens.count) { _, _ in }
        while connections.toldLines.contains(0) { try connections.read(waiting: 100) { _, _ in } }
        try connections.quieten(for: .seconds(1))
    }

    /// Everybody leaves.
    func leave() throws {
        for place in tokens.indices {
            try connections.say(
                #"{"jsonrpc":"2.0","id":9,"method":"session.close","params":{"token":"\#(tokens[place] ?? "")"}}"#,
                at: place)
        }
        try answers(to: tokens.count) { _, _ in }
    }

    private func answers(to count: Int, _ answered: (Int, [UInt8]) throws -> Void) throws {
        let start = ContinuousClock.now
        var left = count
        while left > 0 {
            guard ContinuousClock.now - start < Self.patience else {
                throw BenchmarkFault("\(left) of \(count) kiosks were not answered.")
            }
            try connections.read(waiting: 100) { place, line in
                left -= 1
                try answered(place, line)
            }
        }
    }

    // MARK: Voting

    /// Casts the paper of one delegation.
    func cast(_ place: Int, in ballot: BallotID) throws {
        let paper =
            #"{"cast":{"ballot":"\#(ballot.rawValue)","member":"\#(BenchmarkAssembly.member(place).rawValue)","vote":["\#(["one", "two", "three"][place % 3])"]}}"#
        try connections.say(
            #"{"jsonrpc":"2.0","id":3,"method":"command.submit","params":{"token":"\#(tokens[place] ?? "")","id":"\#(RecordID.random())","command":\#(paper)}}"#,
            at: place)
    }

    /// The position at which a paper was recorded.
    static func position(in answer: [UInt8]) throws -> Int {
        let text = String(decoding: answer, as: UTF8.self)
        guard let found = text.firstMatch(of: /"recorded":([0-9]+)/), let position = Int(found.output.1) else {
            throw BenchmarkFault("A paper was answered \(text).")
        }
        return position
    }

    /// All delegations cast for a while, each the next paper when it has heard of the last.
    /// - Returns: papers acknowledged per second.
    func castOnAndOn(in ballot: BallotID, for time: Duration) throws -> Double {
        let start = ContinuousClock.now
        for place in tokens.indices { try cast(place, in: ballot) }
        var (underWay, inTime) = (tokens.count, 0)
        while underWay > 0 {
            guard ContinuousClock.now - start < Self.patience else {
                throw BenchmarkFault("\(underWay) of \(tokens.count) kiosks were not answered.")
            }
            try connections.read(waiting: 100) { place, line in
                _ = try Self.position(in: line)
                guard ContinuousClock.now - start < time else {
                    underWay -= 1
                    return
                }
                inTime += 1
                try cast(place, in: ballot)
            }
        }
        return Double(inTime) / (time / .seconds(1))
    }

    /// All delegations cast, evenly over a while, and hear the answer.
    func castAll(in ballot: BallotID, over time: Duration) throws -> [Cast] {
        let (start, count) = (ContinuousClock.now, tokens.count)
        var sent: [ContinuousClock.Instant] = []
        var casts: [Cast] = []
        while casts.count < count {
            let now = ContinuousClock.now
            guard now - start < Self.patience else {
                throw BenchmarkFault("\(count - casts.count) of \(count) papers were not answered.")
            }
            while sent.count < count, start + time * (Double(sent.count) / Double(count)) <= now {
                try cast(sent.count, in: ballot)
                sent.append(.now)
            }
            try connections.read(waiting: sent.count < count ? 1 : 100) { place, line in
                casts.append(Cast(sent: sent[place], answered: .now, position: try Self.position(in: line)))
            }
        }
        return casts
    }
}
