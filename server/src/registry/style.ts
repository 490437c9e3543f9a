/** The one stylesheet of the public pages. */
export const style = `
:root{--paper:#fbfaf7;--sheet:#fff;--ink:#1d2327;--soft:#5a6268;--line:#e3e0d8;--edge:#8b9094;--accent:#0b5d7a;--on-accent:#fff;--fresh:#fff7da;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#14181b;--sheet:#1a1f23;--ink:#e8e6e1;--soft:#a3abb0;--line:#2c3338;--edge:#6f797f;--accent:#6cc0da;--on-accent:#0d1a1f;--fresh:#332c12}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.45 "PT Sans","Segoe UI",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
h1,h2{font-family:"PT Serif",Georgia,serif;line-height:1.25;margin:0 0 .5rem;text-wrap:balance;hyphens:auto}
h1{font-size:1.75rem}h2{font-size:1.25rem;margin-top:1.75rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}
.top{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding:.75rem 1.25rem;border-bottom:1px solid var(--line);background:var(--sheet)}
.top b{margin-right:auto}
.skip{position:absolute;left:-100rem}.skip:focus{position:static}
main{max-width:72rem;margin:0 auto;padding:1.5rem 1.25rem 3rem}
.soft{color:var(--soft)}
form.find{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
form.find label{flex:1 0 100%;font-weight:700}
form.find input[type=search]{flex:1 1 16rem;min-width:0;font:inherit;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:6px;background:var(--sheet);color:inherit}
button{font:inherit;padding:.5rem 1.25rem;border:0;border-radius:6px;background:var(--accent);color:var(--on-accent);cursor:pointer}
.two{display:grid;gap:2rem;grid-template-columns:minmax(0,1fr)}
.facets h2{margin-top:0}
@media (min-width:52em){.two{grid-template-columns:16rem minmax(0,1fr)}.facets{order:-1}.to-facets{display:none}}
.facet ul,.found,.plain{list-style:none;margin:0;padding:0}
.facet li{display:flex;justify-content:space-between;gap:.75rem;padding:.125rem 0}
.facet a[aria-current]{font-weight:700}
.facet li span{white-space:nowrap}
form.find #hint{flex:1 0 100%}
.facet summary{cursor:pointer;color:var(--accent)}
.found>li{padding:1rem 0;border-top:1px solid var(--line)}
.found h2{margin:0;font-size:1.125rem}
.pages{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;padding-top:1rem;border-top:1px solid var(--line)}
.note{padding:.75rem 1rem;background:var(--fresh);border:1px solid var(--line);border-radius:6px}
.words{font-family:"PT Serif",Georgia,serif;max-width:46rem}
.words p{margin:.5rem 0}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:1rem 0}dt{color:var(--soft)}dd{margin:0}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.375rem .5rem;border-bottom:1px solid var(--line)}td.number{text-align:right;white-space:nowrap}
.lines{white-space:pre-line}
@media (max-width:32em){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media print{.top,.screen,form.find,.facets,.to-facets,.pages,.exports,.skip{display:none}body{background:#fff;color:#000;font-size:11pt}main{max-width:none;padding:0}.two{display:block}.found>li,tr{break-inside:avoid}h1,h2,h3{break-after:avoid}thead{display:table-header-group}a{color:inherit}@page{size:A4;margin:2cm}}
`;
