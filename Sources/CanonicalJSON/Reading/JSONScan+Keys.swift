extension JSONScan {
    /// Takes note of a key that has been read.
    mutating func noteKey(_ key: Int, isAccented: Bool) {
        let top = frames.count - 1
        if let last = frames[top].lastKey, frames[top].isAscending {
            frames[top].isAscending = isAscending(last, key)
        }
        frames[top].lastKey = key
        if isAccented { frames[top].accentedKeys += 1 }
    }

    private func isAscending(_ left: Int, _ right: Int) -> Bool {
        // What an escape stands for is not looked at here.
        guard nodes[left].kind == .text, nodes[right].kind == .text else { return false }
        return slice(left).lexicographicallyPrecedes(slice(right))
    }

    private func slice(_ node: Int) -> Slice<UnsafeRawBufferPointer> {
        bytes[Int(nodes[node].start)..<Int(nodes[node].start) + Int(nodes[node].count)]
    }

    /// Makes sure that no key of the object that ends here is there twice, however it is written.
    ///
    /// Keys in the order of their bytes, as canonical JSON has them, are different from one another; for others, and for
    /// letters that Unicode writes in several ways, they are compared as strings are.
    func refuseRepeatedKeys() throws(JSONFault) {
        let frame = frames[frames.count - 1]
        guard !frame.isAscending || frame.accentedKeys > 1 else { return }
        let tree = JSONTree(bytes: bytes, nodes: nodes)
        var seen: Set<String> = []
        var key = frame.node + 1
        while key < nodes.count {
            let name = tree.string(key)
            guard seen.insert(name).inserted else {
                throw JSONFault(.repeatedField(name, offset: Int(nodes[key].start) - 1), at: tree.path(to: frame.node))
            }
            key = Int(nodes[key + 1].next)
        }
    }
}
