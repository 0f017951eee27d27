import AssemblyCore
import EventStream
import Host
import PlenaryTestKit
import Secrets

/// Where a vote stands when somebody tries something.
enum VotePhase: String, CaseIterable {
    case before = "before the vote"
    case open = "open"
    case held = "held"
    case closed = "closed"
    case declared = "declared"
    case quiet = "open, choices shown at the close"
    case secret = "open, secret"
    case counted = "secret, closed"

    /// The question that is voted on.
    var question: QuestionID {
        switch self {
        case .before, .open, .held, .closed, .declared: SmallAssembly.motion
        case .quiet: SmallAssembly.quietMotion
        case .secret, .counted: SmallAssembly.secretMotion
        }
    }

    /// The ballot, whether it has been opened or not.
    var ballot: BallotID { BallotID(rawValue: "\(question)#1") }

    /// Whether what was voted is known to nobody yet.
    var isSealed: Bool {
        switch self {
        case .quiet, .secret: true
        case .before, .open, .held, .closed, .declared, .counted: false
        }
    }

    /// Whether the options stay unknown for ever.
    var isSecret: Bool { self == .secret || self == .counted }

    /// Given a vote that has come so far: DK for, EG against; CA has left without casting, FR is assisted, GH is locked out.
    func reach() async throws -> HostStory {
        let story = try await HostStory.begin()
        let chair = try await story.officer(.chair)
        let office = try await story.officer(.secretariat)
        try await story.act(.delegations(.grantAssistance("FR", true)), by: office)
        for _ in 1...5 {
            let badge = await RehearsalBadge.number(of: "GH", in: story.host.assembly)
            _ = try? await story.host.open(.delegate(badge: badge, pin: "0"), on: DeviceID("kiosk"))
        }
        try await story.openSitting(by: chair)
        if self != .before {
            let ballot = try await story.openBallot(on: question, by: chair)
            for (member, choice) in [("DK", Choice.yes), ("EG", .no)] as [(MemberCode, Choice)] {
                _ = try await story.cast(choice, in: ballot, of: member, by: try await story.delegate(member))
            }
            try await story.act(
                .ballots(.reportNotCast(ballot.id, "CA", reason: .left)), by: try await story.delegate("CA"))
        }
        switch self {
        case .before, .open, .quiet, .secret: break
        case .held: try await story.act(.ballots(.hold(ballot)), by: chair)
        case .closed: try await story.act(.ballots(.close(ballot)), by: chair)
        case .declared:
            try await story.act(.ballots(.close(ballot)), by: chair)
            try await story.act(.series(.declare(ballot)), by: chair)
        case .counted:
            try await story.act(.ballots(.close(ballot)), by: chair)
            try await story.wait(for: .counted, of: ballot)
        }
        await story.host.quiet()
        return story
    }
}
