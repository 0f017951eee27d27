/// The style sheet of the cards: four to a sheet of A4 or Letter paper, dashed lines to cut along, black on white.
///
/// Sizes are in millimetres and points because paper is what counts. Only borders carry colour: browsers leave
/// backgrounds out when they print.
enum CardStyle {
    static let source = """
        @page { margin: 7mm; }
        * { box-sizing: border-box; margin: 0; padding: 0; }
        html { background: #e9ebee; color: #16181d;
          font: 400 8.5pt/1.4 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
        .guide { max-width: 196mm; margin: 8mm auto 0; font-size: 11pt; }
        .guide h1 { font-size: 15pt; margin-bottom: 1.5mm; }
        .sheet { width: 195mm; height: 262mm; margin: 8mm auto; background: #fff; }
        .card { position: relative; float: left; width: 97mm; height: 131mm; padding: 7mm 7mm 5mm; overflow: hidden;
          break-inside: avoid; border: 0 dashed #9aa1ac; }
        .card:nth-child(odd) { border-right-width: 0.3mm; }
        .card:nth-child(-n+2) { border-bottom-width: 0.3mm; }
        .card header { border-top: 1.2mm solid #14508c; padding-top: 2mm; position: relative; }
        .title { font-size: 9pt; font-weight: 600; line-height: 1.25; color: #14508c; }
        .occasion { font-size: 8pt; color: #4a505b; }
        .rehearsal { float: right; border: 0.4mm solid #b3372b; color: #b3372b; font-size: 7pt; font-weight: 700;
          letter-spacing: 0.08em; text-transform: uppercase; padding: 0.3mm 1.4mm; margin-left: 2mm; }
        .kind { margin-top: 4mm; font-size: 7.5pt; letter-spacing: 0.02em; color: #4a505b; }
        h2 { font-size: 17pt; font-weight: 700; line-height: 1.12; letter-spacing: -0.01em; overflow-wrap: anywhere; }
        .names { font-size: 9.5pt; line-height: 1.35; color: #4a505b; overflow-wrap: anywhere; }
        .long h2 { font-size: 12pt; line-height: 1.15; }
        .long .names { font-size: 7.8pt; line-height: 1.25; }
        .code { margin-top: 3mm; padding: 2.2mm 0 1.8mm; border: 0.4mm solid #16181d; border-radius: 1.2mm;
          text-align: center; }
        .code code { font: 700 17.5pt/1 "DejaVu Sans Mono", "Liberation Mono", Menlo, Consolas, monospace;
          white-space: nowrap; }
        .code b { font-weight: 700; }
        .code i { font-style: normal; font-weight: 400; color: #6a717d; }
        .bars { display: block; width: 100%; height: 13mm; margin: 2.5mm 0 2.5mm; fill: #000; }
        .card ul { list-style: none; }
        .card li { position: relative; padding-left: 3.2mm; font-size: 7.8pt; line-height: 1.32; margin-bottom: 0.7mm; }
        .card li::before { content: "·"; position: absolute; left: 0.6mm; font-weight: 700; color: #14508c; }
        .card li:first-child { font-weight: 600; }
        .card footer { position: absolute; left: 7mm; right: 7mm; bottom: 5mm; padding-top: 1.2mm;
          border-top: 0.2mm solid #c9cdd4; font-size: 6.8pt; color: #4a505b; white-space: nowrap; }
        .card .list { float: right; }
        html[dir="rtl"] .rehearsal { float: left; margin: 0 2mm 0 0; } html[dir="rtl"] .card .list { float: left; }
        html[dir="rtl"] .card li { padding: 0 3.2mm 0 0; } html[dir="rtl"] .card li::before { left: auto; right: 0.6mm; }
        @media print {
          html { background: none; }
          .guide { display: none; }
          .sheet { margin: 0 auto; break-after: page; }
          .sheet:last-of-type { break-after: auto; }
        }
        """
}
