import CGMP
import Glibc
import SealedBallot

// plenary's sealed ballots against belenios-tool 2.0 on the same elections, in one run.
// Arguments: the number of voters (200), `gmp` to leave the vector lanes unused; or a board to be verified (`….bel`), or
// a file to which a board of 20 candidates is written (`….new`).
let arguments = CommandLine.arguments.dropFirst()
if arguments.contains("gmp") { sealed_use_lanes(0) }
print("engine: \(sealed_lanes_in_use() == 1 ? "AVX-512 IFMA, eight lanes" : "GMP")")
do {
    if let path = arguments.first(where: { $0.hasSuffix(".bel") }) {
        var report: BoardReport?
        let seconds = try CPUTime.of { report = try BoardVerifier(BoardFile(path: path)).verify() }
        print("accepted: \(report?.result?.counts ?? []), \(seconds) s CPU, at most \(peakMemory) MB")
    } else if let path = arguments.first(where: { $0.hasSuffix(".new") }) {
        let voters = arguments.lazy.compactMap { Int($0) }.first ?? 2000
        try LargeBoard(path: path, voters: voters).write()
    } else {
        let voters = arguments.lazy.compactMap { Int($0) }.first ?? 200
        var template = Array("/tmp/sealed-benchmark-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { fatalError("no temporary folder") }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for scenario in Scenario.all(voters: voters) { try Contest(scenario, Tool(folder: folder)).run() }
        print("folder: \(folder)")
    }
} catch {
    print("failed: \(error)")
    exit(1)
}
