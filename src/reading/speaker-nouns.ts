// Nouns of those who can say something, and of what is written or broadcast in their name.
import { ORGANISATION_WORDS, ROLES } from './name-cues.ts'
import { isPeopleNoun, isPersonNoun } from './person-nouns.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** One human being, beyond the offices and titles. */
const PERSON = words(`
  man woman boy girl child teenager mother father son daughter brother sister husband wife widow parent grandmother
  grandfather uncle aunt cousin nephew niece girlfriend boyfriend partner friend neighbor neighbour colleague resident
  villager local native witness eyewitness bystander onlooker survivor victim suspect defendant plaintiff accused
  convict inmate captive hostage student pupil graduate professor lecturer teacher head headteacher scientist researcher
  physicist biologist chemist geologist seismologist meteorologist forecaster astronomer historian economist sociologist
  psychologist psychiatrist physician surgeon nurse paramedic medic epidemiologist virologist expert specialist
  scholar fellow academic investigator officer detective policeman policewoman firefighter soldier commander veteran
  rescuer volunteer worker employee staffer aide adviser advisor consultant strategist pollster organiser organizer
  campaigner activist protester demonstrator critic opponent supporter ally rival candidate nominee contender frontrunner
  incumbent lawmaker legislator politician parliamentarian congressman congresswoman senator mp mep deputy member
  president premier monarch ruler dictator diplomat negotiator mediator envoy delegate representative rep spokesman
  spokeswoman spokesperson speaker official bureaucrat executive manager boss owner founder co-founder chairman
  chairwoman director producer writer author novelist poet playwright journalist reporter correspondent editor
  columnist blogger commentator presenter anchor host broadcaster analyst trader broker banker investor insider lawyer
  solicitor barrister attorney prosecutor judge magistrate coroner juror sheriff constable superintendent commissioner
  trooper marshal chief priest pastor bishop pope cleric imam rabbi minister secretary undersecretary governor mayor
  councillor councilman councilwoman supervisor administrator operator driver pilot captain sailor passenger traveller
  traveler tourist visitor shopper customer client patient user tweeter netizen fan follower viewer reader caller coach
  trainer player striker goalkeeper batsman bowler pitcher quarterback athlete runner swimmer champion winner star actor
  actress comedian singer musician rapper artist photographer designer model chef farmer fisherman shopkeeper landlord
  tenant homeowner contractor engineer technician programmer developer inventor entrepreneur billionaire tycoon
  whistleblower source translator interpreter heir successor predecessor counterpart comrade leader militant rebel
  fighter jihadist gunman hacker king queen prince princess sultan emir dissident refugee migrant exile
  vice-president vice-chancellor secretary-general negotiator-in-chief general prefect pensioner homemaker commuter`)

/** Bodies that speak: singular, or plural in form. */
const BODY = words(`
  police ministry government cabinet parliament senate congress house presidency kremlin palace office bureau agency
  department administration authority commission committee council court tribunal jury embassy consulate delegation
  side team camp campaign party coalition alliance opposition regime junta state nation country army military navy force
  command command headquarters brigade battalion regiment militia group organisation organization movement network union
  federation association league club society foundation institute institution university college school hospital clinic
  church vatican company firm corporation bank airline carrier manufacturer maker operator retailer supplier producer
  publisher studio label band channel broadcaster station newspaper paper daily weekly tabloid magazine outlet website
  site blog media press agency newswire watchdog regulator ombudsman charity ngo nonprofit think-tank panel board
  directorate service exchange fund body consortium family crew community majority public personnel crowd jury
  city county town village province region district municipality prosecution defence defense secretariat chamber
  utility developer giant startup insurer lender builder chain store brand investigation inquiry`)

/** Written or broadcast, or found: "a statement by", "figures from", "the poll". */
const MEDIUM = words(`
  statement report article story account data figure estimate release letter note memo email e-mail message post tweet
  blog survey poll study review analysis research paper document filing lawsuit suit complaint indictment affidavit
  warrant petition resolution declaration communique bulletin broadcast footage video audio recording tape film
  documentary editorial headline advert sign banner leaflet pamphlet website page profile book diary transcript ruling
  judgment verdict decree order treaty agreement law constitution census index register log count tally toll source
  information summary notice advisory alert warning forecast announcement obituary inscription
  assessment intelligence record detail`)

const singulars = (lower: string): string[] => [
  lower.replace(/ies$/u, 'y'),
  lower.replace(/men$/u, 'man'),
  lower.replace(/es$/u, ''),
  lower.replace(/s$/u, ''),
]

const inEither = (set: ReadonlySet<string>, lower: string): boolean =>
  set.has(lower) || singulars(lower).some((word) => set.has(word))

export const isMedium = (lower: string): boolean => inEither(MEDIUM, lower)

/** One human being: an office, a trade, a relation. */
export const isHuman = (lower: string): boolean =>
  PERSON.has(lower) || ROLES.has(lower) || isPersonNoun(lower) || /-year-old$/u.test(lower)

/** Several people, or a body that speaks with one voice. */
export const isGroup = (lower: string): boolean =>
  inEither(BODY, lower) ||
  inEither(ORGANISATION_WORDS, lower) ||
  isPeopleNoun(lower) ||
  lower === 'some' ||
  lower === 'many' ||
  lower === 'others' ||
  singulars(lower).some((word) => word !== lower && isHuman(word))

const isSpeaker = (lower: string): boolean =>
  isHuman(lower) || isGroup(lower) || isMedium(lower) || /(?:ists|ians|ers)$/u.test(lower)

/** A compound by its last part too: "sub-prefect", "co-owner". */
export const canSpeak = (lower: string): boolean =>
  isSpeaker(lower) || isSpeaker(lower.split('-').at(-1) ?? lower)
