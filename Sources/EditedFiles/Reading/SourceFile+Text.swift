extension SourceFile {
    /// The text, with every byte that is not UTF-8 reported and replaced, so that the rest can be read as well.
    /// - Complexity: O(bytes).
    package func text(reportingTo findings: Findings) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var line = 1
        for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            reportBadBytes(in: part, line: line, to: findings)
            line += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func reportBadBytes(in line: ArraySlice<UInt8>, line number: Int, to findings: Findings) {
        guard String(validating: line, as: UTF8.self) == nil else { return }
        var parser = Unicode.UTF8.ForwardParser()
        var rest = line.makeIterator()
        var column = 1
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid: column += 1
            case .error:
                // One report a line: a line in another encoding is wrong all over.
                return findings.report(
                    "these bytes are not UTF-8", in: name, at: Place(line: number, column: column),
                    hint: "save the file in the encoding UTF-8, which Excel calls 'CSV UTF-8'")
            case .emptyInput: return
            }
        }
    }

    /// The text with control characters reported and replaced; tabs and line ends may stay.
    package static func withoutControlCharacters(_ text: String, of file: String, reportingTo findings: Findings)
        -> String
    {
        func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < 0x20 ? ![0x09, 0x0A, 0x0D].contains(scalar.value) : (0x7F..<0xA0).contains(scalar.value)
        }
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        var cleaned = String.UnicodeScalarView()
        var place = Place.start
        for scalar in text.unicodeScalars {
            if isForbidden(scalar) {
                let sentence = "the control character \(Shown.code(of: scalar)) has no place in a file or on a screen"
                findings.report(sentence, in: file, at: place, hint: "delete it")
            }
            cleaned.append(isForbidden(scalar) ? "\u{FFFD}" : scalar)
            place =
                scalar == "\n"
                ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
        }
        return String(cleaned)
    }
}
