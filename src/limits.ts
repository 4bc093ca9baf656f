// Every bound on what comes from outside or grows with use; the unit is in the name.

/** One report's text; an article of 100,000 characters is a book chapter. */
export const REPORT_TEXT_CHARS_MAX = 100_000
export const REPORTS_PER_CALL_MAX = 100
/** One API call's body, compressed or not */
export const CALL_BYTES_MAX = 12_000_000
/** A preview answers at once what otherwise a queue works off; at its worst so much takes a third of an invocation. */
export const PREVIEW_REPORTS_MAX = 20
export const PREVIEW_BYTES_MAX = 200_000
/** The body of a call that says a few words */
export const SMALL_CALL_BYTES_MAX = 10_000
export const TITLE_CHARS_MAX = 500
export const URL_CHARS_MAX = 2_000
export const NAME_CHARS_MAX = 200
export const SET_ASIDE_TEXT_CHARS_MAX = 4_000
export const FRONT_MATTER_CHARS_MAX = 8_000
export const PARAGRAPHS_PER_REPORT_MAX = 2_000
export const SENTENCES_PER_REPORT_MAX = 2_000
/** A report dated further ahead than this of its receipt is not believed. */
export const FUTURE_DAYS_MAX = 1
export const PUBLISHED_DAY_MIN = '1900-01-01'

export const PROFILE_TERMS_MAX = 200
export const PROFILE_NAMES_MAX = 40
export const PROFILE_DAYS_MAX = 12
export const PROFILE_FIGURES_MAX = 12
/** Of a profile's terms those a reader may be told */
export const PROFILE_WORDINGS_MAX = 24
/** Terms of a report that the archive can find it by; it has the bands of its sketch besides. */
export const POSTINGS_PER_REPORT_MAX = 32
/** Postings of one key looked at for an arrival: so many published before it, as many after */
export const POSTINGS_EACH_SIDE_MAX = 10
/** … and of a term's followers: who they follow stands under it, too */
export const FOLLOWERS_EACH_SIDE_MAX = 4
/** Paragraphs of a report that are looked for in other reports of its source; even, for the first and the last half */
export const PARAGRAPHS_KEYED_MAX = 64
/** A paragraph in reports of so many events is furniture of its source. */
export const PARAGRAPH_EVENTS_MIN = 3
/** Reports with one paragraph that are looked at to count their events */
export const PARAGRAPH_REPORTS_COUNTED_MAX = 32
export const CANDIDATES_MAX = 72
/** … and of those that follow another report */
export const FOLLOWERS_COMPARED_MAX = 32
export const NEIGHBOURS_KEPT_MAX = 32
/** Events clustered again when one report arrives */
export const EVENTS_REGROUPED_MAX = 24
/** … and their reports: an event that there is no room for takes in what links to it, and is not clustered again */
export const REPORTS_REGROUPED_MAX = 200

export const DAY_EVENTS_MAX = 300
/** Reports of an event's day whose texts the digest reads, in the day's weightiest events and in the others */
export const EVENT_REPORTS_READ_MAX = 100
export const LESSER_EVENT_REPORTS_READ_MAX = 10
export const WEIGHTIEST_EVENTS_MAX = 40
/** Sentences of an event's reports that its digest weighs, the first of each; a hundred reports of 5 KB have 4,300. */
export const EVENT_SENTENCES_READ_MAX = 6_000
export const EVENT_REPORTS_LISTED_MAX = 500
/** Reports that a rebuild holds in memory at once, with their texts and readings, unless one event has more */
export const REPORTS_HELD_MAX = 50
export const EVENT_LINES_MAX = 24
export const EVENT_FIGURES_MAX = 24
export const EVENT_QUOTES_MAX = 24
export const EVENT_NAMES_MAX = 40
export const EVENT_TIMELINE_MAX = 12
/** D1 keeps rows to 2 MB. */
export const DAY_DOCUMENT_BYTES_MAX = 1_800_000
export const READING_BYTES_MAX = 1_900_000
export const FEED_DAYS_MAX = 30
export const FEED_EVENTS_PER_DAY_MAX = 20
export const FEED_LINES_PER_EVENT_MAX = 6
/** What else lists and feeds tell of an event; readings of each figure */
export const FEED_EVENT_MAX = {
  lines: FEED_LINES_PER_EVENT_MAX,
  figures: 2,
  readings: 4,
  names: 5,
  changes: 4,
}
/** Events of the last FEED_DAYS_MAX days, those that changed last */
export const EVENT_FEED_ITEMS_MAX = 60
/** In the list of feeds */
export const FEEDS_LISTED_SOURCES_MAX = 100
export const FEEDS_LISTED_NAMES_MAX = 30
/** Events whose reports the feed of a search tells */
export const SEARCH_FEED_EVENTS_MAX = 30
/** A feed's items, as they are written; readers with small memories give up on more */
export const FEED_ITEMS_BYTES_MAX = 400_000
export const CHANGES_PER_EDITION_MAX = 200
/** Of the last change of an event that mattered; and of all events of a day, inside its document */
export const EVENT_CHANGES_TOLD_MAX = 8
export const SHOWN_CHANGES_BYTES_MAX = 60_000
/** Of each edition, where all of a day are listed; and how many editions a page lists */
export const EDITION_CHANGES_LISTED_MAX = 12
export const EDITIONS_LISTED_MAX = 20
export const EDITION_NUMBER_MAX = 1_000_000
/** Of the page and the feeds of corrections; older ones are read a page at a time */
export const CORRECTIONS_LISTED_MAX = 100
/** Of a day's events, named in its month */
export const CALENDAR_TITLES_MAX = 3
/** Months that the archive shows day by day */
export const ARCHIVE_MONTHS_MAX = 3

