/// What a seed may do to the world.
package enum Trouble: String, CaseIterable, Hashable, Sendable {
    /// The disk is slow, full, or fails.
    case disk = "disk"
    /// The host dies, and begins again with what is durable.
    case process = "process"
    /// Requests and answers get lost, late, or come twice; feeds are cut.
    case link = "link"
    /// The wall clock jumps by hours.
    case clock = "clock"
    /// Hosts freeze, and servers of a cluster go away; a run with one host knows of neither.
    case cluster = "cluster"
    /// People are absent-minded or hostile, and the chair takes steps that are not lawful.
    case people = "people"
}

/// What a run is asked to be.
package struct RunOrder: Hashable, Sendable {
    /// Everything follows from it.
    package var seed: UInt64
    /// What may go wrong.
    package var troubles: Set<Trouble>
    /// After how many acts the trouble ends; `nil` for as many as the seed wants.
    package var acts: Int?
    /// No assembly has more members, besides those that its rules name.
    package var mostMembers: Int
    /// How many hosts hold the session: one by itself, or several on a cluster.
    package var hosts: Int

    /// A run.
    package init(
        seed: UInt64, troubles: Set<Trouble> = Set(Trouble.allCases), acts: Int? = nil, mostMembers: Int = 50,
        hosts: Int = 1
    ) {
        (self.seed, self.troubles, self.acts, self.mostMembers) = (seed, troubles, acts, mostMembers)
        self.hosts = hosts
    }
}

extension Trouble {
    /// The word for a run in which nothing goes wrong.
    private static let nothing = "nothing"

    /// How troubles are written on a command line: never as an empty word.
    package static func text(of troubles: Set<Trouble>) -> String {
        troubles.isEmpty ? nothing : allCases.filter(troubles.contains).map(\.rawValue).joined(separator: ",")
    }

    /// The troubles of a command line; `nil` where one of them is none.
    package static func all(in text: String) -> Set<Trouble>? {
        if text == nothing { return [] }
        let found = text.split(separator: ",").map { Trouble(rawValue: String($0)) }
        return found.isEmpty || found.contains(nil) ? nil : Set(found.compactMap(\.self))
    }
}

/// What somebody puts wrong on purpose, to see that a run notices it.
package enum PlantedFault: String, CaseIterable, Hashable, Sendable {
    /// The journal acknowledges what it has not synced.
    case acknowledgesBeforeSync = "acknowledges before sync"
    /// The journal forgets a record that it has acknowledged, when it is opened anew.
    case forgetsLastRecord = "forgets the last record"
    /// The journal stores a group a second time when it is asked again whether it is there.
    case storesTwice = "stores twice"
    /// The servers of a cluster take a record from anybody, whatever has been recorded meanwhile.
    case fencesNobody = "fences nobody"
}
