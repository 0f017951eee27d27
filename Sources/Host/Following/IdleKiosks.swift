/// The kiosks at which nobody is, by who has named them; made for finding at once the one that is missed least.
struct IdleKiosks {
    private var places: [Caller?: Set<KioskPlace>] = [:]
    /// Who has so many of them, by how many.
    private var callers: [Int: Set<Caller?>] = [:]
    /// The largest number that anybody has.
    private var most = 0

    /// One of whoever has most: names are invented easily. `nil` where somebody is at each.
    /// - Complexity: O(1), however many there are.
    var needless: KioskPlace? { callers[most]?.first.flatMap { places[$0]?.first } }

    /// Somebody has left a kiosk, or has named one.
    /// - Complexity: O(1).
    mutating func insert(_ place: KioskPlace) {
        guard places[place.caller, default: []].insert(place).inserted else { return }
        count(place.caller)
    }

    /// Somebody is at the kiosk now, or it is gone.
    /// - Complexity: O(1).
    mutating func remove(_ place: KioskPlace) {
        guard let index = places[place.caller]?.firstIndex(of: place) else { return }
        places[place.caller]?.remove(at: index)
        count(place.caller, change: -1)
    }

    private mutating func count(_ caller: Caller?, change: Int = 1) {
        let now = places[caller]?.count ?? 0
        if now == 0 { places[caller] = nil }
        callers[now - change]?.remove(caller)
        if callers[now - change]?.isEmpty == true { callers[now - change] = nil }
        if now > 0 { callers[now, default: []].insert(caller) }
        most = change > 0 ? max(most, now) : callers[most] == nil ? now : most
    }
}
