/// The members that may vote in a ballot, in the order of names. Ballots that follow one another mostly have the same
/// electors: they share one list, so that nobody is looked up anew when one opens.
public final class ElectorList: Hashable, Sendable {
    /// The electors.
    public let members: [MemberCode]
    private let places: [MemberCode: Int]

    /// A list; a member that stands there twice counts once.
    /// - Complexity: O(members).
    init(_ members: [MemberCode]) {
        var (unique, places) = ([MemberCode](), [MemberCode: Int](minimumCapacity: members.count))
        for member in members where places.updateValue(unique.count, forKey: member) == nil { unique.append(member) }
        // A repeated member has moved its place to the end; it keeps the first.
        if unique.count < members.count {
            places = Dictionary(uniqueKeysWithValues: unique.enumerated().map { ($1, $0) })
        }
        (self.members, self.places) = (unique, places)
    }

    /// Where a member stands; `nil` for one that is no elector. O(1).
    func place(of member: MemberCode) -> Int? { places[member] }

    /// Whether it holds just these members, in this order. O(members), without a look-up.
    func holds(_ members: some Sequence<MemberCode>) -> Bool { self.members.elementsEqual(members) }

    /// Whether both hold the same members in the same order.
    public static func == (left: ElectorList, right: ElectorList) -> Bool {
        left === right || left.members == right.members
    }

    /// Feeds the members to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(members) }
}