/** Answers that an isolate holds for whoever asks next, and the largest one of them */
export const ANSWERS_HELD_BYTES_MAX = 16_000_000
export const ANSWER_HELD_BYTES_MAX = 2_000_000

/** Names of a day that have a page: of each event the first, as there is room; and sources with their events */
export const NAME_MENTIONS_PER_DAY_MAX = 600
export const SOURCE_MENTIONS_PER_DAY_MAX = 1_000
/** What a page of a name or a source tells of one event, and how many events of one day */
export const TOPIC_LINES_PER_EVENT_MAX = 3
export const TOPIC_QUOTES_PER_EVENT_MAX = 2
export const TOPIC_NAMES_PER_EVENT_MAX = 6
export const TOPIC_REPORTS_PER_EVENT_MAX = 4
export const NAME_VARIANTS_MAX = 12
export const TOPIC_EVENTS_PER_DAY_MAX = 15
/** A page of it: whole days, the newest that fit, and one at the least */
export const TOPIC_EVENTS_MAX = 40
export const TOPIC_DOCUMENT_BYTES_MAX = 24_000

export const PAGE_ITEMS_DEFAULT = 50
export const PAGE_ITEMS_MAX = 200
/** Rows that a page of a filtered list looks at; then it ends, and the next goes on from there. */
export const LIST_ROWS_MAX = 2_000
/** A range of so many days is looked through at once, up to so many rows: more than its days can have. */
export const LIST_RANGE_DAYS_MAX = 31
export const LIST_RANGE_ROWS_MAX = 10_000
/** Of the reports that hold the words of a filter those taken in last */
export const SEARCHED_REPORTS_MAX = 1_000
export const CURSOR_CHARS_MAX = 600
/** Of an export: reports and other rows held at once; pieces of one call, each a query or two of the thousand D1 allows */
export const EXPORT_REPORTS_AT_ONCE = 25
export const EXPORT_ROWS_AT_ONCE = 100
export const EXPORT_PIECES_PER_CALL_MAX = 300
/** Of an import, in one call; an export's line is as long as a day's document at most */
export const IMPORT_LINES_PER_CALL_MAX = 100
export const NEIGHBOURS_IMPORTED_MAX = 100
export const SEARCH_QUERY_CHARS_MAX = 200
export const SEARCH_TERMS_MAX = 24
/** Reports that one search puts in order, the best, and that it counts */
export const SEARCH_REPORTS_RANKED_MAX = 400
export const SEARCH_REPORTS_COUNTED_MAX = 10_000
/** Events on a page of results, reports of one event, and words around what was found */
export const SEARCH_RESULTS_PER_PAGE = 20
export const SEARCH_REPORTS_PER_RESULT = 3
export const SEARCH_EXCERPT_WORDS = 24
/** Reports that wait for the index are counted so far. */
export const SEARCH_WAITING_COUNTED_MAX = 10_000
/** Calls of one caller at one door in RATE_PERIOD_S. wrangler.toml says the same, and a test that it does. */
export const RATE_PERIOD_S = 60
export const RATE_TAKE_IN = 300
export const RATE_PREVIEW = 20
export const RATE_SEARCH = 60
/** Mails to one address */
export const RATE_MAIL = 30
/** What hubs send, of one network */
export const RATE_WEBSUB = 300
export const RATE_WRONG_TOKEN = 20
/** How often the command line comes again where it was told to */
export const CALL_ATTEMPTS_MAX = 5
export const TOKEN_NAME_CHARS_MAX = 60
export const TOKENS_LISTED_MAX = 200

