type Rule = [because: string, pattern: RegExp]

const line = (because: string, ...alternatives: string[]): Rule => [
  because,
  new RegExp(`^[^\\p{L}\\p{N}]*(?:${alternatives.join('|')})[^\\p{L}\\p{N}]*$`, 'iu'),
]

const NETWORK =
  '(?:facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|telegram|tumblr|digg|delicious|stumbleupon|google(?: ?\\+| plus)?|instagram|youtube|flipboard|messenger|e-?mail|print|more|link|rss|sms|mail|save|share|tweet|bookmark|copy link|comments?|apps?|now)'

/** Whole lines that are a widget's or a menu's. */
export const FURNITURE_LINES: Rule[] = [
  line(
    'advertisement',
    '(?:advertis\\w+|ads?|sponsored(?: content)?|promoted(?: content| stories)?|paid content)(?: by .{1,40})?',
    '(?:story|article|text|post) continues (?:below|after).*',
    '(?:advertisement )?continue reading(?: the main story| below)?(?: advertisement)?',
    'scroll (?:down )?(?:to|for) .{1,40}',
    'skip (?:to .{1,30}|advertisement|ad|past .{1,40})',
    'remove ads?',
    'report this ad',
    'keep (?:on )?reading',
  ),
  line(
    'share widget',
    `(?:share|bookmark|recommend|save)(?: (?:this|with|on|via|to|article|story|page|post))*:?(?:[\\s|,/·•]*${NETWORK})*`,
    `${NETWORK}(?:[\\s|,/·•]+${NETWORK})*`,
    '(?:like|share|tweet|print|e-?mail|send|save)(?: (?:this|to a friend|article|story|page|post))*',
    'e-?mail this to a friend.*',
    '(?:bookmark with|like this).{0,60}',
    'link copied.*',
    'copy link.*',
    'stumbleupon\\b.{0,80}',
    'what are these\\?.*',
    'shares?:? ?[\\d.,km]*',
    '[\\d.,km]+ (?:shares?|likes?|views?|comments?|votes?|pending comments?|retweets?)',
  ),
  line(
    'navigation',
    '(?:main |site |top |primary )?(?:navigation|menu)',
    '(?:open|close|toggle|show|hide)(?: (?:the )?(?:menu|search|navigation|sub-?menu|caption|transcript))?',
    'search (?:for|the site|this site)',
    '(?:home|search|log ?in|log ?out|sign ?in|register|my account|subscribe(?: now| today)?|subscriptions?|donate(?: now)?|contact(?: us)?|about(?: us)?|faqs?|help|feedback|sitemap|newsletters?|podcasts?|careers?|advertise(?: with us)?|privacy(?: policy)?|cookies?(?: policy| settings)?|terms(?: of (?:use|service))?|accessibility)',
    '(?:back|return) to (?:top|home|.{1,20}page)',
    '(?:next|previous|prev)(?: (?:article|story|post|page|up|slide))?',
    'page \\d+(?: of \\d+)?',
    'opens (?:in )?(?:an? )?new (?:tab|window)',
    'our standards: .{3,60}',
    'terms (?:and|&) conditions apply.{0,20}',
    '\\d+ of \\d+',
    'show (?:more|less|all).{0,20}',
    'view (?:all|more|comments?|gallery|photos?|slideshow|full).{0,40}',
    'load(?:ing)?(?: more)?.{0,20}',
    'please wait',
    '(?:world|politics|business|sports?|opinion|health|science|technology|tech|entertainment|culture|lifestyle|travel|weather|local|national|international|asia|africa|europe|americas?|middle east|news|us|uk|u\\.s\\.|singapore|economy|markets|money|arts|style|food)',
  ),
  line(
    'related links',
    '(?:also|more) (?:worth )?(?:read(?:ing)?|see|watch|on|from|in|about|like this)\\b.{0,60}',
    '(?:read|see|watch|view|learn|find out|discover)(?: also| more| next| now| this| it| here| on)*(?: (?:on|at|about|from|in) .{1,40})?',
    '(?:related|recommended|suggested|featured|popular|similar)(?: (?:stories|story|articles?|content|coverage|topics?|tags?|links?|news|posts?|reading|videos?|for you|to this story))*',
    "(?:most|top|latest|breaking|trending|hot|more|recent|other|today's|editors?'s?)(?: (?:read|viewed|popular|shared|commented|watched|stories|story|news|now|topics|headlines|videos?|picks?|posts?|from .{1,40}|on .{1,40}))*",
    '(?:you|readers) (?:may|might) (?:also )?(?:like|be interested in|enjoy).*',
    'trending.{0,30}',
    'in case you missed it',
    'around the web',
    'from (?:around )?the web',
    '(?:topics?|tags?|keywords?|filed under|categories|category|in this story|mentioned in this (?:article|story))(?:: .{1,200})?',
    'live (?:updates?|blog|coverage|tv|now)',
    '(?:story|key|news) (?:highlights|points|package)|highlights|at a glance|what to know',
  ),
  line(
    'media widget',
    '(?:photos?|images?|pictures?|videos?|gallery|slideshow|audio|media|graphics?|maps?|caption|(?:hide|toggle|show) caption|enlarge(?: this)?(?: image)?|click to (?:enlarge|expand|play)|play(?: video| audio| now)?|pause|mute|unmute|watch(?: live| now| again| video| this story)?|replay|embed|full ?screen|listen(?: now| live)?(?: to .{1,40})?|(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?: / (?:\\d{1,2}:)?\\d{1,2}:\\d{2})?|now playing.{0,40}|up next.{0,60}|view (?:more )?(?:photos|images))',
    '(?:watch|listen|video|photos|gallery|map|audio|live|slideshow)(?: now)?: .{1,150}',
  ),
  line(
    'newsletter or follow prompt',
    '(?:follow|like|find|join|connect with|add)(?: (?:us|our|me|@?[\\p{L}\\p{N}_.]+)){1,5}(?: on .{1,60})?(?:[\\s|,:/·•]*' +
      NETWORK +
      ')*',
    '(?:follow|like) .{1,40}(?: on |: ).{1,60}',
    'sign up.{0,80}',
    'subscribe(?: to| for| now| here|:).{0,80}',
    'get (?:the|our|your).{0,40}(?:newsletter|app|alerts?|inbox|briefing).{0,40}',
    'stay (?:up to date|informed|connected|in touch|tuned).{0,80}',
    'stay with us (?:for|as|on) .{0,60}',
    'download (?:the|our).{0,40}app.{0,40}',
    'join the conversation.{0,80}',
    'free apps?.{0,60}',
    '(?:email|your email)(?: address)?',
    'thank you for (?:subscribing|signing up|registering).*',
  ),
  line(
    'comment widget',
    '(?:leave|post|add|write) (?:a |your )?(?:comment|reply|review).{0,40}',
    '(?:view |show |read |see )?(?:all )?(?:the )?(?:\\d+ )?(?:comments?|replies|responses)(?: \\(?\\d+\\)?)?',
    'reply',
    'report abuse',
    'comments? (?:are|is|have been) (?:closed|disabled|off).{0,40}',
    'cancel reply',
    'your email address will not be published.*',
  ),
  line(
    'rating widget',
    '(?:rating|rate this|score|votes?|average)\\b[:\\s]*[\\d.,/]+.{0,60}',
    'rate this.{0,40}',
    '[\\d.]+ ?/ ?\\d+\\b.{0,30}votes?.{0,20}',
    'from \\d+ votes?',
  ),
  line(
    'editing note',
    '(?:updated|developing|breaking)(?: story| news)?',
    'first (?:posted|published|report)',
    '\\(?(?:adds|updates|recasts|corrects|rewrites|refiles|repeats|writethru|eds)\\b:? .{1,200}',
    '(?:this is )?a? ?(?:developing|breaking)(?: news)? story.{0,120}',
    '(?:this )?story (?:will be|is being) updated.{0,120}',
    '(?:\\d+(?:st|nd|rd|th) )?(?:ld|lead)[- ]writethru.{0,40}',
    '\\d+ min(?:ute)?s? read',
    'est(?:imated)?\\.? reading time.{0,30}',
    '(?:reading|read) time.{0,30}',
    'text size.{0,20}|font size.{0,20}|[+-]?a ?[+-]?a[+-]?',
    '.{2,40} (?:staff (?:writers?|reporters?)|contributing writers?)',
    'listen to (?:this )?(?:article|story).{0,40}',
    'language:? \\p{L}+',
  ),
]

