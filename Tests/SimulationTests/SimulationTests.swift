import Simulation
import Testing

@Suite("Whole assemblies in simulation", .serialized)
struct SimulationTests {
    @Test("given a hundred seeds, each is one run: the same jobs, answers and records whenever it is held")
    func repeatable() {
        for seed in UInt64(1)...100 {
            let order = RunOrder(seed: seed, acts: 6, mostMembers: 5)
            let (first, second) = (SimulationRun.run(order), SimulationRun.run(order))
            #expect(first.trace == second.trace && first.records == second.records, "seed \(seed)")
            #expect(first.failures == [], "seed \(seed)")
        }
    }

    @Test("given other seeds, the runs are others: the number of a trace tells them apart")
    func different() {
        let traces = (UInt64(1)...20).map { SimulationRun.run(RunOrder(seed: $0, acts: 3, mostMembers: 3)).trace }
        #expect(Set(traces).count == 20)
    }

    @Test("given forty longer seeds with everything going wrong, what must hold holds")
    func holding() {
        var reached = Reached()
        for seed in UInt64(1_000)..<1_040 {
            let result = SimulationRun.run(RunOrder(seed: seed, acts: 40, mostMembers: 9))
            #expect(result.failures == [], "plenary-simulate --seeds \(seed) --acts 40 --members 9")
            reached.add(result.reached)
        }
        // Runs in which nothing happens would hold as well.
        #expect(reached.count(.command, "cast") > 60)
        #expect(reached.count(.command, "declare-result") > 10)
        #expect(reached.count(.fault, "host killed") > 5)
        #expect(reached.all(.fault).count > 8)
        #expect(reached.all(.rulebook).count > 10)
    }

    @Test(
        "given something wrong on purpose, a run soon notices it",
        arguments: [PlantedFault.acknowledgesBeforeSync, .forgetsLastRecord, .storesTwice])
    func planted(_ fault: PlantedFault) {
        let found = (UInt64(1)...60).first { seed in
            !SimulationRun.run(RunOrder(seed: seed, acts: 40, mostMembers: 5), with: fault).failures.isEmpty
        }
        #expect(found != nil, "nobody has noticed that the journal \(fault.rawValue)")
    }

    @Test("given a run that fails, the shortest part of it that fails is found, and it is no longer than the run")
    func shortest() throws {
        let order = RunOrder(seed: 3, acts: 30, mostMembers: 5)
        let planted = SimulationRun.run(order, with: .acknowledgesBeforeSync)
        #expect(!planted.failures.isEmpty)
        // Without what was wrong nothing fails, so that nothing shorter is found.
        #expect(ShortestFailure(of: planted).result.order.seed == 3)
    }
}

@Suite("Hosts of a cluster in simulation", .serialized)
struct ClusterSimulationTests {
    private static func order(_ seed: UInt64) -> RunOrder { RunOrder(seed: seed, acts: 25, mostMembers: 9, hosts: 3) }

    @Test("given three hosts and twenty seeds, each is one run whenever it is held")
    func repeatable() {
        for seed in UInt64(1)...20 {
            let (first, second) = (SimulationRun.run(Self.order(seed)), SimulationRun.run(Self.order(seed)))
            #expect(first.trace == second.trace && first.records == second.records, "seed \(seed)")
        }
    }

    @Test(
        "given hosts that die, freeze and are cut off, on disks that fail, by clocks that are wrong: nothing acknowledged is lost, one decides, and one leads when it is over"
    )
    func holding() {
        var reached = Reached()
        for seed in UInt64(100)..<130 {
            let result = SimulationRun.run(Self.order(seed))
            #expect(result.failures == [], "plenary-simulate --seeds \(seed) --acts 25 --members 9 --hosts 3")
            reached.add(result.reached)
        }
        // Runs in which one host leads from the beginning to the end would hold as well.
        #expect(reached.count(.event, "record.tookOver") > 60)
        #expect(reached.count(.world, "command passed on") > 100)
        for fault in EverythingToReach.names(of: .fault) where fault.hasPrefix("cluster: ") {
            #expect(reached.count(.fault, fault) > 0, "\(fault)")
        }
    }

    @Test("given servers that take a record from anybody, a run soon notices that two have decided")
    func fence() {
        let found = (UInt64(1)...40).first { seed in
            !SimulationRun.run(Self.order(seed), with: .fencesNobody).failures.isEmpty
        }
        #expect(found != nil)
    }
}

@Suite("What may go wrong, on a command line")
struct TroubleTextTests {
    @Test("given a run that failed with whatever went wrong, nothing at all included, the printed word means the same")
    func repeated() {
        for number in 0..<(1 << Trouble.allCases.count) {
            let troubles = Set(Trouble.allCases.enumerated().filter { number >> $0.offset & 1 == 1 }.map(\.element))
            #expect(Trouble.all(in: Trouble.text(of: troubles)) == troubles)
            #expect(!Trouble.text(of: troubles).isEmpty)
        }
        #expect(Trouble.all(in: "disk,fire") == nil)
        #expect(Trouble.all(in: "") == nil)
    }
}

