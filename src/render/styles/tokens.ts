/** Colours and typefaces, by day and by night. */
export const TOKENS = `
:root{color-scheme:light dark;--paper:#fbf8f1;--ink:#1c1a16;--soft:#5e584c;--rule:#cfc7b4;--tint:#f2ecdf;--red:#8f1d14;--gold:#7a5200;--green:#2c5e2e;--bar:#a99f89;--band:#dbe6d2;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Bitstream Charter","Source Serif 4","Noto Serif",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#171512;--ink:#ebe5d8;--soft:#a9a292;--rule:#423d33;--tint:#211e19;--red:#f2998c;--gold:#e2b55c;--green:#97c996;--bar:#7d7566;--band:#2c3a2a}}
@media (forced-colors:active){:root{--paper:Canvas;--ink:CanvasText;--soft:CanvasText;--rule:GrayText;--tint:Canvas;--red:CanvasText;--gold:Highlight;--green:CanvasText;--bar:GrayText;--band:Canvas}.pic .all{stroke:GrayText;stroke-dasharray:4 3}}
`
