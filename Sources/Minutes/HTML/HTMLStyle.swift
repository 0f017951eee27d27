/// The style sheet of the minutes: one measure, one accent, figures of one width, quiet rules; light, dark and paper.
enum HTMLStyle {
    static let source: StaticString = """
        :root {
          --paper: #fff; --ink: #1a1c20; --muted: #565c66; --rule: #d9dce1; --tint: #f5f6f8; --accent: #14508c;
          --yes: #1b6e4a; --no: #b3372b; --abstain: #8a6100; --absent: #7b818b; --track: #e7e9ed;
          --n5: #6b3fa0; --n6: #0f6c75;
          --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Source Serif 4", Georgia, serif;
          --sans: system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
        }
        @media screen and (prefers-color-scheme: dark) {
          :root {
            --paper: #14161a; --ink: #e6e8ec; --muted: #a3a9b4; --rule: #343841; --tint: #1d2026; --accent: #7db4ee;
            --yes: #5fbf94; --no: #f08c80; --abstain: #d9ac4a; --absent: #8d94a0; --track: #2a2e36;
            --n5: #b999e6; --n6: #5cc3cd;
          }
        }
        * { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.55 var(--serif); }
        body { max-width: 46rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; overflow-wrap: break-word; }
        h1, h2, h3, h4 { line-height: 1.25; margin: 0; text-wrap: balance; break-after: avoid; }
        h1 { font-size: 2rem; font-weight: 600; letter-spacing: -0.01em; }
        h2 { font-size: 1.375rem; font-weight: 600; padding-top: 2.5rem; }
        h3 { font-size: 1.125rem; font-weight: 600; padding-top: 1.75rem; }
        h4 { font-size: 1.0625rem; font-weight: 600; }
        p { margin: 0.35rem 0; }
        a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        .skip { position: absolute; left: -99rem; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: 0.5rem 1rem; }
        .kicker { font: 600 0.8125rem/1.4 var(--sans); letter-spacing: 0.08em; text-transform: uppercase;
          color: var(--muted); }
        .place { font-size: 1.125rem; }
        .times, .evidence, .remark, footer, caption, figcaption { font: 400 0.875rem/1.45 var(--sans);
          color: var(--muted); }
        .evidence { font-size: 0.75rem; overflow-wrap: anywhere; }
        .notice { border: 2px solid var(--no); padding: 0.6rem 0.9rem; margin: 1.25rem 0; font-weight: 600; }
        .correction { border-left: 3px solid var(--abstain); background: var(--tint); padding: 0.35rem 0.75rem; }
        .facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0.75rem 0;
          font: 400 0.875rem/1.5 var(--sans); }
        .facts dt { color: var(--muted); grid-column: 1; }
        .facts dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
        nav ol { list-style: none; margin: 0.5rem 0; padding: 0; font: 400 0.9375rem/1.6 var(--sans); }
        nav ol ol { margin: 0; padding-left: 1.5rem; }
        nav a { text-decoration: none; }
        nav a:hover { text-decoration: underline; }
        main > section > h2 { border-bottom: 1px solid var(--rule); padding-bottom: 0.35rem; margin-bottom: 0.5rem; }
        .number { color: var(--muted); font-weight: 400; padding-right: 0.35rem; }
        .entry { display: grid; grid-template-columns: 3.25rem minmax(0, 1fr); gap: 0 0.75rem; margin: 0.4rem 0; }
        .entry > time { font: 400 0.875rem/1.88 var(--sans); color: var(--muted); font-variant-numeric: tabular-nums; }
        .entry > div > p { margin: 0; }
        div.item { margin-top: 1rem; }
        blockquote { margin: 0.5rem 0; padding: 0.25rem 0 0.25rem 1rem; border-left: 1px solid var(--rule);
          white-space: pre-line; }
        .result { border: 1px solid var(--rule); border-top: 3px solid var(--accent); padding: 0.75rem 1rem;
          margin: 0.35rem 0 1rem; }
        .result.carried, .result.elected { border-top-color: var(--yes); }
        .result.notCarried, .result.noneElected { border-top-color: var(--no); }
        .result.annulled { border-top: 3px dashed var(--muted); }
        .outcome { white-space: normal; color: var(--accent); }
        .carried .outcome, .elected .outcome { color: var(--yes); }
        .notCarried .outcome, .noneElected .outcome { color: var(--no); }
        .figures { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); gap: 0.5rem 1.5rem;
          align-items: start; margin: 0.5rem 0; break-inside: avoid; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font: 400 0.875rem/1.4 var(--sans); width: 100%;
          font-variant-numeric: tabular-nums lining-nums; }
        caption { text-align: left; padding: 0.25rem 0; font-size: 0.8125rem; }
        th, td { padding: 0.25rem 0.5rem 0.25rem 0; border-bottom: 1px solid var(--rule); text-align: left;
          vertical-align: baseline; font-weight: 400; }
        thead th { font-weight: 600; border-bottom: 1px solid var(--muted); }
        .n { text-align: right; padding-right: 0.75rem; white-space: nowrap; }
        .votes td, .votes thead th + th { text-align: center; padding: 0.1rem 0.25rem; }
        .votes th { padding-top: 0.1rem; padding-bottom: 0.1rem; white-space: nowrap; }
        .votes tbody tr:nth-child(5n) > * { border-bottom-color: var(--muted); }
        .groups { margin: 0.75rem 0; }
        .groups dt { break-after: avoid; font: 600 0.875rem/1.5 var(--sans); }
        .groups dd { margin: 0 0 0.4rem; font-size: 0.9375rem; }
        .exclusions { margin: 0.5rem 0; padding-left: 1.1rem; font-size: 0.9375rem; }
        .columns { columns: 13rem; padding-left: 1.1rem; font-size: 0.9375rem; }
        .bars { padding-top: 1.5rem; }
        .chart { display: block; width: 100%; height: auto; }
        .hall { margin: 1rem 0 0.5rem; break-inside: avoid; }
        .seats { margin: 0 auto; }
        figcaption { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.25rem 1.25rem;
          padding-top: 0.5rem; }
        figcaption span { display: inline-flex; align-items: center; gap: 0.4rem; white-space: nowrap; }
        .glyph { width: 1rem; height: 1rem; }
        .yes { fill: var(--yes); } .no { fill: var(--no); } .abstain { fill: var(--abstain); }
        .absent, .other { fill: var(--absent); } .track { fill: var(--track); } .mark { fill: var(--ink); }
        .elected.elected:not(article) { fill: var(--accent); }
        .name1 { fill: var(--accent); } .name2 { fill: var(--no); } .name3 { fill: var(--yes); }
        .name4 { fill: var(--abstain); } .name5 { fill: var(--n5); } .name6 { fill: var(--n6); }
        .paper { fill: var(--paper); } .line { fill: none; } .paper.line { stroke: var(--paper); }
        .abstain.line { stroke: var(--abstain); }
        footer { margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: 0.75rem; }
        @media (max-width: 36rem) { .figures { grid-template-columns: minmax(0, 1fr); } }
        @media (forced-colors: active) { .chart { forced-color-adjust: none; background: #fff; color: #000; } }
        @page { size: A4; margin: 22mm 20mm 24mm; @bottom-center { content: counter(page) " / " counter(pages); } }
        @media print {
          html { font-size: 10.5pt; } body { max-width: none; padding: 0; } a { color: inherit; text-decoration: none; }
          .skip { display: none; } .scroll { overflow: visible; } thead { display: table-header-group; }
          tr, .correction, .notice, h4 { break-inside: avoid; } .result { break-inside: auto; }
          /* The circumstances say when a result was declared; alone at the foot of a page its time would say nothing. */
          .entry.ballot { display: block; padding-left: 4rem; } .entry.ballot > time { display: none; }
          #votes { break-before: page; } .times { break-after: avoid; } p, dd, li { orphans: 3; widows: 3; }
          .chart, .result { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """

    /// What turns the page round for a language that is written from right to left. The charts stay as they are: their
    /// scales begin at the left, and their words find their own direction.
    static let rightToLeft: StaticString = """
        caption, th, td { text-align: right; } .n { text-align: left; padding: 0.25rem 0 0.25rem 0.75rem; }
        .skip { left: auto; right: -99rem; } .skip:focus { left: auto; right: 1rem; }
        .correction { border-left: 0; border-right: 3px solid var(--abstain); }
        blockquote { border-left: 0; padding: 0.25rem 1rem 0.25rem 0; border-right: 1px solid var(--rule); }
        nav ol ol, .exclusions, .columns { padding-left: 0; padding-right: 1.1rem; }
        .number { padding: 0 0 0 0.35rem; } svg.chart { direction: ltr; }
        """
}
