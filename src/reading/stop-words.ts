/**
 * English function words, and the verbs, ordinals and units of time that every news text is full of.
 * They never become terms. Written as `words()` gives them: lower case, without accents or apostrophes.
 */
const LIST = `
a about above across after again against ago all almost alone along already also although always am amid among
an and another any anybody anyone anything are arent around as at away
b back be became because become been before behind being below between beyond both but by
c came can cannot cant come could couldnt
d did didnt do does doesnt doing done dont down due during
e each either else enough etc even ever every everybody everyone everything
f far few first for former from further
g gave get give given go goes going gone got
h had hadnt has hasnt have havent having he hed hell her here hers herself hes him himself his how however
i id if ill im in indeed into is isnt it its itself ive
j just k keep kept l last later latter least less let lets like likely ll
m made make many may maybe me might mine more most much must my myself
n near neither never next no nobody none nor not nothing now
o of off often on once one only onto or other others our ours ourselves out over own
p per perhaps put q quite r rather re really
s said same saw say saying says second see seem seemed seems several shall she shed shes should shouldnt since so
some somebody someone something still such
t take taken tell than that thats the their theirs them themselves then there theres these they theyd theyll
theyre theyve thing third this those though three through thus till to today told too took toward towards two
u under until unto up upon us use used using
v ve very via w want was wasnt way we wed well went were werent weve what when where whether which while who whom
whose why will with within without wont would wouldnt
x y yes yet you youd youll your youre yours yourself youve z
according added adding asked called including include included early late
day days week weeks month months year years hour hours minute minutes time times
monday tuesday wednesday thursday friday saturday sunday
new news report reported reports reporting
`

const STOP_WORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/))

export const isStopWord = (word: string): boolean => STOP_WORDS.has(word)
