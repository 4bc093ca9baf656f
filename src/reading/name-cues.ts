// What tells a person from a place from an organisation: general English, no list of the world's names.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Titles and offices that stand before a person's name and are no part of it. */
export const ROLES = words(`
  president premier minister chancellor king queen prince princess emperor empress sultan emir pope senator sen rep
  representative congressman congresswoman governor gov mayor councillor councilman councilwoman judge justice general
  gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl admiral adm commander cmdr commissioner
  chief officer detective det inspector constable sheriff trooper deputy director chairman chairwoman chairperson chair
  secretary spokesman spokeswoman spokesperson ambassador envoy attorney prosecutor lawyer professor prof dr doctor mr
  mrs ms mx miss sir lord lady dame baroness rev reverend father sister bishop archbishop cardinal rabbi imam sheikh
  ayatollah coach captain ceo cfo leader analyst lawmaker mp adviser advisor aide negotiator coroner superintendent supt
  attorney-general secretary-general vice-president governor-general vice-chancellor prosecutor-general
  manager founder economist author activist actor actress singer striker midfielder goalkeeper defender pilot engineer
  official diplomat commentator reporter correspondent photographer teacher principal pastor`)

/** Parts of an office that are cut with it. */
export const ROLE_PARTS = words(`
  foreign defense defence interior finance health education justice home trade energy transport prime vice deputy
  acting former ex assistant associate senior junior lead chief state district general police fire first national
  interim outgoing presidential under special permanent executive managing attorney lieutenant major of the for`)

export const ORGANISATION_WORDS = words(`
  ministry department dept council committee commission parliament congress senate assembly party union agency bank
  university college school academy hospital court police army navy force forces guard guards corps group company corp
  corporation inc ltd llc plc co association federation league club institute foundation centre center organisation
  organization authority bureau office airlines airways airline times post news tv television radio journal tribune
  herald gazette nations service services administration movement alliance coalition society church board fund press
  telecom motors energy oil gas media studios records orchestra brigade battalion regiment legislature cabinet
  treasury exchange cross crescent network trust house lines telegraph guardian independent observer mirror mail globe
  chronicle examiner dispatch standard courier daily weekly magazine newspaper museum theatre theater hospitals`)

/** Days, laws, contests, works: names of neither people nor places. */
export const EVENT_WORDS = words(`
  day week year eve act bill amendment war wars cup prize award awards games olympics festival match series championship
  championships treaty accord accords agreement code revolution summit show season draft bowl marathon prix deal plan
  protocol convention directive law rule security credit test line edition project operation flight spring uprising`)

export const PLACE_WORDS = words(`
  city river lake mount mountain mountains island islands sea ocean bay gulf county province region district oblast
  street avenue road boulevard valley square park beach airport bridge palace peninsula port strait desert republic
  town village heights hills hill falls springs coast canyon creek forest territory stadium station square canal dam
  reservoir lagoon cape isle isles plateau basin glacier volcano harbour harbor highway motorway freeway tunnel`)

/** "the port city of X", "the village of X": what follows "of" is a place. */
export const PLACE_KINDS = words(`
  city cities town towns village villages suburb suburbs region regions capital port province district county island
  islands state republic municipality settlement neighbourhood neighborhood area outskirts territory resort hamlet`)

/** What happens to places: "the shelling of X", "the attack on X". */
export const BEFALLS = words(`
  bombardment shelling siege bombing battle attack attacks strike strikes assault raid raids fall capture invasion
  storming blockade`)

/** Prepositions that a place follows far more often than a person does. */
export const LOCATIVES = words('in near outside around across throughout inside within at off')

export const NOT_NAMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun i
  i'm i've i'll i'd am pm gmt utc est edt pst pdt cet bst covid-19 internet christmas easter ramadan god ok copyright
  advertisement photo updated read video tv dj ceo cctv suv dvd flight aisle room photos image caption courtesy
  thanksgiving hanukkah halloween diwali eid half dozens hundreds thousands millions tens scores no`)

/** May stand in lower case inside a name: "Ursula von der Leyen". */
export const NAME_PARTICLES = words(
  'de da do dos del della di du la le van von der den bin ibn bint al el ter ten y',
)

export const GIVEN_NAMES = words(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry
  tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry
  austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
  willie elijah wayne randy roy vincent ralph eugene russell bobby mason philip louis mary patricia jennifer linda
  elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle
  carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley emma brenda
  pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia
  julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah jacqueline martha gloria
  teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn
  danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori mike tom jim bob bill dave
  steve chris matt dan tim jeff greg ben sam alex nick tony ken ron rick ted ed fred liz kate jane claire lucy simon
  martin ian neil graham stuart colin derek nigel keir boris rishi mohammed muhammad mohamed ahmed ali hassan hussein
  omar abdul ibrahim yusuf mustafa mehmet recep fatima aisha khalid vladimir dmitry sergei sergey alexei alexey mikhail
  nikolai ivan igor oleg andrei yuri viktor anatoly konstantin maxim volodymyr dmytro oleksandr oleksiy mykhailo andriy
  serhiy vitaliy vitali vadym iryna olena olha natalia tatiana svetlana ekaterina anastasia hans klaus jurgen wolfgang
  stefan olaf angela pierre francois emmanuel jacques luc carlos luis jorge miguel fernando pedro pablo diego javier
  giovanni giuseppe marco luca paolo matteo giorgia mario wei li xi jin hiroshi kenji yuki narendra rahul amit priya
  sanjay rajesh imran nawaz shinzo fumio jair luiz nelson cyril kofi kwame chidi ngozi`)
