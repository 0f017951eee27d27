import AssemblyCore
import BallotBox
import EventStream
import Host
import Kiosk
import Language
import Secrets

/// Everything around the people of a run: the disk, the host in its present life, what was noted, and what has failed.
///
/// `@unchecked Sendable`: only the thread of the run touches it.
final class World: @unchecked Sendable {
    /// How far a run has come.
    enum Phase { case trouble, quiet, over }

    let order: RunOrder
    let bag: JobBag
    let disk = SimulatedDisk()
    /// The assembly that is held.
    let drawn: DrawnAssembly
    let doors: Doors
    var dice: Dice
    var phase = Phase.trouble
    /// Where hosts run.
    let machines: [Machine]
    /// The journal that several hosts share; `nil` where there is one.
    let stream: SimulatedStream?
    /// All hosts that have been, to see that none is left.
    var lives: [Weak] = []
    /// Whether secret ballots are sealed where they may be, or held on paper: the proofs of sealed papers take longer than all
    /// the rest, so that most runs do without.
    let sealsBallots: Bool
    /// After how many acts the trouble ends.
    let actLimit: Int
    private(set) var acts = 0
    let health: DiskHealth
    /// What people have asked for, and what they were told.
    let ledger = Ledger()
    /// What was reached.
    var reached = Reached()
    /// Who presides, and who sits in the hall; `nil` and nobody before they come.
    var chair: Chair?
    var delegates: [Delegate] = []
    /// What papers of secret ballots are made with: one for all kiosks of a ballot, because to check the scrutineers' key
    /// takes longer than all the rest of a paper.
    private var presses: [BallotID: PaperPress] = [:]
    /// States of the host while it ran.
    var samples: [(position: Position, assembly: Assembly)] = []
    /// The refusals and faults that were looked at for their words: once each, whatever is filled in.
    var wordsChecked: Set<String> = []
    /// What is durable, and of how many records it was folded.
    var durable = Assembly()
    var folded = 0
    /// What does not hold, the first one first.
    private(set) var failures: [String] = []

    /// A host that nobody has to keep in memory.
    struct Weak { weak var host: AssemblyHost? }

    let planted: PlantedFault?

    /// A world for a run, before anything has happened.
    init(_ order: RunOrder, _ bag: JobBag, in directory: String, with planted: PlantedFault? = nil) {
        (self.order, self.bag, self.planted) = (order, bag, planted)
        dice = Dice(seed: order.seed, for: "world")
        drawn = DrawnAssembly(
            &dice, mostMembers: order.mostMembers, isOnCluster: order.hosts > 1, house: HouseRules(of: order.seed))
        doors = Doors(of: drawn, seed: order.seed, machines: order.hosts, in: directory)
        health = order.troubles.contains(.disk) ? DiskHealth(drawnBy: &dice) : .sound
        let length = dice.happens(perMille: 850) ? dice.number(in: 20...100) : dice.number(in: 100...400)
        actLimit = order.acts ?? length
        machines = Self.machines(of: order, bag)
        stream = order.hosts > 1 ? SimulatedStream(disk, bag) : nil
        // Where votes have weights, a box that would betray them is refused before anything is sealed.
        let isWeighted = drawn.convocation.rulebook.decisions.contains { $0.secrecy == .secret && $0.metric != .heads }
        sealsBallots = Dice.happens(perMille: isWeighted ? 300 : 30, in: order.seed, for: "sealing")
        stream?.isWithoutFence = planted == .fencesNobody
        stream?.complain = { [unowned self] in fail($0) }
        reached.note(.rulebook, drawn.rulebook)
        if HouseRules(of: order.seed) != nil { reached.note(.world, "rules of the house") }
    }

    private static func machines(of order: RunOrder, _ bag: JobBag) -> [Machine] {
        guard order.hosts > 1 else { return [Machine(0, bag)] }
        var dice = Dice(seed: order.seed, for: "machines")
        return (0..<order.hosts).map { place in
            Machine(place, bag, pace: order.troubles.contains(.clock) ? dice.number(in: 980...1_020) : 1_000)
        }
    }

    /// Notes that something does not hold.
    func fail(_ what: String) {
        failures.append(what)
        bag.note(what)
    }

    /// Counts what somebody does; the trouble ends after so much of it.
    func act() { acts += 1 }

    /// Whether something may go wrong now.
    func mayFail(_ trouble: Trouble) -> Bool { phase == .trouble && order.troubles.contains(trouble) }

    /// How many hosts of this run are still in memory.
    var hostsLeft: Int { lives.count { $0.host != nil } }

    /// What the papers of a ballot are made with.
    func press(for ballot: Ballot, trustees: String?) -> PaperPress? {
        if let press = presses[ballot.id], press.ballot.seal == ballot.seal { return press }
        let press = PaperPress(for: ballot, trustees: trustees)
        presses[ballot.id] = press
        return press
    }

    // MARK: Calls

    /// Asks the host of a machine something.
    /// - Returns: `nil` when there is no host, or it died before it answered.
    func call<Answer: Sendable>(
        at place: Int = 0, _ work: @escaping @Sendable (AssemblyHost) async -> Answer
    ) async -> Answer? {
        let machine = machines[place]
        if machine.isFrozen { await machine.thaw() }
        guard let process = machine.process, let host = process.host else { return nil }
        return await withCheckedContinuation { continuation in
            let id = process.wait { continuation.resume(returning: nil) }
            Task {
                let answer = await work(host)
                if machine.isFrozen { await machine.thaw() }
                if process.stopWaiting(id) { continuation.resume(returning: answer) }
            }
        }
    }

    /// Keeps the state of the host at this moment, to be compared with what the journal makes of it.
    func sample() async {
        guard samples.count < 12 else { return }
        let now = await call(at: chair?.console.place ?? 0) { host in
            (await host.position, await host.assembly, await host.position)
        }
        if let now, now.0 == now.2 { samples.append((now.0, now.1)) }
    }
}
