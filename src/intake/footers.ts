import type { Passage } from './passages.ts'

const WORDS_MAX = 120
const FOOTERS: [because: string, pattern: RegExp][] = [
  [
    'copyright notice',
    /^[^\p{L}\p{N}]{0,3}(?:copyright (?:\(c\)|©|\d{4}|by |\p{L}+ press\b)|\(c\) ?(?:\d{4}|copyright)|© ?(?:\d{4}|copyright|\S+(?: \S+){0,5}$)|tm and ©)|(?<!\p{L})© ?\d{4}\b|\bcopyright ?(?:\(c\)|©|\d{4})|\ball rights reserved\b|\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed),|\b(?:reproduction|republication|redistribution)\b.{0,80}\b(?:prohibited|permission|consent)\b|\bwithout (?:\S+ ){0,3}(?:written|express) (?:permission|consent)\b/iu,
  ],
  [
    'licence notice',
    /^(?:this|the) (?:\S+ )?(?:content|article|story|material|report|page|copy)\b(?: \S+){0,3} (?:published|republished|reproduced|used|provided|distributed|syndicated) (?:\S+ ){0,4}(?:under|through|via|with|by) (?:\S+ ){0,3}(?:licen[cs](?:e|ing)|permission|agreement|arrangement)|\bcreative commons\b|^(?:distributed|provided|powered|delivered|published) by [\p{L}\p{N}.]+(?: [\p{L}\p{N}.]+){0,4}$|^this (?:article|story|report|content)(?: was| is| has been| has)? (?:originally|first) (?:published|appeared)|\b(?:has not|not) been edited by\b|\b(?:views|opinions) expressed (?:(?:in|on|by) (?:\S+ ){1,4})?(?:are|is|do|belong)\b.{0,60}\b(?:author|authors|writer|own|necessarily)\b|\bauto-?generated from a (?:syndicated )?feed\b/iu,
  ],
]
const YEAR_AND_OWNER = /^\(?(?:19|20)\d{2} \p{Lu}[\p{L}\p{N}/.&' -]{2,60}\)?$/u

/** Why a passage is a copyright or licence notice, or null. */
export const footerOf = ({ plain, words }: Passage): string | null => {
  if (words > WORDS_MAX || plain.length > 1_200) return null
  if (words <= 6 && YEAR_AND_OWNER.test(plain)) return 'copyright notice'
  return FOOTERS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

const PERSON = "\\p{Lu}[\\p{L}.'’-]+ (?:\\p{Lu}[\\p{L}.'’-]* ){0,2}\\p{Lu}[\\p{L}'’-]+"
const CREDITS: RegExp[] = [
  /^[^\p{L}]{0,3}(?:[Aa]dditional |[Ff]urther )?(?:[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]diting|[Ee]dited|[Tt]ranslated) (?:and (?:writing|editing|research) )?by\b[: ]|^[Aa]dditional reporting from\b/u,
  /\bcontributed (?:reporting )?to this (?:report|story|article)\b|\bcontributed (?:reporting )?from \p{Lu}\S+(?: \S+){0,8}$/u,
  /^[^\p{L}]{0,3}(?:(?:[Ww]ith |[Ss]ome )?(?:files|reporting|reports|inputs?|material|agency inputs?|information) (?:from|by):?|[Ss]ources?:|Source ?[-–—])\s?.{2,120}$/u,
  /^(?:\p{Lu}[\p{L}.'’-]+,? (?:and )?){2,8}reported from (?:\p{Lu}[\p{L}.'’-]+[,.]? ?(?:and |in )?){1,6}$/u,
  new RegExp(
    `^(?:E-?mail|Contact|Reach|Follow|You can (?:reach|contact|e-?mail)) (?:the (?:writer|author|reporter)|${PERSON})\\b.{0,140}$`,
    'u',
  ),
  // "Ann Lee is a reporter for the Courier.", "Ann Lee covers shipping for the Courier."
  new RegExp(
    `^${PERSON} is (?:an?|the) (?:\\S+ ){0,4}(?:reporter|correspondent|editor|columnist|writer|journalist|producer) (?:for|at|with|based|covering|on)\\b.{0,160}$`,
    'u',
  ),
  new RegExp(`^${PERSON} (?:covers|reports on|writes about) .{3,80} for .{3,80}$`, 'u'),
  /^[—–-]{1,2} ?.{2,60}\(@\w+\).{0,40}$/u,
]
const FINDS = /\b(?:found|finds|shows?|showed|said|says|reveal\w*|suggest\w*|has|have|was|were|indicate\w*)\b/

/** Whether a passage says who worked on the report: "(Reporting by …; Editing by …)", "With files from …". */
export const isCredit = ({ plain, words }: Passage): boolean =>
  words <= 60 && plain.length <= 500 && !FINDS.test(plain) && CREDITS.some((pattern) => pattern.test(plain))
