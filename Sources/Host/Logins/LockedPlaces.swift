import AssemblyCore

/// Where the wrong PINs were typed that locked badges: one device that guesses can lock a whole hall, and the secretariat
/// opens again at once what that device has locked. A device's name is chosen freely, so it is bound to its user.
struct LockedPlaces {
    private struct Place: Hashable {
        let device: DeviceID
        let user: UInt32?
    }

    private var places: [MemberCode: Place] = [:]

    /// Notes where a badge was locked.
    mutating func note(_ member: MemberCode, at device: DeviceID, of caller: Caller?) {
        places[member] = Place(device: device, user: caller?.user)
    }

    /// Forgets a badge that is open again.
    /// - Returns: whether it was known.
    mutating func forget(_ member: MemberCode) -> Bool { places.removeValue(forKey: member) != nil }

    /// The badges by their devices, in the order of the devices' names.
    var badges: [LockedBadges] {
        Dictionary(grouping: places.keys) { places[$0] }
            .compactMap { place, members in
                place.map { LockedBadges(device: $0.device, members: members.sorted()) }
            }
            .sorted { $0.device.name < $1.device.name }
    }
}
