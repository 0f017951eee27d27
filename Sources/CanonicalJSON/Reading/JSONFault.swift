/// Why bytes are not the JSON that was asked for: where, and what is wrong, in one sentence for people.
public struct JSONFault: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// More than 4 GiB.
        case tooLong
        /// More than ``CanonicalJSON/depthLimit`` arrays and objects in one another.
        case tooDeep
        /// The text ends within a value.
        case endsEarly(offset: Int)
        /// After the value stands something else.
        case goesOn(offset: Int)
        /// A byte that JSON does not allow where it stands.
        case unexpected(offset: Int)
        /// A number that JSON does not know, such as one with a leading zero.
        case badNumber(offset: Int)
        /// Bytes that are not UTF-8.
        case badUTF8(offset: Int)
        /// An escape that JSON does not know, or half a surrogate pair.
        case badEscape(offset: Int)
        /// An object has this key twice; the second stands at the offset.
        case repeatedField(String, offset: Int)
        /// An object has a field that nothing was known of.
        case unknownField(String)
        /// An array has more elements than were asked for.
        case unknownElement
        /// An object lacks this field.
        case missingField(String)
        /// An array has fewer elements than were asked for.
        case missingElement
        /// Another kind of value stands there than the one asked for.
        case wrongType(wanted: Shape, found: Shape)
        /// A number that the type, whose bounds or precision are named, cannot hold.
        case outOfRange(String)
        /// A text or number that is none of those which mean something there, or an object of one such field.
        case unknownValue(String)
        /// What the type itself said when it refused what it had read.
        case refused(String)
    }

    /// What a value looks like from outside.
    public enum Shape: String, Hashable, Sendable {
        case null = "nothing (null)"
        case truth = "true or false"
        case integer = "a whole number"
        case number = "a number"
        case text = "a text"
        case list = "a list"
        case object = "an object"
    }

    /// The path to the value, such as `did[0].cast.ballot`; empty for the whole text.
    public let place: String
    /// What is wrong there.
    public let kind: Kind

    /// The path to what is wrong, with the name of a field that is missing; empty for the whole text.
    public var path: String {
        guard case .missingField(let name) = kind else { return place }
        let step = Quoted.step(name)
        return place.isEmpty && step.hasPrefix(".") ? String(step.dropFirst()) : place + step
    }

    /// The byte at which a text is no JSON; 0 where the fault is not one of bytes.
    package var offset: Int {
        switch kind {
        case .endsEarly(let offset), .goesOn(let offset), .unexpected(let offset), .badNumber(let offset),
            .badUTF8(let offset), .badEscape(let offset), .repeatedField(_, let offset):
            offset
        case .tooLong, .tooDeep, .unknownField, .unknownElement, .missingField, .missingElement, .wrongType,
            .outOfRange,
            .unknownValue, .refused:
            0
        }
    }

    /// A fault at a place.
    public init(_ kind: Kind, at place: String) {
        (self.kind, self.place) = (kind, place)
    }
}

extension JSONFault: CustomStringConvertible {
    /// One sentence for people.
    public var description: String { "\(what)\(place.isEmpty ? "" : " (at \(place))")." }

    private var what: String {
        switch kind {
        case .tooLong: "The text is longer than 4 GiB"
        case .tooDeep: "Lists and objects lie more than \(CanonicalJSON.depthLimit) deep in one another"
        case .endsEarly(let offset): "The text ends too early, at byte \(offset)"
        case .goesOn(let offset): "Something follows after the end, at byte \(offset)"
        case .unexpected(let offset): "What stands at byte \(offset) is not JSON"
        case .badNumber(let offset): "The number at byte \(offset) is not written as JSON writes numbers"
        case .badUTF8(let offset): "The text at byte \(offset) is not UTF-8"
        case .badEscape(let offset): "The escape at byte \(offset) stands for no character"
        case .repeatedField(let name, _): "The field \(Quoted.text(name)) is there twice"
        case .unknownField(let name): "The field \(Quoted.text(name)) is not known here"
        case .unknownElement: "The list holds more than is known here"
        case .missingField(let name): "The field \(Quoted.text(name)) is missing"
        case .missingElement: "The list holds too little"
        case .wrongType(let wanted, let found): "There is \(found.rawValue) where \(wanted.rawValue) belongs"
        case .outOfRange(let type): "The number does not fit into \(type)"
        case .unknownValue(let text): "\(Quoted.text(text)) means nothing here"
        case .refused(let reason): Quoted.clause(reason)
        }
    }
}
