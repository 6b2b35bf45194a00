import { dark, light, tones } from '../html/html-style.ts';
import { boardPrintStyle } from './board-print-style.ts';

const sans = 'system-ui,"Segoe UI","Noto Sans","Liberation Sans",sans-serif';
const serif = '"Times New Roman","Liberation Serif","Noto Serif",serif';

/** Styles of the board: one accent colour, large figures, cards on a phone and a table on a desk. */
export const boardStyle = `
:root{color-scheme:light dark;${light}}
@media (prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 ${sans};overflow-wrap:break-word}
.top,main,.foot{max-width:84rem;margin-inline:auto;padding-inline:1.5rem}
body::before{content:"";display:block;height:4px;background:var(--accent)}
main:focus{outline:none}
h1,h2,h3,p,ul,ol,figure,dl,dd{margin:0}
ul,ol{padding:0;list-style:none}
h1,.about{font-family:${serif}}
h1{font-size:1.5rem;line-height:1.2;color:var(--accent);text-wrap:balance}
h2{font-size:1.05rem;line-height:1.3;font-weight:650}
h3,figcaption{font-size:.95rem;font-weight:650}
a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.2em}
a:hover{text-decoration-color:currentcolor}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h2:focus{outline:none}
.soft,.foot,.day{color:var(--soft)}
.small{font-size:.875rem}
.nil,.nil b{color:var(--soft)}
.skip{position:absolute;inset-inline-start:1rem;top:-4rem;background:var(--paper);padding:.5rem 1rem;border:2px solid var(--accent);z-index:2}
.skip:focus{top:.5rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{padding-block:1.1rem .9rem;display:grid;grid-template-columns:1fr auto;gap:.1rem 1.5rem;align-items:baseline}
.about{grid-column:1;font-size:1.05rem;line-height:1.35}
.day{grid-column:2;grid-row:1;font-size:.95rem}
.day strong{font-weight:600;color:var(--soon)}
.tiles{display:grid;grid-template-columns:repeat(5,1fr);border:1px solid var(--line);border-radius:.4rem;background:var(--line);gap:1px;overflow:hidden}
.tile{display:block;height:100%;background:var(--paper);padding:.7rem 1rem .75rem;text-decoration:none}
.tile:hover,.tile:focus-visible{background:var(--band)}
.tile:focus-visible{outline-offset:-3px}
.tile b{display:block;font-size:2.1rem;line-height:1.15;font-weight:650;font-variant-numeric:tabular-nums}
.tile span{font-size:.95rem}
.tile small{display:block;color:var(--soft);font-size:.8rem}
.tile.bad b{color:var(--bad)}
.pair{display:grid;grid-template-columns:2fr 3fr;gap:1rem;margin-top:1rem;align-items:start}
.panel{border:1px solid var(--line);border-radius:.4rem;padding:.8rem 1rem .9rem;display:grid;gap:.55rem;min-width:0}
.panel h2{color:var(--accent)}
.start{margin-bottom:1rem}
.start ul{list-style:disc;padding-inline-start:1.2rem}
.start li{margin-block:.25rem}
.chips{display:flex;flex-wrap:wrap;gap:.4rem}
.chips a{display:inline-block;padding:.2rem .7rem;border:1px solid var(--line);border-radius:2rem;text-decoration:none;font-size:.92rem}
.chips a:hover{background:var(--band)}
.chips b{font-variant-numeric:tabular-nums}
.longest{display:grid;gap:.45rem}
.longest li{display:grid;grid-template-columns:5.2rem 1fr;gap:0 .6rem}
.longest .days{color:var(--bad);font-variant-numeric:tabular-nums;white-space:nowrap}
.longest a{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.longest .soft{grid-column:2;font-size:.9em}
summary{cursor:pointer}
.news summary{font-size:.92rem;color:var(--soft)}
.news ul{display:grid;gap:.35rem;margin-top:.5rem;font-size:.92rem}
.news time{color:var(--soft);font-variant-numeric:tabular-nums}
.block{margin-top:1.8rem}
.block>h2{padding-bottom:.35rem;margin-bottom:.7rem;border-bottom:1px solid var(--line);font-size:1.15rem}
.figures{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.6rem 2.5rem}
.figures .wide{grid-column:1/-1}
figure p{max-width:50rem;margin:.15rem 0 .4rem}
svg{display:block;overflow:visible}
svg text{font-size:.75rem;fill:var(--soft)}
.axis{stroke:var(--soft)}
.grid{stroke:var(--line)}
.track{fill:var(--track)}
.today{stroke:var(--accent);stroke-width:2;stroke-dasharray:4 3}
.mark{stroke:var(--ink);stroke-width:2}
polyline{fill:none;stroke-width:2.5;vector-effect:non-scaling-stroke}
.done{stroke:var(--good);stroke-width:2.5}
.due{stroke:var(--soft);stroke-width:1.5;stroke-dasharray:5 4}
${tones.map((tone) => `svg rect.${tone}{fill:var(--${tone})}`).join('')}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;font-size:.875rem;color:var(--soft)}
.legend svg{display:inline-block;vertical-align:.15em}
.bars{display:grid;gap:.7rem;margin-top:.5rem}
.bars li{display:grid;gap:.15rem;min-width:0}
.bars li>span:first-child{font-size:.95rem}
.bars b{font-weight:600}
table{border-collapse:collapse;width:100%;font-size:.95rem}
th,td{padding:.45rem .7rem;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
thead th,thead td{background:var(--band);font-weight:600;vertical-align:bottom}
tbody th{font-weight:400}
.right{text-align:end;font-variant-numeric:tabular-nums}
.counts td.bad a{color:var(--bad);font-weight:600}
.controls{display:grid;grid-template-columns:minmax(12rem,2fr) minmax(10rem,1fr) auto;gap:.6rem 1rem;align-items:end;font-size:.92rem}
.field{display:grid;gap:.15rem;min-width:0}
.controls input,.controls select,.quote input{font:inherit;font-size:1rem;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.25rem;padding:.4rem .55rem;width:100%;min-height:2.5rem}
.controls details{grid-column:1/-1}
.picks{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.6rem 1rem;padding-top:.5rem}
button{font:inherit;font-size:.95rem;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:.25rem;padding:.4rem .9rem;min-height:2.5rem;cursor:pointer}
button:hover{background:var(--band)}
.shown{margin:.7rem 0 .5rem;color:var(--soft)}
.tasks td.late{width:5.5rem}
.tasks td.lead{width:17%}
.tasks td.due{width:15%}
.tasks td.standing{width:20%}
.tasks thead button{all:unset;white-space:nowrap;cursor:pointer;font-weight:600}
.tasks thead button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.tasks th[aria-sort] button::after{content:" \\2193"}
.tasks span.late:not(.tone){color:var(--bad);font-weight:600;white-space:nowrap}
.tasks .why{display:block;color:var(--soft);font-size:.9em}
.tasks .at{color:var(--soft);font-variant-numeric:tabular-nums}
.tasks .name{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;overflow:hidden}
.tone::before{content:"";display:inline-block;width:.62em;height:.62em;border-radius:50%;margin-inline-end:.45em;background:var(--quiet)}
.tone.bad{color:var(--bad);font-weight:600}
${tones.map((tone) => `.tone.${tone}::before{background:var(--${tone})}`).join('')}
.more{margin:.8rem 0}
.foot{font-size:.85rem;border-top:1px solid var(--line);margin-top:2.5rem;padding-block:.8rem 2rem}
code{font:.95em ui-monospace,"Liberation Mono",monospace;overflow-wrap:anywhere}
dialog{color:inherit;background:var(--paper);border:0;border-inline-start:1px solid var(--line);padding:0;margin:0 0 0 auto;width:min(46rem,100vw);max-width:none;height:100dvh;max-height:none;overscroll-behavior:contain}
dialog::backdrop{background:rgb(0 0 0/.4)}
.bar{position:sticky;top:0;display:flex;gap:.5rem;justify-content:flex-end;background:var(--paper);border-bottom:1px solid var(--line);padding:.6rem 1.25rem}
.bar span{flex:1;align-self:center;color:var(--soft);font-size:.92rem;min-width:0}
.sheet{padding:1rem 1.25rem 2rem;display:grid;gap:.9rem}
.sheet h2{font:400 1.15rem/1.5 ${serif}}
.sheet h2:focus{outline:none}
.sheet h3{margin-top:.5rem;padding-bottom:.2rem;border-bottom:1px solid var(--line)}
.sheet dl div{display:grid;grid-template-columns:9.5rem 1fr;gap:0 1rem;padding:.2rem 0}
dt{color:var(--soft)}
.sheet table{font-size:.9rem}
.sheet ol,.sheet .list{display:grid;gap:.6rem}
.sheet li p{margin-top:.1rem}
.struck{text-decoration:line-through;color:var(--soft)}
.quote{display:grid;grid-template-columns:1fr auto;gap:.5rem;align-items:end}
.quote label{display:grid;gap:.15rem;color:var(--soft);font-size:.92rem}
.quote input{color:var(--ink)}
[hidden]{display:none!important}
@media (max-width:62rem){.pair{grid-template-columns:minmax(0,1fr)}.tile{padding-inline:.8rem}}
@media (max-width:48rem){
.top,main,.foot{padding-inline:.75rem}
.top{padding-block:.55rem .5rem;grid-template-columns:minmax(0,1fr)}
h1{font-size:1.2rem}
.about{font-size:.92rem;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden}
.day{grid-column:1;grid-row:auto;font-size:.82rem}
.figures{grid-template-columns:minmax(0,1fr)}
.controls{grid-template-columns:minmax(0,1fr) auto}
.controls .field:first-child{grid-column:1/-1}
.picks{grid-template-columns:minmax(0,1fr)}
}
@media (max-width:37.5rem){
.tiles{grid-template-columns:repeat(6,1fr)}
.tiles li{grid-column:span 2}
.tiles li:nth-last-child(-n+2){grid-column:span 3}
.tile{padding:.25rem .5rem .3rem;line-height:1.25}
.tile b{font-size:1.45rem;line-height:1.1}
.tile span{font-size:.8rem}
.tile small{font-size:.72rem}
.tile.soon small{display:none}
.about{-webkit-line-clamp:1}
.pair{gap:.5rem;margin-top:.5rem}
.panel{padding:.5rem .7rem .6rem;gap:.35rem}
.panel h2{font-size:.98rem}
.start{font-size:.92rem}
.chips{gap:.3rem}
.chips a{font-size:.82rem;padding:.12rem .55rem}
.longest{gap:.35rem}
.longest li{grid-template-columns:minmax(0,1fr);font-size:.86rem;line-height:1.35}
.longest li>*,.longest .soft{grid-column:1}
.longest a{-webkit-line-clamp:1}
.longest .soft{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:1;overflow:hidden;font-size:.82rem}
.news summary,.small{font-size:.82rem}
.counts,.tasks{display:block}
.counts thead,.tasks thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.counts tbody,.tasks tbody{display:grid;gap:.6rem}
.counts tr,.tasks tr{display:grid;border:1px solid var(--line);border-radius:.4rem;padding:.55rem .7rem}
.counts tr{grid-template-columns:repeat(3,1fr);gap:.3rem .6rem}
.counts tbody th{grid-column:1/-1;font-weight:600;padding:0;border:0}
.counts td,.tasks td[role]{padding:0;border:0;text-align:start;width:auto}
.counts td::before{content:attr(data-label);display:block;font-size:.78rem;color:var(--soft);font-weight:400}
.tasks tr{gap:.2rem}
.tasks td:empty{display:none}
.tasks td[data-label]::before{content:attr(data-label) ": ";color:var(--soft)}
dialog{width:100vw}
.sheet,.bar{padding-inline:.85rem}
.sheet dl div{grid-template-columns:minmax(0,1fr)}
.bar button{padding-inline:.65rem}
}
${boardPrintStyle}`;
