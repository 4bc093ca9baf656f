// The page that lists the feeds.
export const FEEDS = `
.feed-list{max-width:50rem;margin-inline:auto;padding-bottom:2rem}
.feed-list>p{margin:.8rem 0;max-width:70ch}
.feed-list h2{font-size:1.3rem;margin:1.8rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--ink)}
.feeds{list-style:none;margin:0;padding:0}
.feeds>li{padding:.6rem 0;border-top:1px solid var(--rule)}
.feeds>li>a{font-weight:600}
.feeds p{margin:.2rem 0}
.feeds .formats{display:inline-flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;margin:0 0 0 1rem;padding:0;font:.85rem/1.8 var(--sans)}
.feeds p+.formats{margin-left:0}
.feeds code,.feed-list p code{display:block;font-size:.85rem;overflow-wrap:anywhere}
`
