// Heads of noun phrases that mean a human being.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const SINGULAR = words(`
  person man woman boy girl child teen teenager toddler infant baby adult youth male female student pupil teacher
  worker employee officer policeman policewoman soldier serviceman servicewoman marine sailor pilot driver passenger
  motorist cyclist pedestrian bystander resident villager civilian journalist reporter photographer doctor nurse
  paramedic firefighter medic patient inmate prisoner detainee suspect gunman shooter attacker assailant victim hostage
  protester demonstrator migrant refugee tourist visitor customer shopper clerk guard deputy trooper sergeant father
  mother son daughter brother sister husband wife grandmother grandfather uncle aunt cousin nephew niece friend
  neighbor neighbour citizen survivor fisherman miner farmer hiker climber skier swimmer fan supporter player activist
  militant rebel fighter insurgent militiaman terrorist bomber hijacker homeowner owner contractor attendant
  individual juvenile minor cop marshal agent bouncer bartender cashier patron robber burglar intruder kid mom mum dad
  girlfriend boyfriend fiance fiancee ex-wife ex-husband ex-girlfriend ex-boyfriend stepfather stepmother stepson
  stepdaughter stepbrother stepsister grandson granddaughter grandchild sibling twin spouse relative classmate roommate
  co-worker coworker colleague partygoer club-goer clubgoer concertgoer churchgoer worshipper worshiper pastor priest
  detective sheriff constable veteran mourner newborn freshman fugitive parishioner subject perpetrator killer
  rider companion spectator guest reveler occupant graduate tenant hunter boxer rapper athlete member motorcyclist
  chef waiter waitress mechanic electrician plumber builder labourer laborer engineer airman diver lifeguard
  trucker courier vendor shopkeeper logger sculptor monk nun bailiff lawman patrolman judge lawyer attorney
  magistrate prosecutor official councilman councillor mayor politician lawmaker senator diplomat ambassador
  minister commander captain lieutenant corporal colonel conscript reservist paratrooper cadet recruit
  ranger warden jailer guardsman watchman trader merchant businessman businesswoman banker accountant
  manager executive supervisor foreman janitor cleaner housekeeper maid nanny babysitter carer caregiver
  dentist surgeon pharmacist midwife physician psychologist therapist scientist researcher professor
  lecturer tutor instructor coach trainer principal librarian editor author writer poet playwright actor
  actress musician dancer artist painter director producer comedian footballer cricketer golfer runner
  jogger sprinter skater surfer mountaineer oarsman rower canoeist kayaker parachutist astronaut technician
  welder roofer bricklayer joiner grocer cobbler hairdresser florist gardener landscaper farmhand rancher
  herder beekeeper woodcutter pilgrim deacon rabbi imam missionary preacher evangelist chaplain camper
  backpacker holidaymaker newlywed bride widow widower orphan pensioner retiree commuter immigrant squatter
  drifter dealer thief looter rioter kidnapper poacher smuggler gangster mobster sniper mercenary guerrilla
  separatist jihadist extremist dissident exile defector envoy negotiator inspector investigator spy
  19-year-old`)

const PLURAL = words(`
  people persons men women boys girls children teens teenagers kids babies adults youths others individuals folks
  policemen servicemen servicewomen police troops passengers crew bystanders militiamen fishermen wives personnel
  servicepeople peacekeepers families gunmen grandchildren deputies policewomen parents siblings couple`)

export const isPersonNoun = (lower: string): boolean => SINGULAR.has(lower) || /^\d+-year-old$/u.test(lower)

export const isPeopleNoun = (lower: string): boolean =>
  PLURAL.has(lower) ||
  (lower.endsWith('s') && SINGULAR.has(lower.slice(0, -1))) ||
  /^\d+-year-olds$/u.test(lower)

/** Words for no one in particular are one word. */
const ANYONE =
  /^(?:others?|persons?|individuals?|people|victims?|folks|souls|lives|human beings|inhabitants)$/u

export const foldPeople = (noun: string): string => (ANYONE.test(noun) ? 'people' : noun)

const MALE =
  /^(?:man|men|boys?|males?|fathers?|sons?|brothers?|husband|grandfather|uncle|nephew|policem[ae]n|servicem[ae]n|gunm[ae]n|dad|boyfriend|fiance|ex-husband|ex-boyfriend|step(?:father|son|brother)|grandson|priest|he|him)$/u
const FEMALE =
  /^(?:wom[ae]n|girls?|females?|mothers?|daughters?|sisters?|wife|grandmother|aunt|niece|policewom[ae]n|servicewom[ae]n|mom|mum|girlfriend|fiancee|ex-wife|ex-girlfriend|step(?:mother|daughter|sister)|granddaughter|she|her)$/u

export const sexOf = (noun: string): 'male' | 'female' | null =>
  MALE.test(noun) ? 'male' : FEMALE.test(noun) ? 'female' : null
