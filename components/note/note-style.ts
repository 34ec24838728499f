/**
 * The note's own style. `:host` says everything as important: within a shadow tree that outdoes whatever a page says about
 * the host, also inline and by animation. Pixels and no rem: a page's root may have any size. Nothing moves.
 */
export const NOTE_STYLE = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:auto 12px 12px auto!important;z-index:2147483647!important;width:320px!important;max-width:calc(100vw - 24px)!important;direction:ltr!important;color-scheme:light dark!important}
@media print{:host{display:none!important}}
*{box-sizing:border-box}
.note{--surface:light-dark(#fff,#1a1b1e);--line:light-dark(#d6d5cf,#3a3d42);--ink:light-dark(#1b1c1e,#ededea);--muted:light-dark(#5b5e64,#a0a4ab);--hover:light-dark(#f1f1ed,#2d3034);--accent:light-dark(#2456c7,#93b4ff);display:flex;flex-direction:column;max-height:50vh;overflow:hidden;border:1px solid var(--line);border-radius:10px;background:var(--surface);color:var(--ink);box-shadow:0 1px 2px rgb(0 0 0/.1),0 8px 28px rgb(0 0 0/.22);font:13px/18px system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.info{--tone:var(--accent);--soft:light-dark(#e9effc,#1f2a42)}
.good{--tone:light-dark(#1a6b3c,#72d39b);--soft:light-dark(#e6f4eb,#17301f)}
.care{--tone:light-dark(#8a5300,#efb658);--soft:light-dark(#fcf2dc,#35290f)}
.danger{--tone:light-dark(#b42318,#f58a80);--soft:light-dark(#fdeeec,#3a1f1d)}
.note.danger{border-color:var(--tone)}
.head{display:flex;align-items:center;gap:6px;flex:none;padding:4px;padding-inline-start:10px;border-bottom:1px solid var(--line)}
.name{font-weight:600}
.level{display:inline-flex;align-items:center;gap:3px;padding:0 5px;border-radius:5px;background:var(--soft);color:var(--tone);font-size:11px;font-weight:600;white-space:nowrap}
.short{flex:1;min-width:0;overflow:hidden;color:var(--muted);text-overflow:ellipsis;white-space:nowrap;visibility:hidden}
.body{flex:1;min-height:0;overflow-y:auto;overscroll-behavior:contain;padding:8px 12px;scrollbar-width:thin}
p,ul{margin:0;padding:0}
ul{list-style:none;display:grid;gap:6px;margin-top:6px}
.headline{font-weight:600;font-size:14px;line-height:19px}
li{display:flex;gap:7px}
li>svg{margin-top:2px;color:var(--tone)}
li.info>svg{color:var(--muted)}
.folded :is(.name,.body,.foot,.only){display:none}
.folded .head{border:0}
.folded .short{visibility:visible}
b{color:var(--tone);font-weight:600}
svg{flex:none;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
.quiet{color:var(--muted);font-size:12px;line-height:16px;margin-top:8px}
details{margin-top:8px;font-size:12px;line-height:16px;color:var(--muted)}
summary{cursor:pointer;border-radius:4px}
details ul{gap:4px;padding-inline-start:14px}
.foot{display:flex;flex-wrap:wrap;align-items:center;gap:6px;flex:none;padding:8px 12px;border-top:1px solid var(--line)}
.only{flex:none;padding:0 12px 8px;color:var(--muted);font-size:11px;line-height:14px}
button{all:unset;box-sizing:border-box;display:inline-flex;align-items:center;justify-content:center;min-height:32px;min-width:32px;border-radius:7px;cursor:pointer;font:inherit;color:inherit}
button:hover{background:var(--hover)}
button:focus-visible,summary:focus-visible,.body:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
.act{padding:0 10px;font-weight:500}
.main{border:1px solid var(--line)}
.still{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){.note{border:2px solid CanvasText}}
@media (width<420px){:host{inset:auto 8px 8px 8px!important;width:auto!important;max-width:none!important}}
@media (height<420px){.only{display:none}}
`
