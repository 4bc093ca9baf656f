// What a feed looks like in a browser: of each item a few elements of XHTML, and nothing that is for readers.

/** Elements of feeds have no style of their own in any browser, so all of it is said here. */
export const FEED_STYLESHEET = `
:root{color-scheme:light dark;display:block;background:Canvas;color:CanvasText;font:100%/1.5 Georgia,serif}
rss,channel,item,feed,entry,title,description,subtitle,div,h2,p{display:block}
channel,feed{max-width:40rem;margin:0 auto;padding:1.5rem 1rem}
channel>*,feed>*,item>*,entry>*{display:none}
channel>title,feed>title,channel>description,feed>subtitle,channel>item,feed>entry,channel>div,feed>div,item>div,entry>div{display:block}
channel,feed{display:flex;flex-direction:column}
channel>title,feed>title{order:-3;font-size:1.8rem;font-weight:bold}
channel>description,feed>subtitle{order:-2;margin-bottom:1rem}
channel>div,feed>div{order:-1;padding:.6rem 1rem;border:1px solid GrayText;font-family:system-ui,sans-serif;font-size:.9rem}
channel>div a{margin-right:1rem}
item,entry{margin-top:1rem;padding-top:1rem;border-top:1px solid GrayText}
h2{font-size:1.15rem;font-weight:bold;margin:0}
p{margin:.3rem 0}
item p:first-of-type,entry p:first-of-type{font:.85rem system-ui,sans-serif}
a{color:LinkText}
`
