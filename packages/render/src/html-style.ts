/** Paper and ink, sizes as official documents have them; red only for errors; prints on A4. */
export const htmlStyle = `
:root { color-scheme: light; --song: "SimSun", "Noto Serif SC", "Noto Serif CJK SC", "Songti SC", serif;
  --fangsong: "FangSong_GB2312", "仿宋_GB2312", "FangSong", "STFangsong", "Noto Serif SC", "Noto Serif CJK SC", serif;
  --hei: "SimHei", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  --kai: "KaiTi_GB2312", "楷体_GB2312", "KaiTi", "STKaiti", "Noto Serif SC", "Noto Serif CJK SC", serif; }
body { margin: 0; color: #1f2328; background: #fff; font: 16px/1.75 var(--fangsong);
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
main { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem; }
main.landscape { max-width: 76rem; page: wide; }
main + main { border-top: 1px dashed #c9c4b8; }
p { margin: 0; white-space: pre-line; }
p.first { text-indent: 2em; }
h1, h2, h3, h4, h5 { margin: .9em 0 .2em; font-size: 1em; break-after: avoid; white-space: pre-line; }
h1 { font: 700 26px/1.45 "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "Noto Serif SC", "Noto Serif CJK SC", SimSun, serif;
  text-align: center; margin: 0 0 .6rem; }
h2 { font-family: var(--hei); font-weight: 400; } h3 { font-family: var(--kai); font-weight: 400; }
h4 { font-weight: 700; } h5 { font-weight: 400; }
.center { text-align: center; } .right { text-align: right; } .left { text-align: left; }
.cover { min-height: 80vh; display: flex; flex-direction: column; justify-content: space-between; text-align: center; }
.cover .marks { text-align: left; font-family: var(--hei); } .cover h1 { font-size: 34px; }
.running { color: #57606a; font-size: 12px; text-align: center; }
nav { margin: 1rem 0; } nav a { display: block; color: inherit; text-decoration: none; }
nav .level-2 { padding-left: 2em; } nav .level-3 { padding-left: 4em; } nav .level-4 { padding-left: 6em; }
ul, ol { margin: .2rem 0; padding-left: 1.2rem; }
.box { border: 1px solid #c9c4b8; padding: .6rem .9rem; margin: .6rem 0; break-inside: avoid;
  font: 14px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif; }
.box .box { border: 0; padding: 0; margin: 0; }
.box .box + .box { border-top: 1px dotted #c9c4b8; margin-top: .5rem; padding-top: .5rem; }
.mark { border: 1px solid currentColor; padding: 0 .35em; font-size: 12px; margin-right: .4em; }
.error .mark { color: #b3261e; } .warning .mark { color: #8a5a00; } .hint .mark { color: #57606a; }
.quiet { color: #57606a; font-size: 13px; }
figure { margin: 1.4rem 0; overflow-x: auto; }
figure h1 { font-size: 20px; margin: .2rem 0; }
.number { font-family: var(--hei); } .subtitle { text-align: center; font-size: 14px; }
.above { display: flex; justify-content: space-between; gap: 2em; font: 13px/1.6 var(--song); }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font: 13px/1.45 var(--song); border: 1.5px solid #1f2328; }
td, th { border: 1px solid #57606a; padding: .18rem .45rem; vertical-align: middle; font-weight: 400; white-space: pre-line; }
th { font-family: var(--hei); } td.strong { font-weight: 700; }
tr { break-inside: avoid; }
.below { font: 13px/1.6 var(--song); }
.page-break { break-after: page; border: 0; margin: 0; }
@page { size: A4; margin: 24mm 18mm; }
@page wide { size: A4 landscape; margin: 20mm 18mm; }
@media print { main { max-width: none; padding: 0; } main + main { border: 0; break-before: page; } figure { overflow: visible; }
  .cover { break-after: page; } thead.once { display: table-row-group; } }
`