/** A rebuild that finds reports still coming in leaves the day dirty for the next run. */
export const DIRTY_DAYS_PER_RUN_MAX = 50
/** Attempts to write a plan that others' writes made stale */
export const TAKE_IN_ATTEMPTS_MAX = 10
/** Before the second attempt at most; as much again before each one after */
export const TAKE_IN_STEP_BACK_MS = 200
/** Of one sitemap; the protocol takes 50,000 addresses, and 1,000 of news of two days. */
export const SITEMAP_MONTHS_MAX = 2_000
export const SITEMAP_SOURCES_MAX = 10_000
export const SITEMAP_NEWS_MAX = 1_000
export const NEWS_DAYS_MAX = 2
/** Of what a page's JSON-LD names: a page has 60 KB */
export const JSON_LD_EVENTS_MAX = 10
export const JSON_LD_REPORTS_MAX = 10
/** An event's page, before compression: what is past it stands in its Markdown */
export const EVENT_PAGE_BYTES = 58_500
/** Days that an event's page tells, the newest first, and days that it names */
export const EVENT_DAYS_TOLD_MAX = 3
export const EVENT_DAYS_NAMED_MAX = 14
/** Pictures that one run of the cron has drawn; the others wait for the next. */
export const PICTURES_PER_RUN_MAX = 20
export const RUNS_KEPT_MAX = 500
export const FAILURES_SHOWN_MAX = 50
export const RUNS_SHOWN_MAX = 50
/** Of an error or a queue message, in the run log */
export const LOGGED_CHARS_MAX = 300
/** Attempts to build a day that reports keep arriving for; then it waits for the next run */
export const REBUILD_ATTEMPTS_MAX = 3
/** Reports that one job puts into the full-text index */
export const INDEXED_PER_JOB_MAX = 200

/** How long the command line waits for one call that hands reports in */
export const TAKE_IN_CALL_TIMEOUT_MS = 300_000
/** `npm start`: between two runs of the cron; how long it waits at first for the days to be built, and at the end */
export const LOCAL_CRON_INTERVAL_MS = 60_000
export const LOCAL_BUILD_WAIT_MS = 60_000
/** Nothing was built for so long: this run of the cron is through. */
export const LOCAL_STILL_WAIT_MS = 4_000
export const LOCAL_STOP_WAIT_MS = 5_000
/** When a caller who met others' writes may come again */
export const RETRY_AFTER_S = 5

/** One fetch with all its redirects and its body, and the wait for the head of one answer */
export const FETCH_TIMEOUT_MS = 20_000
export const FETCH_HEAD_TIMEOUT_MS = 10_000
export const REDIRECTS_MAX = 5
/** Of a robots.txt (RFC 9309 §2.5) */
export const ROBOTS_BYTES_MAX = 512_000
export const ROBOTS_RULES_MAX = 2_000
/** How long what a site's robots.txt says is believed (§2.4), and how long that it could not be asked */
export const ROBOTS_KEPT_MS = 86_400_000
export const ROBOTS_UNKNOWN_KEPT_MS = 600_000
export const ROBOTS_SITES_KEPT_MAX = 500
/** A server that asks to be left alone for longer is asked again all the same. */
export const RETRY_AFTER_MAX_MS = 7 * 86_400_000
/** Of one header of an answer; longer ones are left out */
export const HEADER_CHARS_MAX = 2_000

/** Entries of a feed that are taken, the newest; and that are looked at to find them */
export const FEED_ENTRIES_MAX = 250
export const FEED_ENTRIES_READ_MAX = 2_000
/** One entry's text or markup; more is no report */
export const FEED_ENTRY_CHARS_MAX = 600_000
/** Of a feed's XML or OPML: tags, elements within one another, and one tag with its attributes */
export const XML_TAGS_MAX = 150_000
export const XML_NESTING_MAX = 60
export const XML_TAG_CHARS_MAX = 16_000
export const XML_ATTRIBUTES_MAX = 60
/** A tag whose end is further away has none */
export const XML_TAG_SOUGHT_CHARS = 200_000
/** What an author's element may hold */
export const XML_PERSON_CHARS_MAX = 500
export const JSON_NESTING_MAX = 6
export const FEED_CATEGORIES_MAX = 30
export const FEED_AUTHORS_MAX = 12
export const OPML_OUTLINES_MAX = 5_000
export const FEED_LINKS_MAX = 50
/** Of a page, looked at for the links to its feeds */
export const FEED_LINKS_CHARS_MAX = 1_000_000

