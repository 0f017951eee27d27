import CanonicalJSON
import NIOCore

extension ByteBuffer {
    /// What a line says, read where it lies. Fields that only a later version knows are passed over.
    /// - Parameter knowledge: what the value's own reading is told.
    /// - Throws: a ``JSONFault``.
    func decode<Value: Decodable>(
        _ type: Value.Type, knowing knowledge: [CodingUserInfoKey: any Sendable] = [:]
    ) throws -> Value {
        try withUnsafeReadableBytes {
            try CanonicalJSON.decode(type, from: $0, unknownFields: .ignored, knowing: knowledge)
        }
    }
}
