import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit

/// A kiosk in a meeting: keys go in, requests come out, time passes when the story says so.
struct KioskStory {
    let program: KioskProgram
    private(set) var state: KioskState
    private(set) var requests: [ConsoleRequest] = []
    private(set) var effects: [TerminalEffect] = []
    var meeting: HeardMeeting
    /// Whether cards are presented as soon as they are asked for, and found to be right; a story about cards says no.
    var presentsCards = true
    private var heard = 0
    private var time = Duration.seconds(100)

    /// A kiosk that has heard everything so far.
    init(_ meeting: HeardMeeting, language: WorkingLanguage = .english) {
        self.meeting = meeting
        program = KioskProgram(language: language)
        state = program.start()
        hear(
            .hall(
                .greeted(
                    Greeting(
                        title: "A small assembly", isRehearsal: meeting.assembly.isRehearsal,
                        rehearsalPIN: meeting.assembly.isRehearsal ? "2468" : nil))))
        catchUp()
        wait(.zero)
    }

    /// A kiosk that has not reached its host yet.
    init(unheard meeting: HeardMeeting) {
        self.meeting = meeting
        program = KioskProgram()
        state = program.start()
    }

    /// The scene of this moment.
    var scene: Scene { scene(isLinear: false) }

    func scene(columns: Int = 80, rows: Int = 24, isLinear: Bool = false) -> Scene {
        program.scene(state, in: Surroundings(size: Size(columns: columns, rows: rows), isLinear: isLinear))
    }

    /// What is said when the screen is read.
    var reading: String { ScreenPicture.reading(of: scene).joined(separator: "\n") }

    /// The casts that were asked for.
    var casts: [Choice] {
        var sealed: Choice?
        return requests.compactMap { request in
            switch request {
            case .kiosk(.cast(_, _, let choice)): return choice
            case .kiosk(.seal(_, _, let choice)):
                sealed = choice
                return nil
            case .kiosk(.castSealed):
                defer { sealed = nil }
                return sealed
            default: return nil
            }
        }
    }

    /// The proof of every sealed paper of these stories.
    static let proof = SealedProof(
        tracker: "00ff10ee20dd30cc40bb50aa609970887077806690559044a033b022c011d000",
        words: ["acorn", "zebra", "apron", "window", "border"])

    /// The reports of NOT CAST.
    var reports: [NotCastReason] {
        requests.compactMap { request in
            if case .submit(.ballots(.reportNotCast(_, _, let reason)), _, _, _) = request { reason } else { nil }
        }
    }

    /// Presses keys as the loop passes them on, without its guard against repetition.
    mutating func press(_ keys: Key...) { for key in keys { give(program.keys(in: state).input(for: key)) } }

    mutating func press(_ digits: String) { for digit in digits { press(.character(digit)) } }

    mutating func give(_ input: Input) {
        if case .key(.pasted) = input, !program.keys(in: state).isTyping { return }
        perform(program.give(input, to: &state, in: Surroundings(size: Size(columns: 80, rows: 24))))
    }

    mutating func hear(_ news: ConsoleNews) { perform(program.hear(news, &state)) }

    /// Hears what has happened meanwhile, as whoever is at the kiosk may.
    mutating func catchUp() {
        let audience: Audience = state.member.map { .delegate($0) } ?? .board
        hear(.hall(.heard(meeting.updates(for: audience, from: heard + 1))))
        heard = meeting.events.count
    }

    /// Lets the meeting go on, and hears it.
    mutating func happen(_ change: (inout HeardMeeting) throws -> Void) rethrows {
        try change(&meeting)
        catchUp()
    }

    /// Identifies with badge and PIN; the host admits.
    mutating func identify(_ member: MemberCode, badge: String = "001") {
        press(badge)
        press(.enter)
        press("2468")
        press(.enter)
        hear(.hall(.followedAnew))
        hear(.hall(.heard(meeting.updates(for: .delegate(member)))))
        heard = meeting.events.count
        let session = OpenLogin(
            token: LoginToken(secret: "s"), authority: .delegate(member), head: Position(meeting.events.count))
        hear(.kiosk(.identified(session)))
    }

    /// Lets time pass, in one tick.
    mutating func wait(_ duration: Duration) {
        time += duration
        let seconds = time.components.seconds
        give(.tick(Tick(monotonic: time, wallMilliseconds: 1_730_800_800_000 + (seconds - 100) * 1_000)))
    }

    /// What the kiosk's own process answers at once where a ballot is secret.
    private mutating func answer(_ request: ConsoleRequest) {
        guard presentsCards else { return }
        switch request {
        case .kiosk(.presentCard(_, let ballot, _, _)): hear(.kiosk(.cardAnswered(ballot.id, trouble: nil)))
        case .kiosk(.seal(let ballot, _, _)): hear(.kiosk(.paperSealed(ballot, Self.proof)))
        default: break
        }
    }

    private mutating func perform(_ asked: [Effect<ConsoleRequest>]) {
        for effect in asked {
            switch effect {
            case .request(let request):
                requests.append(request)
                answer(request)
            case .terminal(let effect): effects.append(effect)
            }
        }
        if presentsCards, case .card(_, isChecking: false) = state.step {
            give(.fill("card", "5rt-8Kb-Rzf-qHo-j2e"))
        }
    }
}
