import CYaml

/// Finds anchors and aliases before anything is composed: with aliases of aliases a small file would unfold without end.
/// What is one is what the YAML parser says is one, so that a text may hold `*words*` and `&Co`.
package enum AliasScan {
    /// The place of the first anchor; `nil` where there is none before the first fault of syntax, which is told when the
    /// text is composed. An alias without an anchor before it is such a fault.
    /// - Complexity: O(text).
    package static func firstAnchor(in text: String) -> Place? {
        var text = text
        return text.withUTF8 { bytes in
            var parser = yaml_parser_t()
            guard yaml_parser_initialize(&parser) == 1 else { return nil }
            defer { yaml_parser_delete(&parser) }
            yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { return nil }
                defer { yaml_event_delete(&event) }
                if hasAnchor(event) {
                    return Place(line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
                }
                if event.type == YAML_STREAM_END_EVENT || event.type == YAML_ALIAS_EVENT { return nil }
            }
        }
    }

    private static func hasAnchor(_ event: yaml_event_t) -> Bool {
        switch event.type {
        case YAML_SCALAR_EVENT: event.data.scalar.anchor != nil
        case YAML_SEQUENCE_START_EVENT: event.data.sequence_start.anchor != nil
        case YAML_MAPPING_START_EVENT: event.data.mapping_start.anchor != nil
        default: false
        }
    }
}
