import AssemblyFiles
import EditedFiles
import Foundation
import Testing

@Suite("Damaged files")
struct DamagedFileTests {
    /// How many damaged copies are tried; more on request, for a long run.
    static let rounds = ProcessInfo.processInfo.environment["DAMAGE_ROUNDS"].flatMap(Int.init) ?? 40

    @Test("whatever happens to a file, it is read or refused with a place, and nothing worse", arguments: [1, 2, 3])
    func damage(_ seed: UInt64) {
        let files = AssemblyTemplate.interpol
        var state = seed
        func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for round in 0..<Self.rounds {
            var bytes = files.map { Array($0.text.utf8) }
            let file = next(below: 3)
            for _ in 0...next(below: 4) {
                let place = next(below: bytes[file].count)
                switch next(below: 5) {
                case 0: bytes[file][place] = UInt8(next(below: 256))
                case 1: bytes[file].remove(at: place)
                case 2: bytes[file].insert(Array("\n :-[]{}\"'#&*|>,\u{1B}".utf8)[next(below: 17)], at: place)
                case 3: bytes[file].removeSubrange(place..<min(bytes[file].count, place + next(below: 200)))
                default: bytes[file].insert(contentsOf: bytes[file].prefix(place).suffix(80), at: place)
                }
            }
            do throws(EditedFileFault) {
                _ = try AssemblyFile.read(SourceFile(name: "0", bytes: bytes[0])) { name throws(EditedFileFault) in
                    SourceFile(name: name, bytes: name == "members.csv" ? bytes[1] : bytes[2])
                }
            } catch {
                #expect(
                    error.diagnostics.allSatisfy { $0.place >= .start && $0.place.column >= 1 },
                    "seed \(seed), round \(round)")
            }
        }
    }

    @Test("whatever happens to a rulebook, it is read or refused with a place", arguments: RulebookFile.builtInNames)
    func rulebooks(_ name: String) throws {
        let text = try #require(RulebookFile.builtInText(named: name))
        var state = UInt64(name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
        func next(below limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        for round in 0..<Self.rounds {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for _ in 0...next(below: 3) {
                let (line, other) = (next(below: lines.count), next(below: lines.count))
                switch next(below: 5) {
                case 0: lines.remove(at: line)
                case 1: lines.swapAt(line, other)
                case 2: lines.insert(lines[other], at: line)
                case 3: lines[line] = String(lines[line].dropLast(next(below: 12)))
                default:
                    lines[line] = lines[line].replacing(":", with: [" ", ": [", ": {", ": -", ":"][next(below: 5)])
                }
            }
            do throws(EditedFileFault) {
                _ = try RulebookFile.read(SourceFile(name: "r.yaml", text: lines.joined(separator: "\n")))
            } catch {
                #expect(
                    error.diagnostics.allSatisfy { $0.place >= .start && $0.place.column >= 1 },
                    "\(name), round \(round)")
            }
        }
    }
}
