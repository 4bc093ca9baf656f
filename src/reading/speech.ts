// The verbs by which news says who says it.
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const SPEECH_VERBS = words(`
  said says say saying told tells tell telling added adds adding announced announces announcing reported reports
  stated states stating confirmed confirms confirming claimed claims claiming warned warns warning tweeted tweets wrote
  writes writing insisted insists insisting argued argues urged noted notes noting explained explains explaining
  declared declares declaring acknowledged acknowledges suggested suggests replied replies denied denies denying
  promised promises vowed vows pledged stressed stresses emphasised emphasized concluded recalled recalls testified
  alleged alleges predicted estimates estimated believes believed posted commented remarked reiterated admitted admits
  conceded asserted cautioned quipped joked responded asked asks called calls calling described describes maintained
  maintains revealed disclosed signalled signaled indicated demanded complained lamented reiterating stressing
  suggesting vowing arguing acknowledging continued continues exclaimed repeated countered shouted`)

/** Verbs whose object is the one spoken to, not what is said: "told reporters". */
export const isTelling = (lower: string): boolean =>
  /^(?:told|tells?|telling|warned|urged|asked|informed)$/u.test(lower)

/** Verbs that do something by saying it: attributions only where words are quoted or a "that" follows. */
const ACTS = words(`
  promised promises vowed vows pledged urged demanded declared declares declaring asked asks called calls calling
  described describes denied denies denying believed believes estimated estimates predicted signalled signaled indicated
  complained accused suggested suggests revealed disclosed recalled recalls posted responded maintained maintains continued continues repeated
  shouted countered reiterating vowing suggesting`)

export const isAct = (lower: string): boolean => ACTS.has(lower)
