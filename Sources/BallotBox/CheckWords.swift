package import Bytes

/// Words that stand for a hash, easy to read aloud, to compare and to write down.
package enum CheckWords {
    /// How many words stand for a tracker.
    package static let count = 5

    /// The words of a tracker.
    /// - Parameter tracker: a SHA-256 hash in hexadecimal digits.
    /// - Returns: five words; none for a text that is not such a hash.
    package static func words(for tracker: String) -> [String] {
        words(for: tracker, count: count)
    }

    /// The words of a hash as it is written.
    /// - Parameters:
    ///   - hash: a SHA-256 hash in hexadecimal digits.
    ///   - count: from 1 to 32.
    /// - Returns: none for a text that is not such a hash.
    package static func words(for hash: String, count: Int) -> [String] {
        Digest(hash).map { words(for: $0, count: count) } ?? []
    }

    /// The words of a hash: one for each of its first bytes.
    /// - Parameter count: from 1 to 32.
    package static func words(for digest: Digest, count: Int) -> [String] {
        digest.bytes.prefix(count).map { list[Int($0)] }
    }

    /// 256 short English words, no two of which sound or look alike; never changed, because receipts are kept.
    static let list: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)

    private static let text = """
        acorn actor agent album alley amber anchor angel ankle apple apron arctic arrow atlas autumn axis bacon
        badge baker balcony bamboo banjo barrel basket beacon beaver beetle bench bicycle bishop blanket border
        bottle branch bread bridge bronze bubble bucket budget buffalo bullet button cabin cactus camel candle canoe
        canyon carbon carpet castle cedar cement chalk cherry circus citrus clever clinic clover cobalt coconut
        coffee comet compass copper coral cotton cousin cradle crayon cricket crown crystal curtain cycle dancer
        desert diamond dinner doctor dolphin domino donkey dragon drummer duchess eagle early echo eclipse elbow
        eleven engine envoy equal escort estate fabric falcon family farmer feather fence ferry fiddle finger flame
        flute forest fossil fountain fox frozen gallery garden garlic gentle giant ginger glacier globe goblet
        golden grape gravel guitar hammer harbor harvest hazel helmet hero hockey honey horizon hotel hunter igloo
        indigo insect island ivory jacket jaguar jelly jewel jigsaw jungle junior kayak kettle kidney kitten kiwi
        knuckle ladder lagoon lantern laptop laurel leather legend lemon leopard lizard lobster locket lotus lunch
        magnet mammal mango maple marble market meadow mentor metal mirror monkey mosaic motor muffin museum mustard
        napkin nephew nickel nutmeg oasis object ocean olive onion opera orange orchid osprey otter oxygen oyster
        paddle palace panda parrot pebble pelican pencil pepper piano pigeon pilot planet plaza pocket polar pony
        potato pumpkin puzzle quartz rabbit radio raven ribbon river robin rocket saddle safari salmon sandal scarf
        school shadow silver sister sofa spider square tiger timber tulip tunnel velvet violin wagon walnut willow
        window winter yellow yogurt zebra
        """
}
