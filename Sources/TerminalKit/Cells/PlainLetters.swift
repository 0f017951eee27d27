/// The nearest sign of ASCII for letters and signs that a terminal without UTF-8 cannot show.
enum PlainLetters {
    /// One sign of ASCII that takes the place of another sign; a question mark where there is none.
    static func plain(_ character: Character) -> Character {
        if character.isASCII { return character }
        if let known = table[character] { return known }
        if let first = character.unicodeScalars.first, first.isASCII { return Character(first) }
        return "?"
    }

    private static let table: [Character: Character] = {
        var table: [Character: Character] = [:]
        for (plain, others) in groups {
            for other in others { table[other] = plain }
        }
        return table
    }()

    private static let groups: [(Character, String)] = [
        (" ", "\u{A0}"),
        ("\"", "“”„«»"),
        ("#", "■"),
        ("'", "‘’"),
        ("*", "•●"),
        ("+", "✓"),
        (",", "‚"),
        ("-", "–—‐‑−·─"),
        ("/", "÷"),
        ("1", "¹¼½"),
        ("2", "²"),
        ("3", "³¾"),
        ("<", "‹←"),
        (">", "›→▸"),
        ("A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦÆ"),
        ("C", "ÇĆĈĊČ"),
        ("D", "ĎǄǅǱǲÐĐ"),
        ("E", "ÈÉÊËĒĔĖĘĚȄȆȨ"),
        ("G", "ĜĞĠĢǦǴ"),
        ("H", "ĤȞĦ"),
        ("I", "ÌÍÎÏĨĪĬĮİĲǏȈȊ"),
        ("J", "Ĵ"),
        ("K", "ĶǨ"),
        ("L", "ĹĻĽĿǇǈŁ"),
        ("N", "ÑŃŅŇǊǋǸŊ"),
        ("O", "ÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰŒØ"),
        ("R", "ŔŖŘȐȒ"),
        ("S", "ŚŜŞŠȘ"),
        ("T", "ŢŤȚÞŦ"),
        ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖ"),
        ("W", "Ŵ"),
        ("Y", "ÝŶŸȲ"),
        ("Z", "ŹŻŽ"),
        ("^", "↑"),
        ("a", "ªàáâãäåāăąǎǟǡǻȁȃȧæ"),
        ("c", "çćĉċč"),
        ("d", "ďǆǳðđ"),
        ("e", "èéêëēĕėęěȅȇȩ"),
        ("g", "ĝğġģǧǵ"),
        ("h", "ĥȟħ"),
        ("i", "ìíîïĩīĭįĳǐȉȋı"),
        ("j", "ĵǰ"),
        ("k", "ķǩ"),
        ("l", "ĺļľŀǉł"),
        ("n", "ñńņňǌǹŋ"),
        ("o", "ºòóôõöōŏőơǒǫǭȍȏȫȭȯȱœø○□"),
        ("r", "ŕŗřȑȓ"),
        ("s", "śŝşšſșß"),
        ("t", "ţťțþŧ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗ"),
        ("v", "↓"),
        ("w", "ŵ"),
        ("x", "×✗"),
        ("y", "ýÿŷȳ"),
        ("z", "źżž"),
        ("|", "│"),
        ("~", "…"),
    ]
}
