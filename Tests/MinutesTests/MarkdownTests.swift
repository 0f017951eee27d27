import AssemblyCore
import Minutes
import PlenaryTestKit
import Testing

/// What people write must not become markup.
@Suite("Minutes as Markdown")
struct MarkdownTests {
    @Test("no title can break out of Markdown")
    func title() throws {
        var story = try AssemblyStory.under("texts")
        let title = LocalizedText("A | B *c* <b>d</b> [e](f) #g &amp;")
        story.when(
            .questions(.table(Question(id: "odd", item: "texts", title: title, text: "x", decision: "resolution"))))
        #expect(story.refusal == nil)
        let markdown = story.minutes().markdown
        #expect(markdown.contains(##"A \| B \*c\* \<b\>d\</b\> \[e\](f) \#g \&amp;"##))
    }

    @Test("a text of several lines stays a quotation and makes neither lists nor headings")
    func quotation() throws {
        var story = try AssemblyStory.under("texts")
        let text = LocalizedText("# One\n\n1. two\n- three\n=== \n")
        story.when(
            .questions(.table(Question(id: "odd", item: "texts", title: "Odd", text: text, decision: "resolution"))))
        _ = try story.vote(on: "odd", ["AA": .yes])
        let quoted = story.minutes().markdown.split(separator: "\n").filter { $0.hasPrefix(">") }
        #expect(quoted == [##"> \# One  "##, ">", #"> 1\. two  "#, #"> \- three  "#, #"> \===   "#, ">"])
    }

    @Test("a star with an accent over it is escaped like any other")
    func accents() throws {
        var story = try AssemblyStory.under("texts")
        let title = LocalizedText("*\u{301}bold*\u{301}")
        story.when(
            .questions(.table(Question(id: "odd", item: "texts", title: title, text: "x", decision: "resolution"))))
        #expect(story.minutes().markdown.contains("\\*\u{301}bold\\*\u{301}"))
    }
}
