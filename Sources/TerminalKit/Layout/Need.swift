/// The rows that a part needs at some width.
struct Need: Hashable {
    /// The fewest rows in which nothing is lost: lists may scroll within them.
    var minimum: Int
    /// The rows that show everything at once.
    var natural: Int

    init(minimum: Int, natural: Int) {
        self.minimum = min(minimum, natural)
        self.natural = natural
    }

    /// Exactly this many rows.
    init(_ rows: Int) { self.init(minimum: rows, natural: rows) }
}
