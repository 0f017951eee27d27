/// A value for each elector of a ballot, or for some of them, in the order of names.
///
/// It is used like a dictionary; the values lie in the places of a shared ``ElectorList``, which makes a million papers
/// fold fast.
public struct ByElector<Value> {
    /// The electors.
    public let list: ElectorList
    private var places: [Value?]
    /// How many electors have a value.
    public private(set) var count: Int

    /// No values yet.
    init(_ list: ElectorList) {
        (self.list, count) = (list, 0)
        places = Array(repeating: nil, count: list.members.count)
    }

    /// The value of a member; `nil` where it has none or is no elector. A value for somebody else is let fall. O(1).
    public internal(set) subscript(member: MemberCode) -> Value? {
        get { list.place(of: member).flatMap { places[$0] } }
        set { if let place = list.place(of: member) { exchange(newValue, at: place) } }
    }

    /// The value at a place of the list.
    subscript(place place: Int) -> Value? { places[place] }

    /// Puts a value, or none, in the place of the one before.
    /// - Returns: the one before.
    @discardableResult
    mutating func exchange(_ value: Value?, at place: Int) -> Value? {
        let before = places[place]
        places[place] = value
        count += (value == nil ? 0 : 1) - (before == nil ? 0 : 1)
        return before
    }

    /// Whether nobody has a value.
    public var isEmpty: Bool { count == 0 }
    /// The electors that have one.
    public var keys: [MemberCode] { map(\.key) }
    /// The values.
    public var values: [Value] { places.compactMap { $0 } }

    /// The same electors with other values.
    func mapValues<Other>(_ transform: (Value) -> Other) -> ByElector<Other> {
        var others = ByElector<Other>(list)
        for (place, value) in places.enumerated() { others.exchange(value.map(transform), at: place) }
        return others
    }
}

extension ByElector: Sequence {
    /// Goes through the electors that have a value.
    public func makeIterator() -> AnyIterator<(key: MemberCode, value: Value)> {
        var place = 0
        return AnyIterator {
            while place < places.count {
                defer { place += 1 }
                if let value = places[place] { return (list.members[place], value) }
            }
            return nil
        }
    }

    /// How many there are, at the least: all of them.
    public var underestimatedCount: Int { count }
}

extension ByElector: Equatable where Value: Equatable {}
extension ByElector: Hashable where Value: Hashable {}
extension ByElector: Sendable where Value: Sendable {}

extension ByElector<Int> {
    /// The votes of the electors of an opening.
    /// - Parameter list: a list that is taken over where it holds just these electors.
    init(_ electors: [Elector], sharing list: ElectorList? = nil) {
        let members = electors.lazy.map(\.member)
        let list = list.flatMap { $0.holds(members) ? $0 : nil } ?? ElectorList(Array(members))
        self.init(list)
        for (place, elector) in electors.enumerated() {
            // Only a record that names a member twice has other places than its list.
            guard list.members.count != electors.count else {
                exchange(elector.weight, at: place)
                continue
            }
            if self[elector.member] == nil { self[elector.member] = elector.weight }
        }
    }
}
