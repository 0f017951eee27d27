public import Foundation

/// The one door through which JSON from outside comes to Foundation's reader: requests, answers, files. How deep it lies
/// in itself is looked at first, because a few hundred brackets would otherwise end the process.
public enum OutsideJSON {
    /// Reads a value.
    /// - Parameter knowledge: what the value's own reading is told.
    /// - Throws: a ``JSONFault`` for a text that lies deeper in itself than anything of ours, or holds zero bytes; or what
    ///   the reader throws.
    public static func decode<Value: Decodable>(
        _ type: Value.Type, from data: Data, knowing knowledge: [CodingUserInfoKey: any Sendable] = [:]
    ) throws -> Value {
        guard data.withUnsafeBytes({ Nesting.isBearable($0) }) else { throw JSONFault(.tooDeep, at: "") }
        let decoder = JSONDecoder()
        decoder.userInfo = knowledge
        return try decoder.decode(type, from: data)
    }
}
