import AssemblyCore
import BallotBox
import EventStream
import Host
import Kiosk
import Language
import Secrets

/// How somebody is.
enum Temper: CaseIterable {
    case steady, hasty, slow, absentMinded, hostile

    /// How long somebody thinks, in milliseconds.
    var thinking: ClosedRange<Int> {
        switch self {
        case .steady: 300...4_000
        case .hasty, .hostile: 10...600
        case .slow: 3_000...30_000
        case .absentMinded: 500...8_000
        }
    }
}

/// A delegation at its kiosk.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class Delegate: @unchecked Sendable {
    let console: Console
    let member: MemberCode
    private let temper: Temper
    private var world: World { console.world }

    init(_ world: World, _ member: MemberCode, _ dice: inout Dice) {
        console = Console(world, .delegate(member), at: "kiosk \(member)")
        self.member = member
        let tempers = world.order.troubles.contains(.people) ? Temper.allCases : [.steady, .hasty, .slow]
        temper = dice.one(of: tempers) ?? .steady
    }

    /// Sits at the kiosk until the run is over.
    func sit() async {
        while world.phase != .over {
            await world.bag.pause(console.dice.milliseconds(world.phase == .quiet ? 100...900 : temper.thinking))
            guard world.phase != .over, await console.attach() else { continue }
            guard world.phase == .trouble else { continue }
            if world.mayFail(.link), console.dice.happens(perMille: 12) { await console.loseLink() }
            await actInTrouble()
        }
        await console.leave()
    }

    private func actInTrouble() async {
        let assembly = console.assembly
        if let ballot = assembly.currentBallot, ballot.method == .machine, ballot.phase == .open {
            return await standInFront(of: ballot)
        }
        guard console.dice.happens(perMille: 200) else { return }
        if temper == .hostile, let ballot = assembly.currentBallot, ballot.phase == .open {
            _ = await vote(in: ballot, for: member)
        }
        if temper == .hostile, console.dice.below(8) == 0 { return await guessPINs(assembly) }
        if temper == .hostile, console.dice.below(3) == 0 { return await offend(assembly) }
        var draw = CommandDraw(dice: console.dice, assembly: assembly, own: member)
        let command = draw.delegatesCommand()
        console.dice = draw.dice
        _ = await console.insist(command, tries: 3)
    }

    private func standInFront(of ballot: Ballot) async {
        if temper == .absentMinded, console.dice.below(3) == 0 {
            _ = await console.insist(.ballots(.reportNotCast(ballot.id, member, reason: .left)), tries: 2)
            return await console.leave()
        }
        // A proxy's papers come after its own.
        let own = ballot.electors.map(\.key).filter { ballot.caster(for: $0) == member && ballot.electors[$0] != nil }
        for elector in own where ballot.papers[elector] == nil || console.dice.happens(perMille: 60) {
            _ = await vote(in: ballot, for: elector)
        }
        if own.isEmpty, console.dice.happens(perMille: 80) { _ = await vote(in: ballot, for: member) }
    }

    /// Marks a paper and casts it.
    func vote(in ballot: Ballot, for elector: MemberCode, isCareful: Bool = false) async -> Reply? {
        var draw = CommandDraw(dice: console.dice, assembly: console.assembly, own: member)
        var choice = draw.choice(in: ballot)
        if isCareful {
            for _ in 0..<30 where (try? ballot.check(choice)) == nil { choice = draw.choice(in: ballot) }
        }
        console.dice = draw.dice
        guard ballot.isSealed else {
            return await console.insist(.ballots(.cast(ballot.id, elector, .open(choice))), choice: choice)
        }
        let isTricky = temper == .hostile && !isCareful && world.mayFail(.people) && console.dice.below(3) == 0
        let card = isTricky && console.dice.below(3) == 0 ? console.assembly.roll.first ?? elector : elector
        guard let press = world.press(for: ballot, trustees: console.assembly.scrutiny.trustees),
            let hand = press.paper(with: choice, card: RehearsalCard.code(of: card))
        else { return nil }
        if isTricky, console.dice.below(4) == 0 {
            let reply = await console.insist(
                .ballots(.cast(ballot.id, elector, .sealed(hand.paper))), tries: 1, choice: choice)
            _ = await console.insist(.scrutiny(.spoilPaper(ballot.id, elector, tracker: hand.paper.tracker)), tries: 1)
            return reply
        }
        if isTricky, let paper = await trick(with: hand.paper, in: ballot.id, for: elector) {
            return await console.insist(.ballots(.cast(ballot.id, elector, .sealed(paper))), tries: 1, choice: choice)
        }
        return await console.insist(.ballots(.cast(ballot.id, elector, .sealed(hand.paper))), choice: choice)
    }

    /// Spoils a paper that is cast as well, or makes one of it that is none.
    /// - Returns: what is cast instead; `nil` for the paper itself.
    private func trick(with paper: SealedPaper, in ballot: BallotID, for elector: MemberCode) async -> SealedPaper? {
        switch console.dice.below(3) {
        case 0: return SealedPaper(ciphertext: paper.ciphertext, tracker: String(paper.tracker.reversed()))
        case 1:
            _ = await console.insist(.scrutiny(.spoilPaper(ballot, elector, tracker: paper.tracker)), tries: 1)
            return paper
        default: return nil
        }
    }

    /// Types PINs that are wrong until the badge of somebody is locked.
    private func guessPINs(_ assembly: Assembly) async {
        guard let victim = console.dice.one(of: world.drawn.convocation.members)?.code else { return }
        let badge = world.doors.badges[victim] ?? world.drawn.rehearsalBadge(of: victim)
        let device = DeviceID("kiosk of a stranger")
        world.reached.note(.fault, "PINs guessed")
        for _ in 0..<5 {
            let isIn = await world.call(at: console.place) { host in
                (try? await host.open(.delegate(badge: badge, pin: "0000"), on: device)) != nil
            }
            if isIn == true { world.fail("a wrong PIN of \(victim) was accepted") }
        }
    }

    /// Does what is nobody's right: votes for others, takes over their commands, gives officers' commands.
    private func offend(_ assembly: Assembly) async {
        var draw = CommandDraw(dice: console.dice, assembly: assembly, own: nil)
        let command = draw.officersCommand()
        let stolen = draw.dice.one(of: world.ledger.order)
        console.dice = draw.dice
        if console.dice.below(2) == 0, let stolen, let entry = world.ledger.entries[stolen], !entry.isDelegates {
            await world.offend(with: console, stealing: stolen, entry.command)
        } else if case .recorded? = await console.insist(command, tries: 1), !command.isDelegatesToo {
            world.fail("a delegate's command was carried out that only officers may give: \(command)")
        }
    }
}

extension Command {
    /// Whether a delegation may give it as well, for itself.
    var isDelegatesToo: Bool {
        switch self {
        case .debate, .floor(.request), .floor(.withdrawRequest), .floor(.yieldFloor), .conduct(.object),
            .conduct(.withdrawObjection), .conduct(.recordIntention), .scrutiny(.spoilPaper), .ballots(.cast),
            .ballots(.reportNotCast), .questions(.nominate):
            true
        default: false
        }
    }
}