/** Sentences in which the site speaks to its visitor, wherever in a short paragraph they stand. */
export const FURNITURE_PHRASES: Rule[] = [
  [
    'browser or script notice',
    /\b(?:browser is (?:no longer|not) supported|(?:enable|turn on|activate|requires?|without) java ?script|javascript (?:is|has been) (?:disabled|required|not)|switch browsers?|(?:update|upgrade) your browser|your browser (?:does|is|may|has|needs)|running on your browser|disable (?:your |any )?ad[- ]?block|ad[- ]?blocker|having trouble viewing|to (?:watch|view|play) this (?:video|content|media)|(?:flash|media) (?:player )?(?:is )?(?:required|requires)|best (?:possible )?experience (?:on|with) (?:our|this))/i,
  ],
  [
    'cookie or consent notice',
    /\b(?:we (?:and our partners )?use cookies|uses? cookies (?:to|and)|(?:accept|manage|our) cookies|cookie (?:policy|settings|preferences|notice)|our (?:privacy (?:policy|notice)|terms (?:of|and))|your (?:privacy choices|consent|personal data)|by (?:clicking|subscribing|signing up|registering|continuing|submitting|using)\b.{0,80}\b(?:you|i) (?:agree|accept|consent|confirm|acknowledge)|i agree to (?:receive|the)|you agree to (?:receive|our|the)|(?:promotional|marketing) (?:material|e-?mails?|communications)|not intended for persons|our (?:\d+ )?partners (?:store|process|use|access|may)|(?:hosted|provided) by a third party that (?:uses?|may (?:use|set)) cookies|recaptcha|not a robot|terms of (?:use|service) (?:and|apply))\b/i,
  ],
  [
    'newsletter or follow prompt',
    /\b(?:sign up (?:for|to) (?:our|one of our|receive|get|free|daily|breaking|(?:the |a )?(?:\S+ ){0,4}(?:newsletters?|alerts?|e-?mails?|calendar))|subscribe to (?:our|the .{1,30} newsletter)|(?:our|free|daily|weekly|morning|e-?mail) newsletters?\b.{0,60}\b(?:sign|subscribe|inbox|here|get)|(?:to|in) your inbox|newsletter sign ?up|with .{1,20} newsletters|(?:in)?valid e-?mail(?: address)?\b|free articles? (?:left|remaining)|join our (?:\S+ ){0,2}(?:channel|group|community)|unsubscribe|enter your e-?mail|your e-?mail address|thank you for (?:subscribing|signing)|(?:like|follow|find) us on|follow (?:us|him|her|me|@\w+|\S+ \S+) on (?:twitter|facebook|instagram|x\b)|follow @\w+|join (?:us|the conversation) on|download (?:our|the) (?:\S+ ){0,4}apps?\b|(?:click|tap) here (?:to|for)|download our|send us (?:your|a)|we pay for (?:your )?(?:stories|videos)|do you have a story|(?:got|have) a (?:news )?(?:tip\b|story(?=\?))|(?:unlock|enjoying|enjoyed) this (?:article|story)\b|^for (?:confidential|emotional) (?:support|help|advice)\b|\bnews tips?\?|e-?mail us at|visit our (?:website|site|home ?page)|already a subscriber|subscribers? only|to (?:continue|keep) reading|support (?:our|independent) journalism|for more (?:\S+ ){0,4}news,? (?:visit|listen|go to|follow|click|download)|comments? (?:below|section) (?:and|is|are)|(?:tell us|let us know) (?:\S+ ){0,6}(?:comments?|think)\b|was this (?:article|page|story|information) (?:helpful|useful|interesting)|moderated|you must (?:enter|be logged|select|sign|register)|characters (?:with|you see|shown))\b/i,
  ],
  [
    'editing note',
    /^(?:(?:corrections?|clarification|editor['’]?s['’]? note)\s?: ?\S|this (?:article|story|report|headline|post) (?:was|has been) (?:amended|corrected|updated|changed|edited|revised)\b|(?:warning|caution): (?:this|the) (?:video|article|story|content|report|images?)\b)/i,
  ],
]
