import Dispatch
import Glibc
import Synchronization

/// Work on all cores.
enum Parallel {
    /// How many threads work at once.
    static var cores: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Does `count` pieces of work in as many threads as there are workers. Pieces are begun in order; after a piece
    /// has thrown no new ones are begun, so the error that is thrown is that of the first piece that fails.
    /// - Parameter work: gets the worker's number and the number of the piece.
    static func forEach(
        count: Int, workers: Int, _ work: @Sendable (_ worker: Int, _ piece: Int) throws -> Void
    ) throws {
        let next = Atomic(0)
        let failure = Mutex<(piece: Int, error: any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: min(workers, max(1, count))) { worker in
            while failure.withLock({ $0 == nil }) {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < count else { return }
                do {
                    try work(worker, piece)
                } catch {
                    failure.withLock { if piece < $0?.piece ?? .max { $0 = (piece, error) } }
                }
            }
        }
        if let error = failure.withLock({ $0?.error }) { throw error }
    }
}
