/// Which entries of a list or table are in view.
struct Window: Hashable {
    /// The entries that are painted.
    let entries: Range<Int>
    /// Whether a line above says that there is more.
    let hasMoreAbove: Bool
    /// Whether a line below says that there is more.
    let hasMoreBelow: Bool

    /// The window that shows an entry, as near to the middle as the ends allow.
    ///
    /// - Parameters:
    ///   - heights: the rows of each entry.
    ///   - rows: the rows there are.
    ///   - kept: the entry to keep in view; the first when none.
    init(heights: [Int], rows: Int, keeping kept: Int?) {
        guard heights.reduce(0, +) > rows, rows > 0, !heights.isEmpty else {
            self.init(rows > 0 ? 0..<heights.count : 0..<0, of: heights.count)
            return
        }
        let kept = min(kept ?? 0, heights.count - 1)
        let room = max(1, rows - 2)
        var range = kept..<(kept + 1)
        var used = heights[kept]
        var grewUp = false
        while true {
            let above = range.lowerBound > 0 && used + heights[range.lowerBound - 1] <= room
            let below = range.upperBound < heights.count && used + heights[range.upperBound] <= room
            guard above || below else { break }
            if above, !below || !grewUp {
                range = (range.lowerBound - 1)..<range.upperBound
                used += heights[range.lowerBound]
                grewUp = true
            } else {
                used += heights[range.upperBound]
                range = range.lowerBound..<(range.upperBound + 1)
                grewUp = false
            }
        }
        self.init(Self.stretched(range, heights, rows, used), of: heights.count)
    }

    /// The page of a number, counted round and round.
    init(heights: [Int], rows: Int, page: Int) {
        guard heights.reduce(0, +) > rows, rows > 1 else {
            self.init(rows > 0 ? 0..<heights.count : 0..<0, of: heights.count)
            return
        }
        var pages: [Range<Int>] = []
        var start = 0
        while start < heights.count {
            var end = start
            var used = 0
            while end < heights.count, end == start || used + heights[end] <= rows - 1 {
                used += heights[end]
                end += 1
            }
            pages.append(start..<end)
            start = end
        }
        let range = pages[((page % pages.count) + pages.count) % pages.count]
        self.init(range, of: heights.count)
    }

    private init(_ range: Range<Int>, of count: Int) {
        entries = range
        hasMoreAbove = range.lowerBound > 0
        hasMoreBelow = range.upperBound < count
    }

    /// At either end of the list one of the two lines for "More" is free.
    private static func stretched(_ range: Range<Int>, _ heights: [Int], _ rows: Int, _ used: Int) -> Range<Int> {
        var range = range
        var used = used
        if range.lowerBound == 0 {
            while range.upperBound < heights.count, used + heights[range.upperBound] <= rows - 1 {
                used += heights[range.upperBound]
                range = range.lowerBound..<(range.upperBound + 1)
            }
        } else if range.upperBound == heights.count {
            while range.lowerBound > 0, used + heights[range.lowerBound - 1] <= rows - 1 {
                used += heights[range.lowerBound - 1]
                range = (range.lowerBound - 1)..<range.upperBound
            }
        }
        return range
    }
}
