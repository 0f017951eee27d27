import AssemblyCore
import EventStream
import Host
import Language
import PlenaryTestKit
import Screens
import TerminalKit

/// An officer's console in a meeting: keys go in, requests come out, and the host answers as the core decides.
struct OfficeStory<Console: ConsoleProgram> {
    let program: Console
    let authority: Authority
    private(set) var state: Console.State { didSet { made = Made() } }
    private(set) var requests: [ConsoleRequest] = []
    private(set) var effects: [TerminalEffect] = []
    var meeting: HeardMeeting
    /// Whether the host answers at once; a story of CHECKING answers by itself.
    var answers = true
    private var heard = 0
    private var made = Made()

    /// What the view has made of a state: like the loop, a story asks it once, and acts upon what was shown.
    private final class Made { var scenes: [Surroundings: Scene] = [:] }

    private static var nominal: Surroundings { Surroundings(size: Size(columns: 80, rows: 24)) }

    init(_ program: Console, _ authority: Authority, _ meeting: HeardMeeting) {
        (self.program, self.authority, self.meeting) = (program, authority, meeting)
        state = program.start()
        let isRehearsal = meeting.assembly.isRehearsal
        hear(
            .hall(
                .greeted(
                    Greeting(title: "Assembly", isRehearsal: isRehearsal, rehearsalPIN: isRehearsal ? "2468" : nil))))
        catchUp()
        tick()
    }

    /// The scene of this moment.
    var scene: Scene { scene(Size(columns: 80, rows: 24)) }

    func scene(_ size: Size, isLinear: Bool = false) -> Scene {
        let surroundings = Surroundings(size: size, isLinear: isLinear)
        if let scene = made.scenes[surroundings] { return scene }
        let scene = program.scene(state, in: surroundings)
        made.scenes[surroundings] = scene
        return scene
    }

    /// What is said when the screen is read.
    var reading: String { ScreenPicture.reading(of: scene).joined(separator: "\n") }

    /// The commands that were submitted, in order.
    var commands: [Command] {
        requests.compactMap { if case .submit(let command, _, _, _) = $0 { command } else { nil } }
    }

    /// The second officers of the commands that were submitted.
    var attestations: [SecondPerson?] {
        requests.compactMap { request -> SecondPerson?? in
            if case .submit(_, let second, _, _) = request { .some(second) } else { nil }
        }
    }

    /// Presses keys, as the loop passes them on.
    mutating func press(_ keys: Key...) { for key in keys { give(activeKeys.input(for: key)) } }

    private var activeKeys: ActiveKeys { made.scenes[Self.nominal]?.keys ?? program.keys(in: state) }

    /// Types characters, one key each.
    mutating func type(_ text: String) { for character in text { press(.character(character)) } }

    mutating func give(_ input: Input) {
        if case .command(let command) = input, let scene = made.scenes[Self.nominal] {
            perform(program.give(command, to: &state, seeing: scene))
        } else {
            perform(program.give(input, to: &state, in: Self.nominal))
        }
    }

    mutating func hear(_ news: ConsoleNews) { perform(program.hear(news, &state)) }

    /// Hears what has happened meanwhile, as the officer may.
    mutating func catchUp() {
        guard case .officer(let role, _, _) = authority else { return }
        hear(.hall(.heard(meeting.updates(for: .officer(role), from: heard + 1))))
        heard = meeting.events.count
    }

    /// Lets the meeting go on, and hears it.
    mutating func happen(_ change: (inout HeardMeeting) throws -> Void) rethrows {
        try change(&meeting)
        catchUp()
        tick()
    }

    /// The clock of the console stands at the meeting's time.
    mutating func tick() {
        give(.tick(Tick(monotonic: .seconds(1), wallMilliseconds: meeting.now.milliseconds)))
    }

    private mutating func perform(_ asked: [Effect<ConsoleRequest>]) {
        for effect in asked {
            switch effect {
            case .request(let request):
                requests.append(request)
                if answers { answer(request) }
            case .terminal(let effect): effects.append(effect)
            }
        }
    }

    /// Answers as the host does: the core decides, and what follows is heard before the answer.
    private mutating func answer(_ request: ConsoleRequest) {
        guard case .submit(let command, let second, let language, let tag) = request else { return }
        var authority = authority
        if let second, case .officer(let role, let name, _) = authority {
            authority = .officer(role, name, second: second.name)
        }
        do {
            try meeting.carryOut(sealed(command), by: authority, in: language)
            catchUp()
            hear(.answered(tag: tag, .recorded(Position(meeting.events.count))))
        } catch let refusal as Refusal {
            hear(.answered(tag: tag, .refused(refusal)))
        } catch { hear(.answered(tag: tag, .failed(.unreachable("the story has no answer.")))) }
    }

    /// The host adds the seal of a secret ballot.
    private func sealed(_ command: Command) -> Command {
        guard case .ballots(.open(let question, let limit, nil)) = command else { return command }
        return .ballots(
            .open(
                question, limitSeconds: limit, seal: BallotSeal(scheme: "belenios-2048", publicKey: "", grade: .host)
            ))
    }
}

extension OfficeStory where Console == ChairProgram {
    /// A chair's console that has heard everything so far.
    static func chair(_ meeting: HeardMeeting) -> OfficeStory {
        OfficeStory(
            ChairProgram(operatorName: "chair"), HeardMeeting.chair, meeting)
    }
}

extension OfficeStory where Console == SecretariatProgram {
    /// A secretariat's console that has heard everything so far.
    static func secretariat(_ meeting: HeardMeeting) -> OfficeStory {
        OfficeStory(
            SecretariatProgram(), HeardMeeting.secretariat, meeting)
    }
}
