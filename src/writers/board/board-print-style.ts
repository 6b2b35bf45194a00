import { light } from '../html/html-style.ts';

/** The board on paper: A4, black on white, without anything to click; a task alone where one is open. */
export const boardPrintStyle = `
@page{size:A4;margin:15mm 15mm 18mm 20mm}
@media print{
:root{${light}}
body{font-size:10pt;line-height:1.35}
body::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.top,main,.foot{max-width:none;padding-inline:0}
.skip,.controls,.more,.bar,.quote button,summary,noscript{display:none!important}
a{text-decoration:none}
.tile,.panel,figure,tr,.bars li,.longest li{break-inside:avoid}
h1,h2,h3,figcaption{break-after:avoid}
.tile b{font-size:18pt}
.longest a,.tasks .name{display:block}
.figures{gap:.8rem 1.5rem}
svg,.tile,thead th,.tone::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
table,.news ul,.bars li>span:first-child{font-size:9pt}
.small,.chips a{font-size:8.5pt}
h1{font-size:16pt}
h2{font-size:11.5pt}
th,td{padding:2pt 4pt}
thead{display:table-header-group}
.shown{color:inherit}
body:has(dialog[open])>:not(dialog){display:none}
dialog[open]{position:static;width:auto;height:auto;border:0;overflow:visible}
}
`;
