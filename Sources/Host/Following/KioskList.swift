import AssemblyCore

/// The kiosks of a host, in the order in which an officer needs them: those that need somebody first.
struct KioskList {
    /// No more are kept: names are invented easily.
    static let mostKept = 16_384
    /// No more are listed: each officer is told the list at each change of it.
    static let mostListed = 1_024

    private struct Entry: Comparable {
        let rank: Int
        let since: Int64
        let place: KioskPlace

        init(_ kiosk: KioskStatus, at place: KioskPlace) {
            (rank, since, self.place) = (kiosk.standing.rawValue, kiosk.helpAskedAt?.milliseconds ?? 0, place)
        }

        static func < (left: Entry, right: Entry) -> Bool {
            (left.rank, left.since, left.place.device.name, left.place.caller?.connection ?? -1)
                < (right.rank, right.since, right.place.device.name, right.place.caller?.connection ?? -1)
        }
    }

    private var kiosks: [KioskPlace: KioskStatus] = [:]
    /// In their order.
    private var entries: [Entry] = []
    private var places: [DeviceID: Set<KioskPlace>] = [:]
    /// Those that make room.
    private var idle = IdleKiosks()
    /// How many there are.
    private(set) var counts = KioskCounts()

    /// Those that are listed.
    /// - Complexity: O(listed kiosks), however many there are.
    var listed: [KioskStatus] { entries.prefix(Self.mostListed).compactMap { kiosks[$0.place] } }

    /// A kiosk.
    /// - Complexity: to write, a search and the move of what comes after it.
    subscript(place: KioskPlace) -> KioskStatus? {
        get { kiosks[place] }
        set {
            if let old = kiosks[place] { remove(old, at: place) }
            if let newValue { add(newValue, at: place) }
        }
    }

    /// The kiosks of a name.
    func places(of device: DeviceID) -> Set<KioskPlace> { places[device] ?? [] }

    /// Notes who is at a kiosk; not where there are too many already, and somebody is at each.
    mutating func note(_ kiosk: KioskStatus, at place: KioskPlace) {
        var kiosk = kiosk
        // A kiosk that was cut off, and comes back over another connection.
        for old in places(of: place.device) where old != place && old.mayBe(place) && kiosks[old]?.isOnline == false {
            kiosk.keep(kiosks[old]?.badgeFrom, of: kiosks[old]?.member)
            self[old] = nil
        }
        if kiosks[place] == nil, kiosks.count >= Self.mostKept {
            guard let empty = idle.needless else { return }
            self[empty] = nil
        }
        // Whoever asked for help waits for it, whoever comes to the kiosk or leaves it meanwhile.
        kiosk.helpAskedAt = kiosk.helpAskedAt ?? kiosks[place]?.helpAskedAt
        kiosk.helpComes = kiosks[place]?.helpComes
        kiosk.keep(kiosks[place]?.badgeFrom, of: kiosks[place]?.member)
        self[place] = kiosk
    }

    private mutating func add(_ kiosk: KioskStatus, at place: KioskPlace) {
        kiosks[place] = kiosk
        places[place.device, default: []].insert(place)
        counts.change(kiosk.standing, by: 1)
        if kiosk.member == nil { idle.insert(place) }
        let entry = Entry(kiosk, at: place)
        entries.insert(entry, at: index(of: entry))
    }

    private mutating func remove(_ kiosk: KioskStatus, at place: KioskPlace) {
        kiosks[place] = nil
        places[place.device]?.remove(place)
        if places[place.device]?.isEmpty == true { places[place.device] = nil }
        counts.change(kiosk.standing, by: -1)
        idle.remove(place)
        let entry = Entry(kiosk, at: place)
        entries.remove(at: index(of: entry))
    }

    /// Where an entry stands, or belongs.
    private func index(of entry: Entry) -> Int {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle] < entry { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension KioskStatus {
    /// Goes on saying where the badge was used before while the same delegation is at the kiosk.
    fileprivate mutating func keep(_ from: DeviceID?, of member: MemberCode?) {
        if member != nil, member == self.member { badgeFrom = badgeFrom ?? from }
    }
}
