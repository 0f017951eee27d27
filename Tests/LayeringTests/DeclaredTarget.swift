/// A target as `Package.swift` declares it, read without running SwiftPM, which holds a lock while tests run.
struct DeclaredTarget {
    let name: String
    /// The package's own targets among its dependencies.
    let ours: Set<String>

    /// Reads the declarations: a call of `.target`, `.executableTarget` or `.testTarget`, up to the parenthesis that
    /// closes it.
    static func all(in manifest: String) -> [DeclaredTarget] {
        let openings = manifest.matches(of: /\.(?:executableTarget|testTarget|target)\(/).map(\.range.upperBound)
        return openings.compactMap { start in
            let body = manifest[start..<end(of: manifest, from: start)]
            guard let name = body.firstMatch(of: /name:\s*"([^"]+)"/)?.1 else { return nil }
            let list =
                body.firstMatch(of: /dependencies:\s*\[/).map { listBody(of: body, from: $0.range.upperBound) } ?? ""
            let own = list.replacing(/\.product\([^)]*\)/, with: "")
            return DeclaredTarget(name: String(name), ours: Set(own.matches(of: /"([^"]+)"/).map { String($0.1) }))
        }
    }

    private static func end(of text: String, from start: String.Index) -> String.Index {
        var depth = 1
        for index in text[start...].indices {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return index }
        }
        return text.endIndex
    }

    private static func listBody(of body: Substring, from start: String.Index) -> Substring {
        body[start..<(body[start...].firstIndex(of: "]") ?? body.endIndex)]
    }
}
