import AssemblyCore
import Language
import TerminalKit

/// A paragraph with what an amendment changes in it: marked with signs and inks where it is seen, told in words where it
/// is heard. What comes stands between `{+` and `+}`, what goes between `[-` and `-]`.
struct ParagraphDifference {
    private let paragraph: AmendedParagraph

    /// A paragraph of a text.
    init(_ paragraph: AmendedParagraph) { self.paragraph = paragraph }

    /// Longer lines are broken behind a sentence, so that arrows alone go through them on the smallest window.
    private static let shortLine = 60
    private static let longLine = 160

    /// The lines as they are seen, the number before the first.
    var lines: [Text] { lines(after: number) }

    private func lines(after beginning: Text) -> [Text] {
        let runs: [WordDifference.Run]
        switch paragraph.change {
        case .kept: runs = [WordDifference.Run(fate: .kept, words: paragraph.words)]
        case .replaced(let before): runs = WordDifference(from: before, to: paragraph.words).runs
        case .added: runs = [WordDifference.Run(fate: .added, words: paragraph.words)]
        case .deleted: runs = [WordDifference.Run(fate: .removed, words: paragraph.words)]
        }
        return Self.broken(runs).enumerated().map { place, runs in
            (place == 0 ? beginning : Text("   ")) + Self.text(runs)
        }
    }

    /// The lines as they are heard.
    var spoken: [Text] {
        switch paragraph.change {
        case .kept: lines(after: Text(paragraph.title) + Text(": "))
        case .replaced(let before):
            [Text("\(paragraph.title), instead of: \(before)"), Text("now: \(paragraph.words)")]
        case .added: [Text("\(paragraph.title), added: \(paragraph.words)")]
        case .deleted: [Text("\(paragraph.title), left out: \(paragraph.words)")]
        }
    }

    /// `2  `, or a sign where the paragraph is a new one.
    private var number: Text {
        guard paragraph.change != .added, let original = paragraph.original else { return Text("+  ", .success) }
        return Text("\(original.number)  ", .accent)
    }

    private static func text(_ runs: [WordDifference.Run]) -> Text {
        runs.enumerated().reduce(into: Text("")) { text, run in
            if run.offset > 0 { text += Text(" ") }
            switch run.element.fate {
            case .kept: text += Text(run.element.words)
            case .removed: text += Text("[-\(run.element.words)-]", .danger)
            case .added: text += Text("{+\(run.element.words)+}", .success)
            }
        }
    }

    private static func broken(_ runs: [WordDifference.Run]) -> [[WordDifference.Run]] {
        var lines: [[WordDifference.Run]] = []
        var (line, length): ([WordDifference.Run], Int) = ([], 0)
        for run in runs {
            var words: [Substring] = []
            func end() {
                if !words.isEmpty {
                    line.append(WordDifference.Run(fate: run.fate, words: words.joined(separator: " ")))
                }
                words = []
            }
            for word in run.words.split(separator: " ") {
                words.append(word)
                length += word.count + 1
                guard length > longLine || length > shortLine && word.hasSuffix(".") else { continue }
                end()
                lines.append(line)
                (line, length) = ([], 0)
            }
            end()
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
