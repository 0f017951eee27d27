import Language
import Testing

@Suite("Catalogues are read as gettext writes them")
struct PortableObjectTests {
    static let header = """
        msgid ""
        msgstr "Plural-Forms: nplurals=2; plural=n > 1;\\n"


        """

    @Test("comments, contexts, plural forms, escapes and strings over several lines")
    func entries() throws {
        let file = try PortableObject(
            Self.header + """
                # a translator's note
                #: Somewhere.swift:4
                #, objc-format
                msgctxt "paper"
                msgid "one \\"line\\"\\n"
                "and another"
                msgstr "une"

                msgid "%1$@ name"
                msgid_plural "%1$@ names"
                msgstr[0] "%1$@ nom"
                msgstr[1] "%1$@ noms"
                #~ msgid "gone"
                #~ msgstr "parti"
                """)
        #expect(file.entries.count == 3)
        #expect(file.entries[0].key == Catalogue.Key("one \"line\"\nand another", context: "paper"))
        #expect(file.entries[0].flags == ["objc-format"])
        #expect(file.entries[1].translations == ["%1$@ nom", "%1$@ noms"])
        #expect(file.entries[2].isObsolete)
        let catalogue = Catalogue(file)
        #expect(catalogue.count == 2)
        #expect(catalogue.translation(of: Catalogue.Key("%1$@ name"), count: 0) == "%1$@ nom")
        #expect(catalogue.translation(of: Catalogue.Key("%1$@ name"), count: 2) == "%1$@ noms")
        #expect(catalogue.translation(of: Catalogue.Key("gone")) == nil)
    }

    @Test("what nobody has looked at yet, and what has no words, is not used")
    func unfinished() throws {
        let text = Self.header + "#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"\n\nmsgid \"c\"\nmsgstr \"\"\n"
        let catalogue = Catalogue(try PortableObject(text))
        #expect(catalogue.count == 0)
    }

    @Test(
        "a fault is told with its line",
        arguments: [
            ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\n", 4, "forms"),
            ("msgid \"a\"\n", 4, "no msgstr"), ("msgid a\n", 4, "quotation marks"), ("\"a\"\n", 4, "without a keyword"),
            ("msgid \"a\"\nmsgstr \"\\q\"\n", 5, "escape"), ("msgfoo \"a\"\n", 4, "keyword"),
            ("msgid \"a\"\nmsgstr \"\"\n\nmsgid \"a\"\nmsgstr \"\"\n", 7, "twice"),
        ])
    func faults(text: String, line: Int, words: String) {
        do throws(CatalogueFault) {
            _ = try PortableObject(Self.header + text)
            Issue.record("no fault was found in \(text)")
        } catch {
            #expect(error.line == line, "\(error)")
            #expect(error.description.contains(words), "\(error)")
        }
    }

    @Test("the plural expression of a header is reckoned as in C")
    func expressions() throws {
        let arabic = try PluralForms(
            "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;",
            line: 1)
        #expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map(arabic.form) == [0, 1, 2, 3, 3, 4, 4, 5, 5, 3, 4])
        let polish = try PluralForms(
            "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)", line: 1)
        #expect([1, 2, 5, 12, 22, 25].map(polish.form) == [0, 1, 2, 2, 1, 2])
        #expect(try PluralForms("nplurals=2; plural=!(n-1)*1+2/2-1;", line: 1).form(of: 1) == 1)
    }

    @Test("no plural expression and no count is too much for it: it is reckoned, or refused for its length")
    func extremes() throws {
        // The smallest number there is, divided by minus one, is larger than the largest.
        let smallest = "(0-9223372036854775807-1)"
        for sign in ["/", "%", "*", "-", "+"] {
            let forms = try PluralForms("nplurals=2; plural=\(smallest)\(sign)(0-1);", line: 1)
            #expect((0...1).contains(forms.form(of: 3)))
        }
        let plain = try PluralForms("nplurals=2; plural=n>1;", line: 1)
        #expect(plain.form(of: .min) == 1)
        for endless in [String(repeating: "!", count: 1_000_000) + "n", String(repeating: "n+", count: 500_000) + "n"] {
            #expect(throws: CatalogueFault.self) {
                try PluralForms("nplurals=2; plural=\(endless);", line: 1)
            }
        }
    }

    @Test("an expression that cannot be read is a fault", arguments: ["n >", "n ? 1", "(n", "n = 1", "m"])
    func badExpressions(text: String) {
        #expect(throws: CatalogueFault.self) { try PluralForms("nplurals=2; plural=\(text);", line: 1) }
        #expect(throws: CatalogueFault.self) { try PluralForms("plural=n;", line: 1) }
    }
}
