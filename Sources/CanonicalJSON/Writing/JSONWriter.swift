/// Turns slots into bytes.
struct JSONWriter {
    private(set) var text = JSONText()

    /// Writes a value with everything in it.
    mutating func write(_ slot: JSONSlot) {
        switch slot {
        case .null: text.append("null")
        case .bool(let value): value ? text.append("true") : text.append("false")
        case .signed(let value): text.append(value)
        case .unsigned(let value): text.append(value)
        case .decimal(let digits): text.append(bytes: digits.utf8)
        case .string(let string): text.append(text: string)
        case .array(let array): write(array)
        case .object(let object): write(object)
        case .pending(let encoder): write(encoder.result)
        }
    }

    private mutating func write(_ array: JSONArray) {
        text.append("[")
        var isFirst = true
        for slot in array.slots {
            if !isFirst { text.append(",") }
            isFirst = false
            write(slot)
        }
        text.append("]")
    }

    private mutating func write(_ object: JSONObject) {
        text.append("{")
        var isFirst = true
        for member in object.sorted {
            if !isFirst { text.append(",") }
            isFirst = false
            text.append(text: member.key)
            text.append(":")
            write(member.slot)
        }
        text.append("}")
    }
}