/** An article's page, in UTF-16 units; of 1,700 pages looked at the longest has 1.8 million. */
export const PAGE_CHARS_MAX = 4_000_000
/** Its elements: with twice as many the largest page would fill a Worker's memory; 10,000 are the most of those 1,700. */
export const PAGE_NODES_MAX = 50_000
/** Elements within one another; the deepest of 1,700 pages looked at has 55. */
export const PAGE_DEPTH_MAX = 400
/** One script of JSON-LD; an article's body in it included */
export const PAGE_JSON_LD_CHARS_MAX = 500_000
export const JSON_LD_DEPTH_MAX = 12
export const JSON_LD_NODES_MAX = 500

/** Gmail clips what is over 102 KB. */
export const MAIL_HTML_BYTES_MAX = 98_000
/** Days that one mail tells of, the latest */
export const MAIL_DAYS_MAX = 7
/** Messages that the development mailbox keeps */
export const MAILBOX_KEPT_MAX = 200

/** One mail as it comes, with all that is attached; Cloudflare takes 25 MiB. */
export const MAIL_BYTES_MAX = 6_000_000
/** Of all its parts' headers */
export const MAIL_HEADER_BYTES_MAX = 100_000
export const MAIL_NESTING_MAX = 20
export const MAIL_LINES_MAX = 100_000
/** Lines that begin with two dashes, as those between parts do */
export const MAIL_DASHED_LINES_MAX = 2_000
/** Its HTML, or its plain text */
export const MAIL_BODY_CHARS_MAX = 2_000_000
export const MAIL_ELEMENTS_MAX = 50_000
export const MAIL_BLOCKS_MAX = 5_000
/** Reports that a newsletter is parted into */
export const MAIL_ITEMS_MAX = 50
export const MAIL_SENDERS_MAX = 50
/** A From header, or what the receiving server found out */
export const SENDER_HEADER_CHARS_MAX = 4_000
/** A newsletter dated further behind its receipt than this is not believed. */
export const MAIL_DATE_BEHIND_DAYS_MAX = 14

/** A feed's body, unpacked, and a page's */
export const FEED_BYTES_MAX = 6_000_000
export const PAGE_BYTES_MAX = 6_000_000
/** Of one poll: reports handed in (the rest waits for the next), and in one call; pages asked for */
export const FEED_REPORTS_PER_POLL_MAX = 50
export const FEED_REPORTS_PER_CALL_MAX = 25
export const PAGES_PER_POLL_MAX = 20
/** Pages that one call has fetched, one after another */
export const PAGES_PER_CALL_MAX = 5
/** Then the feed's own text is taken. */
export const PAGE_ATTEMPTS_MAX = 4
/** Feeds that one run of the cron has asked; the others are due still at the next. */
export const FEEDS_PER_RUN_MAX = 500
/** A poll that was claimed and never came to an end is due again after so long. */
export const POLL_CLAIM_MS = 1_800_000
/** Between two polls of a feed that answers: at first, at least and at most */
export const POLL_INTERVAL_S = 1_800
export const POLL_INTERVAL_S_MIN = 300
export const POLL_INTERVAL_S_MAX = 21_600
/** … where the feed itself asks for longer, or fails */
export const POLL_WAIT_S_MAX = 86_400
/** An entry that its feed has no more is known for so long. */
export const FEED_ENTRIES_KEPT_DAYS = 60
export const FEED_LEFT_OUT_KEPT_MAX = 10
/** Of the feeds that a page offers */
export const FEED_LINKS_TRIED_MAX = 5
/** The lease that hubs are asked for, and the longest and shortest that one of theirs is taken for */
export const HUB_LEASE_S = 864_000
export const HUB_LEASE_S_MAX = 2_592_000
export const HUB_LEASE_S_MIN = 300
/** Between two requests to a hub that failed; doubled each time up to the second */
export const HUB_WAIT_S = 86_400
export const HUB_WAIT_S_MAX = 2_592_000
/** Between two renewals, however short the lease */
export const HUB_RENEWAL_S_MIN = 3_600
/** How long a hub may take to make sure of a request */
export const HUB_PENDING_S = 86_400
/** A hub's answer to a request; nothing of it is used */
export const HUB_ANSWER_BYTES_MAX = 2_000
export const HUB_CHALLENGE_CHARS_MAX = 2_000
/** Events of an edition whose own feeds our hub is told of, and feeds in one call */
export const HUB_EVENTS_TOLD_MAX = 40
export const HUB_TOPICS_PER_CALL_MAX = 30
/** Subscriptions that one run of the cron looks after */
export const HUBS_PER_RUN_MAX = 200
/** A feed whose hub tells of what is new is asked so rarely, as long as asking finds nothing that the hub did not tell. */
export const POLL_INTERVAL_PUSHED_S = 21_600
/** On the status page */
export const FEEDS_SHOWN_MAX = 100
/** Between two runs of the cron; wrangler.toml says the same, and a test that it does. */
export const CRON_MINUTES = 5

