/**
 * For the picture in a report and in an editor alike: an editor's own colours where it has some
 * (`--vscode-…`), else ours, by what the reader prefers.
 */
export const STYLE = `:root{color-scheme:light dark;--bg:var(--vscode-editor-background,#fff);--fg:var(--vscode-editor-foreground,#1f2328);--dim:var(--vscode-descriptionForeground,#59636e);--line:var(--vscode-contrastBorder,color-mix(in srgb,var(--fg) 18%,var(--bg)));--card:var(--vscode-editorWidget-background,#f6f8fa);--ok:#1a7f37;--warn:#9a6700;--bad:#cf222e;--new:#0969da;--focus:var(--vscode-focusBorder,#0969da)}
@media (prefers-color-scheme:dark){:root{--bg:var(--vscode-editor-background,#0d1117);--fg:var(--vscode-editor-foreground,#e6edf3);--dim:var(--vscode-descriptionForeground,#9198a1);--card:var(--vscode-editorWidget-background,#151b23);--ok:#3fb950;--warn:#d29922;--bad:#f85149;--new:#58a6ff;--focus:var(--vscode-focusBorder,#58a6ff)}}
body.vscode-light,body.vscode-high-contrast-light{color-scheme:light;--ok:#1a7f37;--warn:#9a6700;--bad:#cf222e;--new:#0969da}
body.vscode-dark{color-scheme:dark;--ok:#3fb950;--warn:#d29922;--bad:#ff7b72;--new:#58a6ff}
body.vscode-high-contrast:not(.vscode-high-contrast-light){color-scheme:dark;--dim:var(--fg);--ok:#56d364;--warn:#e3b341;--bad:#ff9492;--new:#79c0ff}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:13px/1.5 var(--vscode-font-family,system-ui,-apple-system,"Segoe UI",sans-serif)}
.picture{max-width:1240px;margin:0 auto;padding:20px 24px 32px}
.picture+.picture{border-top:1px solid var(--line)}
h1{font-size:20px;font-weight:600;margin:0;overflow-wrap:anywhere}
h2{font-size:12px;font-weight:600;color:var(--dim);margin:0 0 10px;letter-spacing:.02em}
h3{font-size:13px;font-weight:600;margin:0;overflow-wrap:anywhere}
p{margin:0}
ul,ol{list-style:none;margin:0;padding:0}
a{color:inherit;text-decoration:underline;text-decoration-color:transparent;text-underline-offset:2px}
a:hover{text-decoration-color:currentColor}
a:focus-visible,summary:focus-visible,button:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:3px}
code{font:12px var(--vscode-editor-font-family,ui-monospace,SFMono-Regular,Menlo,monospace)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
header{margin-bottom:22px}
header h1{display:inline-block;margin-right:12px}
header .tags{display:inline-flex;vertical-align:3px}
.files,.note,.line,.reason,.page{color:var(--dim)}
.files{margin-top:2px;overflow-wrap:anywhere}
.caveat{margin-top:8px;padding-left:10px;border-left:3px solid var(--warn)}
.tags{display:flex;flex-wrap:wrap;gap:4px 6px}
.tag{display:inline-block;border:1px solid var(--line);border-radius:10px;padding:0 8px;font-size:12px;line-height:18px;overflow-wrap:anywhere}
.tag.good{color:var(--ok)}.tag.warning{color:var(--warn);border-color:currentColor}.tag.bad{color:var(--bad);border-color:currentColor}.tag.change{color:var(--new);border-color:currentColor}
.tag.good::before{content:"\\2713\\a0"/""}.tag.warning::before{content:"!\\a0"/""}.tag.bad::before{content:"\\2717\\a0"/""}
.columns{display:grid;grid-template-columns:minmax(190px,230px) minmax(0,1fr) minmax(210px,270px);gap:28px;align-items:start}
@media (max-width:860px){.columns{grid-template-columns:minmax(0,1fr)}}
.part{position:relative;border:1px solid var(--line);border-radius:6px;background:var(--card);padding:8px 11px}
.part.warning{border-color:var(--warn)}.part.bad{border-color:var(--bad)}.part.outside{border-style:dashed;background:none}
.part .name,.part .line{display:block;overflow-wrap:anywhere}
.part .name{font-weight:600}
.part .tags{margin-top:5px}
.stops .part+.part{margin-top:22px}
.stops .part+.part::before{content:"";position:absolute;left:50%;top:-23px;height:22px;border-left:2px solid var(--line)}
.pool{border:1px solid var(--line);border-radius:8px;padding:10px 13px 13px;margin-bottom:16px}
.pool>.note{margin-bottom:9px;overflow-wrap:anywhere}
.pods{display:grid;grid-template-columns:repeat(auto-fill,minmax(168px,1fr));gap:9px}
.runs .tag{margin-top:5px}
.stores .part{margin-bottom:12px}
.loss,.guide,.beyond,.changed{margin-top:26px}
.loss ul{columns:2 320px;column-gap:28px}
.loss li,.guide li,.beyond li,.changed li{position:relative;padding-left:19px;margin:0 0 5px;break-inside:avoid;overflow-wrap:anywhere}
.loss li::before,.guide li::before,.beyond li::before,.changed li::before{position:absolute;left:1px;font-weight:600;content:"\\2013"/"";color:var(--dim)}
.loss li.good::before,li.met::before{content:"\\2713"/"";color:var(--ok)}
.loss li.warning::before,li.unmet::before{content:"!"/"";left:4px;color:var(--warn)}
.loss li.bad::before,li.unmet.error::before{content:"\\2717"/"";left:1px;color:var(--bad)}
li.unmet.hint::before,li.unmet.info::before{color:var(--new)}
li.note::before{content:"\\2192"/""}
li.open::before{content:"?"/""}
.guide li.none,.guide li.open{color:var(--dim)}
.sections{display:grid;grid-template-columns:repeat(auto-fit,minmax(290px,1fr));gap:22px 28px}
.sections>section{border-top:2px solid var(--line);padding-top:8px}
.sections h3{margin-bottom:6px}
.guide li .note{color:var(--dim)}
.place{color:var(--dim);white-space:nowrap;font-size:12px;text-decoration-color:currentColor}
details{margin-top:1px}
summary{cursor:pointer;color:var(--dim);width:fit-content;min-height:24px;padding:2px 0}
li details p{margin:2px 0 6px}
.page{text-decoration-color:currentColor}
.places{margin-top:28px}
.places table{border-collapse:collapse;margin-top:8px}
.places th,.places td{text-align:left;font-weight:400;padding:2px 18px 2px 0;vertical-align:top;overflow-wrap:anywhere}
.places thead th{color:var(--dim)}
tr:target{outline:2px solid var(--focus)}
button.fix{margin-left:6px;border:1px solid var(--vscode-button-border,transparent);border-radius:3px;padding:0 8px;font:inherit;font-size:12px;line-height:18px;color:var(--vscode-button-secondaryForeground,var(--fg));background:var(--vscode-button-secondaryBackground,var(--card));cursor:pointer}
@media print{details{display:none}a{text-decoration:none}}
@media (forced-colors:active){.part,.tag,.pool{border-color:CanvasText}}
`;
