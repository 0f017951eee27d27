/// A JSON value on its way from `encode(to:)` to bytes.
enum JSONSlot {
    case null
    case bool(Bool)
    case signed(Int64)
    case unsigned(UInt64)
    /// A number with a fraction or an exponent, as it is written.
    case decimal(String)
    case string(String)
    case array(JSONArray)
    case object(JSONObject)
    /// What an encoder that was handed out will have been given when everything is written.
    case pending(SlotEncoder)
}

/// An array that is being filled; a class, because `Codable` lets a value hold on to its containers and fill them in any
/// order.
final class JSONArray {
    var slots: [JSONSlot] = []
}

/// An object that is being filled.
final class JSONObject {
    /// A key with its value.
    typealias Member = (key: String, slot: JSONSlot)

    private var members: [Member] = []

    init() {
        // Most events have fewer parts than that.
        members.reserveCapacity(6)
    }

    /// Adds a member.
    func put(_ slot: JSONSlot, _ key: String) { members.append((key, slot)) }

    /// The members in the order of their keys; of several with the same key the last.
    var sorted: [Member] {
        if zip(members, members.dropFirst()).allSatisfy({ $0.key < $1.key }) { return members }
        // The sort is stable, so that of equal keys the last one set comes last.
        var unique: [Member] = []
        unique.reserveCapacity(members.count)
        for member in members.sorted(by: { $0.key < $1.key }) {
            if unique.last?.key == member.key { unique.removeLast() }
            unique.append(member)
        }
        return unique
    }
}