/** Waiting for one answer of an SMTP server, and for the one that says it has the message (RFC 5321, 4.5.3.2) */
export const SMTP_REPLY_TIMEOUT_MS = 60_000
export const SMTP_TAKEN_TIMEOUT_MS = 180_000
export const SMTP_REPLY_CHARS_MAX = 20_000
/** One call of the HTTP provider */
export const MAIL_CALL_TIMEOUT_MS = 30_000
export const MAIL_ANSWER_BYTES_MAX = 20_000
/** Of what a transport says when it refuses */
export const MAIL_DETAIL_CHARS_MAX = 300

/** Askings of one network, and of all together, in RATE_PERIOD_S */
export const RATE_SUBSCRIBE = 10
export const RATE_SUBSCRIBE_ALL = 120
/** Of one network on one day, those that have not confirmed */
export const UNCONFIRMED_PER_NETWORK_MAX = 50
/** When a program is told to come again where they are that many: one may have been confirmed by then */
export const UNCONFIRMED_RETRY_S = 3_600
/** Mails that one address gets because somebody asked for them: no sooner again, and so many a day */
export const ASKED_AGAIN_AFTER_MS = 600_000
export const ASKS_PER_DAY_MAX = 5
/** Who has not confirmed by then is deleted. */
export const UNCONFIRMED_KEPT_MS = 7 * 86_400_000
/** A form comes back no sooner than people write an address, and no later than the day after */
export const FORM_TIME_MIN_MS = 2_000
export const FORM_TIME_MAX_MS = 86_400_000
export const TOPICS_MAX = 30
export const TOPIC_CHARS_MAX = 100
/** Rows of one import, and of the list written at once */
export const IMPORT_ROWS_MAX = 20_000
export const IMPORT_ROWS_AT_ONCE = 500
export const CSV_CELLS_MAX = 100

/** Cloudflare delays a queue's message by 12 hours at most. */
export const JOB_DELAY_S_MAX = 43_200
/** Subscribers that one step of sending makes jobs of; where more are due, it hands itself on. */
export const DUE_PER_STEP_MAX = 1_000
/** A mail that comes out of the queue so long after its turn waits for another. */
export const SEND_LATE_MS = 60_000
/** Who claimed a mail and has not said by then how it went never will. */
export const SEND_CLAIM_MS = 900_000
/** Times that a mail is tried which the transport refuses for now, and how long after the first, the second … */
export const SEND_ATTEMPTS_MAX = 5
export const SEND_AGAIN_AFTER_MS = 300_000
export const SEND_AGAIN_AFTER_MS_MAX = 14_400_000
/** So many failures in a row, whatever the address, and mail is held back. */
export const TRANSPORT_FAILURES_MAX = 8
/** Then one mail tries it again after so long. */
export const TRANSPORT_PROBE_AFTER_MS = 600_000
/** So many soft bounces in a row are as good as a hard one. */
export const SOFT_BOUNCES_MAX = 5
/** Days before those a mail tells of whose corrections it tells */
export const CORRECTED_DAYS_MAX = 7
/** Reports that one search among a reader's topics finds */
export const TOPIC_REPORTS_MAX = 200
/** Day documents that are kept in memory from one mail to the next */
export const DAYS_HELD_MAX = 8
export const DELIVERIES_KEPT_DAYS = 90
export const DELIVERY_DAYS_SHOWN = 14
/** Of a notice of delivery failure, or of a webhook's call */
export const BOUNCE_BYTES_MAX = 200_000
export const BOUNCE_TEXT_CHARS_MAX = 50_000
export const WEBHOOK_AGE_S_MAX = 300
