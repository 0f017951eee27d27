import Testing

/// A refusal that nobody can meet is a sentence in four languages for nothing, and a rule that seems to hold and does not.
@Suite("Every refusal and every fault is thrown somewhere")
struct NeverThrownTests {
    @Test("each case of what can be thrown is made in the sources")
    func made() throws {
        let sources = try PackageTree.sources(in: "Sources")
        let made = Self.made(in: sources)
        var count = 0
        for source in sources {
            guard source.text.contains("Refusal: ") || source.text.contains("Fault: ") else { continue }
            for (type, name) in Self.cases(in: source.lines) {
                count += 1
                #expect(made.contains(name), "\(source.path): nobody makes \(type).\(name)")
            }
        }
        #expect(count > 150, "the search itself is broken")
    }

    @Test("the search tells a case that is made from one that is only told apart")
    func search() {
        func made(_ text: String) -> Set<String> {
            Self.made(in: [PackageTree.Source(path: "", text: text)])
        }
        #expect(made("throw .late") == ["late"])
        #expect(made("case .failure(.gone): throw Link.Fault.late") == ["Fault", "late"])
        #expect(made("if case .early(let why) = error { throw .late }") == ["late"])
        #expect(made("case .late, .gone:").isEmpty)
        #expect(made("case .late,\n    .gone:\n    throw .early\n    // .other") == ["early"])
        #expect(
            Self.cases(in: ["enum SeatRefusal: Error {", "    case late, gone(Int)", "}", "    case other"]).map(\.name)
                == ["late", "gone"])
    }

    /// The cases of the enumerations of a file whose names end as those of what can be thrown do.
    private static func cases(in lines: [Substring]) -> [(type: String, name: String)] {
        var found: [(type: String, name: String)] = []
        var open: (type: String, indent: Substring)?
        for line in lines {
            let indent = line.prefix { $0 == " " }
            if let type = line.firstMatch(of: /\benum (\w*(?:Refusal|Fault)): [^{]*\bError\b[^{]*\{$/)?.1 {
                open = (String(type), indent)
            } else if let type = open, line == type.indent + "}" {
                open = nil
            } else if let type = open, line.hasPrefix(type.indent + "    case "), !line.contains("case .") {
                // What a case carries has commas of its own.
                let flat = line.replacing(/\([^()]*(\([^()]*\)[^()]*)*\)/, with: "")
                found += flat.dropFirst(type.indent.count + 9).matches(of: /\w+/).map { (type.type, String($0.0)) }
            }
        }
        return found
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "_")
    }

    /// The names that follow a dot anywhere but in a pattern.
    private static func made(in sources: [PackageTree.Source]) -> Set<String> {
        var names: Set<String> = []
        for source in sources {
            var isPattern = false
            for line in source.lines where !line.trimmingPrefix(/\s+/).hasPrefix("//") {
                // What stands before the colon of a pattern tells cases apart; what follows may make one.
                var part = line
                if isPattern {
                    part = line.drop { $0 != ":" }
                } else if line.contains("case ."), let pattern = line.firstMatch(of: /\bcase \.[^:=]*/) {
                    part = line[pattern.range.upperBound...]
                }
                isPattern = part.isEmpty && (isPattern || line.hasSuffix(","))
                // By hand: a regular expression would take half a minute for the whole source.
                for piece in part.utf8.split(separator: UInt8(ascii: ".")).dropFirst(part.hasPrefix(".") ? 0 : 1) {
                    names.insert(String(decoding: piece.prefix { Self.isWord($0) }, as: UTF8.self))
                }
            }
        }
        return names
    }
}
