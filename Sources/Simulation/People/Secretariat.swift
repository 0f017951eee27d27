import AssemblyCore
import EventStream
import Host

/// Who looks after delegations, credentials and papers, and types the second count.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class Secretariat: @unchecked Sendable {
    let console: Console
    private var world: World { console.world }

    init(_ world: World) {
        console = Console(world, .officer(.secretariat, "secretary-1"), at: "secretariat console", isRemote: false)
    }

    /// Works until the trouble is over.
    func work() async {
        await prepare()
        while world.phase == .trouble {
            await world.bag.pause(console.dice.milliseconds(500...12_000))
            guard await console.attach(), console.assembly.convocation != nil else { continue }
            if await countSomething() { continue }
            if world.mayFail(.clock), console.dice.happens(perMille: 60) {
                world.jumpClock(seconds: console.dice.number(in: -20_000...20_000))
            }
            guard world.mayFail(.people), console.dice.below(2) == 0 else { continue }
            var draw = CommandDraw(dice: console.dice, assembly: console.assembly, own: nil)
            let command = draw.officersCommand()
            console.dice = draw.dice
            _ = await console.insist(command, attested: command.needsTwo, tries: 3)
        }
    }

    /// What is done before a session: proxies, the first name of a roll call, names for posts.
    private func prepare() async {
        await world.bag.pause(.milliseconds(300))
        for _ in 0..<20 where console.assembly.convocation == nil {
            _ = await console.attach()
            await world.bag.pause(.milliseconds(300))
        }
        let assembly = console.assembly
        guard let rules = assembly.rulebook else { return }
        let roll = assembly.roll
        if rules.decisions.contains(where: { $0.franchise.proxies > 0 }) {
            for member in console.dice.some(of: roll, atMost: 2) {
                guard let holder = console.dice.one(of: roll) else { continue }
                _ = await console.insist(.delegations(.registerProxy(of: member, to: holder)), tries: 2)
            }
        }
        let isForgotten = Dice.happens(perMille: 150, in: world.order.seed, for: "no name is drawn")
        if rules.nameStart == .lot, !isForgotten, let first = console.dice.one(of: roll) {
            _ = await console.insist(.delegations(.drawFirstName(first)), tries: 2)
        }
        for question in assembly.questions.values.sorted(by: { $0.id < $1.id })
        where question.form != .motion && question.candidates.isEmpty {
            let name = Candidate(id: "late", name: "A late name", member: console.dice.one(of: roll))
            _ = await console.insist(.questions(.nominate(question.id, name)), tries: 2)
        }
    }

    /// Counts hands or papers; the same figures are typed by a second officer, and now and then others.
    private func countSomething() async -> Bool {
        let assembly = console.assembly
        let waiting = [assembly.currentBallot].compactMap(\.self) + assembly.waitingBallots + assembly.recounts
        guard
            let ballot = waiting.first(where: {
                $0.method.isCountedByHand && ($0.phase == .closed || $0.phase == .open || $0.awaitsRecount)
            })
        else { return false }
        var draw = CommandDraw(dice: console.dice, assembly: assembly, own: nil)
        let tally = draw.tally(of: ballot)
        let other = draw.dice.below(6) == 0 ? draw.tally(of: ballot) : tally
        console.dice = draw.dice
        _ = await console.insist(.ballots(.enterHandCount(ballot.id, tally)), tries: 3)
        _ = await world.chair?.console.insist(.ballots(.enterHandCount(ballot.id, other)), tries: 3)
        return true
    }
}
