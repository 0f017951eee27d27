import EventStream

/// What a journal keeps in memory of its stream: the head, and where each record is. The servers know names for two
/// minutes only, and a command may be repeated after an hour.
struct RecordPlaces: Sendable {
    /// The last record that is known.
    private(set) var head = JournalHead.origin
    private var places: [RecordID: Position] = [:]

    /// Where a record is; nil when it is not there, as far as is known.
    subscript(id: RecordID) -> Position? { places[id] }

    /// Adds the next record. One that is known already, because somebody else has added it meanwhile, changes nothing.
    ///
    /// - Returns: whether it is known now; not when there is a gap before it.
    @discardableResult
    mutating func add(_ stored: Stored) -> Bool {
        guard stored.position == head.position.next else { return stored.position <= head.position }
        places[stored.id] = stored.position
        head = JournalHead(position: stored.position, hash: stored.hash)
        return true
    }
}
