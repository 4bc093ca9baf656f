// What a feed looks like in a browser: the one element of XHTML that is for people, and nothing that is for readers.

/** Elements of feeds have no style of their own in any browser, so all of it is said here. */
export const FEED_STYLESHEET = `
:root{color-scheme:light dark;display:block;background:Canvas;color:CanvasText;font:100%/1.5 Georgia,"Times New Roman",serif}
channel{display:block}
channel>*,feed>*{display:none}
channel>div,feed>div{display:block;max-width:40rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.15rem;line-height:1.3;margin:0}
p{margin:.3rem 0}
aside{margin:1.2rem 0;padding:.7rem 1rem;border-left:3px solid LinkText;background:color-mix(in srgb,CanvasText 5%,Canvas);font:.9rem/1.5 system-ui,sans-serif}
aside a{margin-right:1.2rem}
section{margin-top:1.2rem;padding-top:1.2rem;border-top:1px solid color-mix(in srgb,CanvasText 25%,Canvas)}
section>p,h2{overflow-wrap:anywhere}
.time{font:.85rem system-ui,sans-serif;opacity:.75}
a{color:LinkText;text-underline-offset:.15em}
a:focus-visible{outline:2px solid LinkText;outline-offset:2px}
`
