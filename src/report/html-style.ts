/** The look of the HTML report: two themes, high contrast, and paper. Colour never says what no word says. */
export const STYLE = `:root {
  --ink: #1c2126; --dim: #545d66; --paper: #ffffff; --line: #ccd2d8; --tint: #f3f5f7;
  --adverse: #a1121f; --open: #7a4d00; --satisfied: #0b4f9e; --link: #0b4f9e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e7ea; --dim: #a5aeb7; --paper: #16191d; --line: #3d444c; --tint: #20252a;
    --adverse: #ff9aa0; --open: #f0c26a; --satisfied: #8cc0ff; --link: #8cc0ff;
  }
}
@media (prefers-contrast: more) {
  :root { --ink: #000000; --dim: #000000; --paper: #ffffff; --line: #000000; --tint: #ffffff; }
}
@media (prefers-contrast: more) and (prefers-color-scheme: dark) {
  :root { --ink: #ffffff; --dim: #ffffff; --paper: #000000; --line: #ffffff; --tint: #000000; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); color-scheme: light dark; }
body {
  max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem;
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.6em 0 0.5em; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; margin-top: 0; }
h2 { font-size: 1.45rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--line); margin-top: 2.2em; }
h3 { font-size: 1.25rem; }
h4 { font-size: 1.1rem; padding-top: 0.6em; border-top: 1px solid var(--line); }
h5 { font-size: 1rem; }
p, ul, ol, blockquote, table { margin: 0 0 0.8em; }
ul, ol { padding-left: 1.4em; }
li { margin: 0.15em 0; }
li > ul, li > ol { margin: 0.15em 0 0.4em; }
a { color: var(--link); }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code {
  font: 0.9em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
  overflow-wrap: anywhere;
}
blockquote { border-left: 4px solid var(--line); padding: 0.2em 0 0.2em 1em; margin-left: 0; margin-right: 0; }
blockquote p { margin: 0.3em 0; }
blockquote p:last-child { color: var(--dim); font-size: 0.9em; }
table { width: 100%; border-collapse: collapse; font-size: 0.92rem; }
caption { text-align: left; color: var(--dim); padding: 0.2em 0; }
th, td {
  border: 1px solid var(--line); padding: 0.4em 0.55em; text-align: left; vertical-align: top;
  overflow-wrap: anywhere;
}
thead th { background: var(--tint); overflow-wrap: normal; }
td:last-child { min-width: 9rem; }
tbody th { font-weight: inherit; }
td ul, th ul { list-style: none; padding: 0; margin: 0; }
td li + li, th li + li { margin-top: 0.3em; }
.badge { font-weight: 600; overflow-wrap: normal; }
.adverse { color: var(--adverse); }
.open { color: var(--open); }
.satisfied { color: var(--satisfied); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 2px solid var(--line); color: var(--dim); font-size: 0.9rem; }
@media (max-width: 40rem) {
  table, thead, tbody, tr, th, td, caption { display: block; }
  thead { position: absolute; left: -99rem; }
  tr { border: 1px solid var(--line); margin-bottom: 0.6em; }
  th, td { border: 0; }
}
@media (forced-colors: active) {
  .badge { border-bottom: 1px solid; }
}
@page { size: A4; margin: 17mm 15mm; }
@media print {
  :root {
    --ink: #000000; --dim: #444444; --paper: #ffffff; --line: #999999; --tint: #eeeeee;
    --adverse: #8a0f1a; --open: #5c3a00; --satisfied: #08407f; --link: #000000;
  }
  html { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.4; }
  h1 { font-size: 18pt; } h2 { font-size: 14pt; } h3 { font-size: 12pt; } h4 { font-size: 11pt; } h5 { font-size: 10pt; }
  h1, h2, h3, h4, h5, caption, p:has(+ :is(ul, ol, table)) { break-after: avoid; }
  thead, thead tr { break-inside: avoid; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  footer { font-size: 8.5pt; margin-top: 1.5rem; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
  tr, li, blockquote { break-inside: avoid; }
  p { orphans: 3; widows: 3; }
  a { text-decoration: none; }
}
`
