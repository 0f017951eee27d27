/// Every kind of thing that events are made of.
enum Shape: Codable, Hashable, Sendable {
    case bare
    case labelled(text: String, number: Int, flag: Bool?)
    case unlabelled(Int8, UInt16, [String])
    case keyed([String: [Int]], [Int: String], [[String]: Int])
    indirect case nested(Shape, also: Shape?)

    static let samples: [Shape] = [
        .bare, .labelled(text: "a/b\"\\\u{1}\u{7f}\r\n é 文", number: .min, flag: nil),
        .labelled(text: "", number: .max, flag: false), .unlabelled(-128, .max, ["x", "", "y"]),
        .keyed(["b": [1], "a": [], "A_": [2]], [10: "x", 9: "y"], [["k", "l"]: 1]),
        .nested(.nested(.bare, also: nil), also: .unlabelled(0, 0, [])),
    ]
}
