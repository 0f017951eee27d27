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
    var members: [(key: String, slot: JSONSlot)] = []

    /// The members in the order of their keys; of several with the same key the last.
    var sorted: [(key: String, slot: JSONSlot)] {
        guard members.count > 1 else { return members }
        // The sort is stable, so that of equal keys the last one set comes last.
        let ordered = members.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
        var unique: [(key: String, slot: JSONSlot)] = []
        unique.reserveCapacity(ordered.count)
        for member in ordered {
            if unique.last?.key == member.key { unique.removeLast() }
            unique.append(member)
        }
        return unique
    }
}