/// Every seed that has ever failed, with what it has found; each must hold for ever.
@Suite("Seeds that have found something", .serialized)
struct KeptSeedTests {
    /// A seed, and what failed in it.
    struct Kept: Sendable, CustomTestStringConvertible {
        let order: RunOrder
        let testDescription: String
    }

    static let all: [Kept] = [
        Kept(
            order: RunOrder(seed: 1_020_119, troubles: [.disk, .process, .link, .clock, .people], acts: 130),
            testDescription: "a scrutineer's message came before its appointment was on record: it was not checked"),
        Kept(
            order: RunOrder(seed: 13, acts: 185),
            testDescription: "an appeal was equally divided where the chair decides: no step led on"),
        Kept(
            order: RunOrder(seed: 22, acts: 112),
            testDescription: "an item left the hand with its sitting while a carried motion waited: verify refused it"),
        Kept(
            order: RunOrder(seed: 49, acts: 356),
            testDescription: "an item left the hand with its sitting while a motion waited: verify refused it"),
        Kept(
            order: RunOrder(seed: 31, acts: 54),
            testDescription: "nobody voted any more for a name for which somebody had: verify refused the result"),
        Kept(
            order: RunOrder(seed: 276, troubles: [.link, .clock, .people], acts: 32),
            testDescription: "an observer joined the list by leave of the chair: verify refused it"),
        Kept(
            order: RunOrder(seed: 5_569, troubles: [.disk, .process, .link, .people], acts: 80),
            testDescription:
                "a point on the voting, raised while nothing was voted on, was not known when it came again"),
        Kept(
            order: RunOrder(seed: 328, troubles: [.disk, .link, .clock, .people], acts: 40),
            testDescription: "a result was counted again after the last sitting: no step led to its announcement"),
        Kept(
            order: RunOrder(seed: 909, troubles: [.disk, .link, .people], acts: 13),
            testDescription: "a name had lost its only vote: a console that had listened had another sum"),
        Kept(
            order: RunOrder(seed: 15, acts: 54, hosts: 3),
            testDescription: "a host with a full disk said that a command had failed which the cluster had recorded"),
        Kept(
            order: RunOrder(seed: 1_815, troubles: [.disk, .process, .link, .clock, .people], acts: 61, hosts: 3),
            testDescription: "the same, of a command of which the host itself had said that it did not know"),
        Kept(
            order: RunOrder(seed: 490, troubles: [.disk, .process, .link, .people], acts: 15, hosts: 3),
            testDescription: "a point of order was withdrawn, and whoever asked again was told that it was not theirs"),
        Kept(
            order: RunOrder(seed: 1_410, acts: 215, hosts: 3),
            testDescription: "a roll call was annulled before papers are shown: snapshots withheld what was called out"),
        Kept(
            order: RunOrder(seed: 2_358, acts: 95, hosts: 3),
            testDescription: "a console cut off in the middle of a snapshot was taken for one that had listened"),
        Kept(
            order: RunOrder(seed: 3_728, acts: 74, hosts: 3),
            testDescription: "of two requests for one command one was refused, and the other recorded by the next lead"),
        Kept(
            order: RunOrder(seed: 3, troubles: [.people], acts: 38, hosts: 3),
            testDescription: "two names had to be marked, or none of them: the result could not be announced"),
        Kept(
            order: RunOrder(seed: 24, troubles: [.disk, .process, .link, .clock], acts: 70, hosts: 3),
            testDescription: "fewer names stood than had to be marked: the result could not be announced"),
        Kept(
            order: RunOrder(seed: 484, acts: 319, hosts: 3),
            testDescription: "an appeal was voted on by papers: no step led to its result"),
        Kept(
            order: RunOrder(seed: 216_364, troubles: [.disk, .process, .link, .people], acts: 29),
            testDescription: "of the three whom the chair wanted on the Elections Board one stood in another election"),
        Kept(
            order: RunOrder(
                seed: 701_216, troubles: [.disk, .process, .link, .cluster, .people], acts: 65, hosts: 3),
            testDescription: "two members, of whom one had appealed where appeals are secret: there is no board of two"),
        Kept(
            order: RunOrder(seed: 211_819, troubles: [.disk, .process, .link, .clock, .people], acts: 56),
            testDescription: "a delegation gave as its own a command that was an officer's and is lawful for both"),
    ]

    @Test("a seed that has failed holds", arguments: all)
    func holds(_ kept: Kept) { #expect(SimulationRun.run(kept.order).failures == []) }
}
