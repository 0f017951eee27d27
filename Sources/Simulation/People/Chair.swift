import AssemblyCore
import EventStream
import Host
import Language

/// Who presides: takes the steps that the core offers, in any order, and now and then one that is not lawful.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class Chair: @unchecked Sendable {
    let console: Console
    /// What was counted by hand at the end.
    var figures: [BallotID: Tally] = [:]
    /// How often it was waited for a box that is being opened.
    var boxWaits = 0
    var world: World { console.world }

    init(_ world: World) {
        console = Console(world, .officer(.chair, "chair-1"), at: "chair console", isRemote: false)
    }

    /// The name under which the host knows this officer.
    var authority: Authority {
        .officer(.chair, world.drawn.convocation.isRehearsal ? "rehearsal-chair" : "chair-1")
    }

    /// Presides until the trouble is over.
    func preside() async {
        while world.phase == .trouble, world.acts < world.actLimit, console.assembly.sitting != .sessionClosed {
            await world.bag.pause(console.dice.milliseconds(30...2_500))
            guard await console.attach() else { continue }
            await world.bag.pause(.milliseconds(20))
            await takeSomeStep()
            if console.dice.happens(perMille: 120) { await world.sample() }
        }
    }

    private func takeSomeStep() async {
        let assembly = console.assembly
        guard assembly.convocation != nil else { return }
        if world.mayFail(.people), console.dice.happens(perMille: 160) {
            var draw = CommandDraw(dice: console.dice, assembly: assembly, own: nil)
            let command = draw.officersCommand()
            console.dice = draw.dice
            return await give(command)
        }
        let steps = NextStep.now(for: authority, at: now, in: assembly).filter { $0.refusal == nil }
        // What ends things comes seldom: otherwise every session would be over before anything has happened.
        let lasting = steps.filter { console.dice.happens(perMille: $0.command.perMilleInTrouble) }
        guard let step = console.dice.one(of: lasting) ?? steps.first else { return await loosen() }
        if case .ballots(.open(let question, _, _)) = step.command { return await openBallot(on: question) }
        if case .ballots(.rollCallAnswer(let ballot, let member, _, let before)) = step.command {
            let answer = console.dice.one(of: RollCallAnswer.allCases) ?? .yes
            return await give(.ballots(.rollCallAnswer(ballot, member, answer, replacing: before)))
        }
        await give(step.command)
    }

    /// Nothing is lawful: whatever else may help is tried.
    private func loosen() async {
        var draw = CommandDraw(dice: console.dice, assembly: console.assembly, own: nil)
        let command = draw.officersCommand()
        console.dice = draw.dice
        await give(command)
    }

    /// Puts a question to the vote in one of the ways that there are.
    private func openBallot(on question: QuestionID) async {
        if needsElectionsBoard(question), console.dice.below(2) == 0 {
            let board = console.assembly.roll.shuffled(using: &console.dice).prefix(3)
            await give(.conduct(.appointElectionsBoard(Array(board))))
            await world.bag.pause(.milliseconds(200))
        }
        let limit = console.dice.below(3) == 0 ? console.dice.number(in: 10...60) : nil
        var ways: [Command] = [.ballots(.open(question, limitSeconds: limit, seal: nil))]
        ways += [
            .ballots(.openHandCount(question)), .ballots(.openRollCall(question)),
            .ballots(.openManualSecretBallot(question)), .conduct(.declareConsensus(question)),
        ].filter { _ in console.dice.below(3) == 0 }
        let lawful = ways.filter { NextStep.refusal(of: $0, by: authority, at: now, in: console.assembly) == nil }
        await give(console.dice.one(of: lawful) ?? ways[0])
    }

    private func needsElectionsBoard(_ id: QuestionID) -> Bool {
        guard let question = console.assembly.questions[id], console.assembly.conduct.electionsBoard.count < 3 else {
            return false
        }
        return console.assembly.rulebook?[question.decision]?.secrecy == .secret && console.assembly.roll.count >= 3
    }

    private func give(_ command: Command) async {
        _ = await console.insist(command, attested: command.needsTwo, tries: 4)
    }

    var now: Moment { console.assembly.lastEventAt ?? SimulatedClock.beginning }
}

extension Command {
    /// How often in a thousand moments a chair thinks of it: what ends things comes seldom, otherwise every session would be
    /// over before anything has happened.
    var perMilleInTrouble: Int {
        switch self {
        case .sitting(.close), .sitting(.suspend), .agenda(.adjourn): 25
        case .sitting(.closeSession): 15
        case .agenda(.conclude): 120
        case .ballots(.hold), .ballots(.extend): 60
        case .ballots(.close): 250
        default: 1_000
        }
    }

    /// Whether a second officer attests it.
    var needsTwo: Bool {
        switch self {
        case .ballots(.annul), .ballots(.recount), .series(.drawLots), .series(.repeatBallot), .record(.correct),
            .delegations(.waiveArrears), .delegations(.suspendVote), .delegations(.restoreVote),
            .delegations(.clearArrears), .delegations(.admitMember), .conduct(.enterOffice), .conduct(.vacateOffice),
            .delegations(.decideCredentials), .scrutiny(.appointScrutineers), .scrutiny(.publishCredentials),
            .scrutiny(.replaceCredential):
            true
        default: false
        }
    }
}
