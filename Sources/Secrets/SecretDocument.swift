import Bytes
import CSodium

/// A text with secrets in it on its way to a file: it grows in guarded memory, which is overwritten whenever it is
/// released, so that no draft of it is left behind.
package final class SecretDocument {
    private var memory: SecretMemoryBlock
    /// How many bytes have been written.
    package private(set) var count = 0

    /// An empty document.
    package init() { memory = SecretMemoryBlock(capacity: 16_384) }

    /// Appends text that is no secret.
    package func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends UTF-8 bytes, which may be secret.
    package func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if count + bytes.count > memory.capacity {
            let larger = SecretMemoryBlock(capacity: max(count + bytes.count, 2 * memory.capacity))
            larger.base.copyMemory(from: memory.base, byteCount: count)
            memory = larger
        }
        (memory.base + count).copyMemory(from: source, byteCount: bytes.count)
        count += bytes.count
    }

    /// Lends the bytes; they must not be kept.
    package func withUnsafeBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(start: memory.base, count: count))
    }
}

/// Memory between guard pages, overwritten when the last reference goes.
private final class SecretMemoryBlock {
    let base: UnsafeMutableRawPointer
    let capacity: Int

    init(capacity: Int) {
        Sodium.prepare()
        guard let memory = sodium_malloc(capacity) else { preconditionFailure("there is no memory for a secret") }
        (base, self.capacity) = (memory, capacity)
    }

    deinit {
        // Overwrites before it frees.
        sodium_free(base)
    }
}
