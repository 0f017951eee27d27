/// The plain letters under the marks of others, for the order of names.
enum NameLetters {
    /// Letters by what stands in front of their mark, or is nearest to them: whoever reads a list looks for them there.
    static let plain: [Unicode.Scalar: String] = {
        var plain: [Unicode.Scalar: String] = [:]
        for (letter, others) in groups {
            for other in others.unicodeScalars { plain[other] = letter }
        }
        return plain
    }()

    private static let groups: [(String, String)] = [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặə"),
        ("ae", "æǣǽ"),
        ("b", "ɓḃ"),
        ("c", "çćĉċčƈ"),
        ("d", "ďđðɖɗḋḍḏ"),
        ("dz", "ǆǳ"),
        ("e", "èéêëēĕėęěȅȇȩẹẻẽếềểễệɛǝ"),
        ("f", "ƒḟ"),
        ("g", "ĝğġģǥǧǵɠḡ"),
        ("h", "ĥħȟḥḩḫ"),
        ("i", "ìíîïĩīĭįıǐȉȋỉịɨ"),
        ("ij", "ĳ"),
        ("j", "ĵǰ"),
        ("k", "ķĸƙǩḱḳḵ"),
        ("l", "ĺļľŀłƚḷḹḻ"),
        ("lj", "ǉ"),
        ("m", "ṁṃ"),
        ("n", "ñńņňŋǹɲṅṇṉ"),
        ("nj", "ǌ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱọỏốồổỗộớờởỡợɔ"),
        ("oe", "œ"),
        ("p", "ƥṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșſṡṣ"),
        ("ss", "ß"),
        ("t", "ţťŧțƭṫṭṯ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữựʉ"),
        ("v", "ʋṽṿ"),
        ("w", "ŵẁẃẅẇẉ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳƴẏỳỵỷỹ"),
        ("z", "źżžƶẑẓẕ"),
    ]
}
