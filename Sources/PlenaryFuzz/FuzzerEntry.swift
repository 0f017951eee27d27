#if FUZZING
    import Foundation
    import Fuzzing

    private let target: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["PLENARY_FUZZ_TARGET"] ?? ""
        guard let target = FuzzTarget.named(name) else {
            fatalError("PLENARY_FUZZ_TARGET names none of \(FuzzTarget.all.map(\.name).joined(separator: " "))")
        }
        return target
    }()

    /// What libFuzzer calls for every input: a finding ends the process, as a trap does, and the input is kept.
    @_cdecl("LLVMFuzzerTestOneInput")
    public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
        guard count <= target.longest else { return -1 }
        do throws(FuzzFault) { try target.look(at: Array(UnsafeBufferPointer(start: bytes, count: count))) } catch {
            fatalError("\(target.name): \(error)")
        }
        return 0
    }
#endif
