import CanonicalJSON
import EditedFiles

/// A file in JSON: examined as JSON, and then written as YAML with every value at its place, so that one reader finds
/// what is wrong with what it says.
struct JSONSource {
    /// The text as YAML; `nil` where it is not JSON, which has been reported.
    let yaml: String?

    /// Whether a file is meant to be JSON: it begins with a brace or a bracket.
    static func isJSON(_ source: SourceFile) -> Bool {
        let first = source.bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// Examines a file.
    /// - Complexity: O(bytes).
    init(_ source: SourceFile, reportingTo findings: Findings) {
        findings.begin(source.name)
        do throws(JSONFault) {
            _ = try CanonicalJSON.decode(AnyValue.self, from: source.bytes, unknownFields: .ignored)
        } catch {
            if let (sentence, place, hint) = Self.told(error, in: source.bytes) {
                findings.report(sentence, in: source.name, at: place, hint: hint)
                yaml = nil
                return
            }
        }
        yaml = Self.written(source.text(reportingTo: findings))
    }

    /// Takes any value: only its form is looked at.
    private struct AnyValue: Decodable {
        init(from decoder: any Decoder) throws {}
    }

    /// A fault in the form, with its place; `nil` for one that the reader of the values tells better.
    private static func told(_ fault: JSONFault, in bytes: [UInt8]) -> (String, Place, String?)? {
        func place(_ offset: Int) -> Place {
            let before = bytes.prefix(offset)
            let line = before.count { $0 == 0x0A } + 1
            let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            // Columns are counted in characters: continuation bytes of UTF-8 are none.
            return Place(line: line, column: bytes[start..<max(start, before.endIndex)].count { $0 & 0xC0 != 0x80 } + 1)
        }
        switch fault.kind {
        case .endsEarly(let offset):
            return (
                "this JSON ends in the middle of a value: a part of the file is missing", place(offset),
                "copy or save the whole file again"
            )
        case .goesOn(let offset):
            return ("something follows the end of this JSON", place(offset), "delete it, or a bracket before it")
        case .unexpected(let offset):
            return (
                "this is not JSON", place(offset),
                "names and texts stand in double quotation marks, and no comma before a closing bracket"
            )
        case .badNumber(let offset):
            return ("JSON does not write a number like this", place(offset), "write plain digits without a leading 0")
        case .badUTF8(let offset):
            return ("these bytes are not UTF-8", place(offset), "save the file in the encoding UTF-8")
        case .badEscape(let offset):
            return (
                "this escape stands for no character in JSON", place(offset),
                "characters beyond U+FFFF are a pair, for example \\ud83d\\ude00; both halves must be there"
            )
        case .tooDeep: return ("this JSON is nested too deeply", .start, "at most 64 levels of brackets are read")
        case .tooLong: return ("this JSON is too long", .start, nil)
        default: return nil
        }
    }

    /// The text with what YAML reads otherwise than JSON replaced: tabs between values, pairs of surrogates, escaped
    /// slashes. What becomes shorter is filled up after the text that it stands in, so that every value keeps its column.
    private static func written(_ text: String) -> String {
        var yaml = String.UnicodeScalarView()
        var (isQuoted, missing) = (false, 0)
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"":
                yaml.append(scalar)
                isQuoted.toggle()
                if !isQuoted {
                    yaml.append(contentsOf: repeatElement(" ", count: missing))
                    missing = 0
                }
            case "\t" where !isQuoted: yaml.append(" ")
            case "\\" where isQuoted:
                let (written, read) = escape(rest)
                yaml.append(contentsOf: written.unicodeScalars)
                rest = rest.dropFirst(read)
                missing += 1 + read - written.unicodeScalars.count
            default: yaml.append(scalar)
            }
        }
        return String(yaml)
    }

    /// An escape as YAML writes it, and how many characters of it stand after the backslash.
    private static func escape(_ rest: Substring.UnicodeScalarView) -> (written: String, read: Int) {
        guard let kind = rest.first else { return ("\\", 0) }
        if kind == "/" { return ("/", 1) }
        guard kind == "u" else { return ("\\" + String(kind), 1) }
        let digits = String(rest.dropFirst().prefix(4))
        let pair = String(rest.dropFirst(7).prefix(4))
        guard let first = UInt32(digits, radix: 16), first & 0xFC00 == 0xD800, let second = UInt32(pair, radix: 16)
        else { return ("\\u" + digits, 5) }
        let code = 0x10000 + (first & 0x3FF) << 10 + second & 0x3FF
        let hexadecimal = String(code, radix: 16)
        return ("\\U" + String(repeating: "0", count: 8 - hexadecimal.count) + hexadecimal, 11)
    }
}
