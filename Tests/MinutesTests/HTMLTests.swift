import AssemblyCore
import Foundation
import Minutes
import PlenaryTestKit
import Testing

/// The page to look at, to print and to listen to.
@Suite("Minutes as HTML")
struct HTMLTests {
    private struct Tag {
        let name: String
        let attributes: String
        let isEnd: Bool
        let isEmpty: Bool
    }

    private func tags(_ html: String) -> [Tag] {
        html.matches(of: /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z:-]+="[^"<>]*")*)(\/?)>/).map { match in
            Tag(
                name: String(match.2), attributes: String(match.3), isEnd: !match.1.isEmpty,
                isEmpty: !match.4.isEmpty || match.2 == "meta")
        }
    }

    private func values(_ attribute: String, in tags: [Tag]) -> [String] {
        tags.compactMap { tag in
            tag.attributes.components(separatedBy: " \(attribute)=\"").dropFirst().first?
                .components(separatedBy: "\"").first
        }
    }

    @Test("every element is closed where it should be, and nothing else looks like an element")
    func wellFormed() throws {
        let html = try AssemblyStory.wholeSession().minutes().html
        let tags = tags(html)
        var open: [String] = []
        for tag in tags where !tag.isEmpty {
            if tag.isEnd { #expect(open.popLast() == tag.name) } else { open.append(tag.name) }
        }
        #expect(open.isEmpty)
        // The declaration of the type is the only other thing in angle brackets.
        #expect(html.count { $0 == "<" } == tags.count + 1)
    }

    @Test("names are unique and every link within the page leads somewhere; none leads out of it")
    func links() throws {
        let html = try AssemblyStory.wholeSession().minutes().html
        let tags = tags(html)
        let names = values("id", in: tags)
        #expect(Set(names).count == names.count)
        let targets =
            values("href", in: tags)
            + values("aria-labelledby", in: tags).flatMap {
                $0.split(separator: " ").map { "#\($0)" }
            }
        #expect(targets.count > 20)
        for target in targets { #expect(target.hasPrefix("#") && names.contains(String(target.dropFirst()))) }
        #expect(values("src", in: tags).isEmpty)
        #expect(!tags.contains { ["script", "link", "img", "iframe", "object"].contains($0.name) })
        #expect(!html.contains("url(") && !html.contains("@import"))
    }

    @Test("it can be listened to: language, headings without gaps, scopes, captions, and words for every drawing")
    func accessible() throws {
        let html = try AssemblyStory.wholeSession().minutes().html
        let tags = tags(html).filter { !$0.isEnd }
        #expect(html.contains("<html lang=\"en\">"))
        let levels = tags.compactMap { $0.name.first == "h" ? Int($0.name.dropFirst()) : nil }
        #expect(levels.first == 1)
        for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
        #expect(tags.filter { $0.name == "th" }.allSatisfy { $0.attributes.contains("scope=") })
        #expect(tags.count { $0.name == "caption" } == tags.count { $0.name == "table" })
        let drawings = tags.filter { $0.name == "svg" && !$0.attributes.contains("aria-hidden") }
        #expect(drawings.count == 6)
        #expect(
            drawings.allSatisfy { $0.attributes.contains("role=\"img\"") && $0.attributes.contains("aria-labelledby") })
        #expect(tags.count { $0.name == "desc" } == drawings.count)
        #expect(html.contains("prefers-color-scheme: dark") && html.contains("@media print"))
    }

    @Test("nothing that people have written becomes markup")
    func escaping() throws {
        var story = try AssemblyStory.under("texts")
        let title = LocalizedText("<script>alert(1)</script> & \"x\" 'y'")
        story.when(
            .questions(.table(Question(id: "odd", item: "texts", title: title, text: title, decision: "resolution"))))
        _ = try story.vote(on: "odd", ["AA": .yes])
        let html = story.minutes().html
        #expect(!html.contains("<script>"))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#39;y&#39;"))
    }

    @Test("a correction is linked with its place")
    func correction() throws {
        let html = try AssemblyStory.recordedVote().minutes().html
        let place = try #require(html.firstMatch(of: /id="(place-[0-9]+)"/)?.1)
        #expect(html.contains("href=\"#\(place)\""))
    }
}
