/** The colours of every page, by light and by dark. */
export const light = `--paper:#fff;--ink:#1c1b1a;--soft:#595550;--line:#cfc9c0;--band:#f6f3ee;--accent:#8c1c1c;
--good:#1d6b41;--late:#7a5600;--open:#2a5a9a;--soon:#a04400;--bad:#b01e1e;--quiet:#63605c;--track:#e7e2da;--gone:#fbe9e7;--new:#e6f3ea`;
export const dark = `--paper:#171615;--ink:#ece8e2;--soft:#b3ada5;--line:#4a4641;--band:#22201e;--accent:#f0a49a;
--good:#6cc494;--late:#dcb45a;--open:#86b4ee;--soon:#f0a064;--bad:#ff8f85;--quiet:#a8a29a;--track:#35322e;--gone:#4a2522;--new:#1f3d2b`;

/** How things stand, as classes of elements. */
export const tones = ['good', 'late', 'open', 'soon', 'bad', 'quiet'];

/** Styles of every page: light and dark as the reader has it, one column that fits a phone, and A4 in black on white. */
export const htmlStyle = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,"Segoe UI","Noto Sans","Liberation Sans",sans-serif;overflow-wrap:break-word}
main,nav,.foot,.fictional{max-width:70rem;margin-inline:auto;padding-inline:1rem}
main{padding-block:1rem 2rem}
main:focus{outline:none}
h1,h2,h3,.letterhead,.kind,.wording,.signature,.recipients{font-family:"Times New Roman","Liberation Serif","Noto Serif",serif}
h1{font-size:1.7rem;line-height:1.25;margin:1.2rem 0 .6rem;color:var(--accent);text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin:2.2rem 0 .7rem;padding-bottom:.25rem;border-bottom:1px solid var(--line)}
h3{font-size:1.1rem;margin:1.4rem 0 .5rem}
p{margin:.5rem 0}
ul{margin:.5rem 0;padding-inline-start:1.3rem}
li{margin:.2rem 0}
.soft,.note,.foot{color:var(--soft)}
.note.warning{color:var(--ink);border-inline-start:4px solid var(--soon);background:var(--band);padding:.5rem .8rem}
.title{font-weight:600;margin-top:1rem}
.wording{font-size:1.1rem;text-align:justify}
.wording b{font-weight:700}
div.wording{margin:.5rem 0;max-width:54rem}
body:has(main>p.wording):not(:has(table)) :is(main,.foot,.fictional){max-width:56rem}
body:has(main>p.wording):not(:has(h2)) main>:is(p,ul,.wording,h1:not(.kind)){max-width:54rem;margin-inline:auto}
main :is(.wording.title,.wording.annex,.wording.reference){text-align:center;max-width:none}
.wording.title{font-weight:700}
.wording.annex{break-before:page;margin-top:2rem}
.wording.title,.wording.heading,.wording.annex,.wording.reference{break-after:avoid}
pre{margin:.5rem 0;padding:.6rem .8rem;background:var(--band);overflow-x:auto;font-size:.9rem}
.footnote{display:inline}
.footnote:not([open])::details-content{display:none}
.footnote summary{display:inline;list-style:none;cursor:pointer;color:var(--accent);font-size:.8em;vertical-align:super;padding:.2rem}
.footnote summary::-webkit-details-marker{display:none}
.footnote span{display:block;margin:.3rem 0 .6rem;padding:.4rem .8rem;background:var(--band);border-inline-start:4px solid var(--accent);font:1rem/1.5 system-ui,"Segoe UI","Noto Sans","Liberation Sans",sans-serif;text-align:start}
.footnotes{display:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-inline-start:1rem;top:-4rem;background:var(--paper);color:var(--ink);padding:.5rem 1rem;border:2px solid var(--accent);z-index:2}
.skip:focus{top:.5rem}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.fictional{margin-top:.8rem;text-align:center;font-weight:600;color:var(--soon)}
.mark{display:none}
nav{font-size:.95rem}
nav summary{cursor:pointer;color:var(--soft);padding-block:.3rem}
nav ul{columns:18rem;margin:.3rem 0}
nav li{margin:0;padding:.2rem 0;break-inside:avoid}
nav a{color:inherit}
.foot{font-size:.85rem;border-top:1px solid var(--line);padding-block:.8rem 2rem}
code{font:.95em ui-monospace,"Liberation Mono",monospace;overflow-wrap:anywhere}
.frame{overflow-x:auto;margin:.8rem 0;border:1px solid var(--line)}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:start;font-weight:600;padding:.5rem .6rem}
th,td{padding:.4rem .6rem;vertical-align:top;text-align:start;border-bottom:1px solid var(--line);overflow-wrap:break-word;max-width:32rem}
th.left,td.left{min-width:6.5rem}
td.long,tbody th.long{min-width:15rem}
main p,main ul,main dl{max-width:54rem}
tbody th{font-weight:400}
tr.group>*{font-weight:600;background:var(--band)}
.sorted tr.group{display:none}
thead th{background:var(--band);font-weight:600;vertical-align:bottom}
tbody tr:last-child>*{border-bottom:0}
tfoot>tr>*{border-top:2px solid var(--line);font-weight:600;border-bottom:0}
.right{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
thead .right{white-space:normal}
.centre{text-align:center}
${tones.map((tone) => `.tone.${tone}{color:var(--${tone});font-weight:600}`).join('')}
th:has(button){cursor:pointer}
th .turn{white-space:nowrap}
th button{font:inherit;color:var(--soft);background:none;border:0;padding:0 .3rem;cursor:pointer;min-width:1.5rem;min-height:1.5rem}
th button::after{content:"\\2195";font-weight:400}
th[aria-sort] button{color:var(--accent)}
th[aria-sort=ascending] button::after{content:"\\2191"}
th[aria-sort=descending] button::after{content:"\\2193"}
.tools{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:.8rem 0 0;font-size:.9rem}
.tools label{display:grid;grid-template-columns:minmax(0,auto);gap:.15rem;min-width:0;max-width:100%}
.tools input,.tools select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);padding:.3rem .5rem;max-width:100%}
[hidden]{display:none!important}
figure{margin:1rem 0}
figcaption{font-weight:600;margin-bottom:.4rem}
svg{display:block;overflow:visible}
svg text{font-size:.75rem;fill:var(--soft)}
.grid{stroke:var(--line)}
.swatch{display:inline-block;vertical-align:-.05em}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
.bars,.events{list-style:none;padding:0}
.bars li{margin:.6rem 0}
.events li{padding-inline-start:6.8rem;text-indent:-6.8rem}
.events time{display:inline-block;min-width:6.8rem;text-indent:0;font-variant-numeric:tabular-nums;color:var(--soft)}
.track{fill:var(--track)}
.axis{stroke:var(--soft)}
.today{stroke:var(--accent);stroke-width:2;stroke-dasharray:4 3}
${tones.map((tone) => `svg .${tone}{fill:var(--${tone})}svg line.${tone}{stroke:var(--${tone});stroke-width:2}`).join('')}
svg rect{shape-rendering:crispEdges}
dl{margin:.5rem 0}
dl div{display:grid;grid-template-columns:minmax(7rem,14rem) 1fr;gap:0 1rem;padding:.15rem 0}
dt{color:var(--soft)}
dd{margin:0}
del{background:var(--gone)}
ins{background:var(--new)}
.letterhead{display:grid;grid-template-columns:1fr 1fr;gap:1rem;text-align:center}
.letterhead p{margin:0}
.strong,.signature .name{font-weight:700}
.ruled::after{content:"";display:block;width:60%;margin:.2rem auto;border-top:1px solid}
.placed{font-style:italic}
.kind{text-align:center;color:inherit;font-size:1.35rem;margin-top:1.6rem}
.kind span{font-size:1.15rem}
main .close{text-align:center;margin:0 0 1rem;max-width:none}
.closing{display:grid;grid-template-columns:1fr 1fr;gap:1rem;align-items:start}
.signature{margin:1.5rem 0 1rem auto;width:min(24rem,60%);text-align:center}
.closing .signature{margin-top:0;width:100%}
.closing .recipients{order:-1}
.signature .name{margin-top:5rem}
.recipients{font-size:.9rem}
.recipients ul{list-style:"- "}
.recipients>p{text-decoration:underline}
@media (max-width:30rem){.frame td:first-child,.frame th:first-child{min-width:6.5rem}.letterhead,.closing{grid-template-columns:1fr}dl div{grid-template-columns:1fr}.wording{text-align:start}h1{font-size:1.4rem}}
@media screen and (max-width:37.5rem){
main,nav,.foot,.fictional{padding-inline:.75rem}
th.left,td.left,td.long,tbody th.long{min-width:0}
th,td{padding:.35rem .5rem}
.frame:has(.cards){border:0;overflow:visible}
.cards,.cards caption,.cards tbody,.cards tfoot{display:block}
.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.cards tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));align-items:end;gap:.25rem .6rem;border:1px solid var(--line);padding:.55rem .7rem;margin-block:.6rem}
.cards tr>*,.cards tr.group>*,.cards tfoot>tr>*{grid-column:1/-1;border:0;padding:0;min-width:0;max-width:none;text-align:start;background:none}
.cards tr>.right{grid-column:auto;white-space:normal}
.cards td:empty,.cards tr.group td:not([data-label]){display:none}
.cards td[data-label]::before{content:attr(data-label) ": ";color:var(--soft);font-weight:400}
.cards td.right[data-label]::before{content:attr(data-label);display:block;font-size:.8rem}
.cards tbody th{font-weight:600}
.cards tr.group{display:block;border:0;background:var(--band)}
.cards tr.group>[data-label]{display:inline;margin-inline-end:.5em}
.cards tr.group td[data-label]::before{content:none}
.cards tfoot tr{border-width:2px}
.letterhead{font-size:.9rem}
}
@media screen and (min-width:75rem){.lying{width:min(96rem,100vw - 4rem);margin-inline-start:50%;translate:-50%}}
@page{size:A4;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page)}}
@page:first{@top-center{content:""}}
@page lying{size:A4 landscape;margin:20mm 15mm}
@media print{
:root{${light}}
body{font-size:11pt;line-height:1.35}
main,.fictional,.foot{max-width:none;padding-inline:0}
.skip,.tools,nav,summary,th button{display:none!important}
.footnote summary{display:inline!important;color:inherit;padding:0}
.footnote span{display:none}
.footnotes{display:block;margin-top:1.5rem;border-top:1px solid var(--line);font-size:10pt}
.frame{overflow:visible;border:0;padding-inline:1px}
.lying{page:lying}
table{font-size:10pt}
th,td{border:1px solid var(--soft)!important;padding:2pt 4pt}
thead{display:table-header-group}tfoot{display:table-row-group}
tr,figure li,figure.whole,.frame.whole,.closing,.signature,.recipients,.letterhead,.foot{break-inside:avoid}
.foot,.closing{break-before:avoid}
main:has(>.lying:last-child)+.foot{page:lying}
h1,h2,h3,figcaption,caption,.title{break-after:avoid}
svg,thead th,del,ins{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.mark{display:block;position:fixed;inset:40% 0 auto;text-align:center;font:700 72pt serif;color:#000;opacity:.07;transform:rotate(-30deg)}
}
`;
