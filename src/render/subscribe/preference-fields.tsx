import { CADENCES, MAIL_LANGUAGES } from '../../model/subscriber.ts'
import { wordsIn } from '../words/languages.ts'
import type { Words } from '../words/words.ts'
import type { FormValues } from './form-values.ts'

type Options = [value: string, text: string][]

/** 1 January 2023 was a Sunday, which is day 0. */
const weekdays = ({ locale }: Words): Options => {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, n) => [String(n), names.format(Date.UTC(2023, 0, 1 + n))])
}
const HOURS: Options = Array.from({ length: 24 }, (_, hour) => [
  String(hour),
  `${String(hour).padStart(2, '0')}:00`,
])

/** Each by its own name */
const LANGUAGES: Options = MAIL_LANGUAGES.map((language) => [language, wordsIn(language).name])

const Select = (props: { name: string; label: string; value: string; options: Options }) => (
  <label>
    <span>{props.label}</span>
    <select name={props.name}>
      {props.options.map(([value, text]) => (
        <option value={value} selected={value === props.value}>
          {text}
        </option>
      ))}
    </select>
  </label>
)

const TextField = (props: { name: string; label: string; value: string; example: string }) => (
  <label>
    <span>{props.label}</span>
    <input name={props.name} value={props.value} placeholder={props.example} autocomplete="off" />
  </label>
)

const placeOf = (zone: string): string => zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' ')

type Zones = { value: string; zones: readonly string[]; words: Words }

/** All zones, under their regions; a chosen one that the list lacks (an old name) stands first. */
const ZoneField = ({ value, zones, words: { subscribe } }: Zones) => {
  const regionOf = (zone: string) => (zone.includes('/') ? (zone.split('/')[0] ?? '') : subscribe.otherZones)
  return (
    <label>
      <span>{subscribe.timezone}</span>
      <select name="timezone">
        {!zones.includes(value) && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {[...Map.groupBy(zones, regionOf)].map(([region, own]) => (
          <optgroup label={region}>
            {own.map((zone) => (
              <option value={zone} selected={zone === value}>
                {placeOf(zone)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

type Props = { values: FormValues; words: Words }

const Topics = ({ values, words: { subscribe: told } }: Props) => (
  <details class="topics" open={values.names + values.sources + values.searches !== ''}>
    <summary>{told.someTopics}</summary>
    <p class="aside">{told.topicsHint}</p>
    <TextField name="names" label={told.names} value={values.names} example={told.namesExample} />
    <TextField name="sources" label={told.sources} value={values.sources} example={told.sourcesExample} />
    <TextField name="searches" label={told.searches} value={values.searches} example={told.searchesExample} />
  </details>
)

const When = ({ values, zones, words }: Props & { zones: readonly string[] }) => {
  const { subscribe: told } = words
  const cadences: Options = CADENCES.map((cadence) => [cadence, told.cadences[cadence]])
  return (
    <fieldset>
      <legend>{told.when}</legend>
      <div class="fields">
        <Select name="cadence" label={told.howOften} value={values.cadence} options={cadences} />
        <Select name="weekday" label={told.weekday} value={values.weekday} options={weekdays(words)} />
        <Select name="hour" label={told.hour} value={values.hour} options={HOURS} />
        <ZoneField value={values.timezone} zones={zones} words={words} />
      </div>
    </fieldset>
  )
}

/** When the mail comes, what of, and in which language its frame is. */
export const PreferenceFields = ({ values, zones, words }: Props & { zones: readonly string[] }) => (
  <>
    <When values={values} zones={zones} words={words} />
    <fieldset>
      <legend>{words.subscribe.what}</legend>
      <Select name="language" label={words.subscribe.language} value={values.language} options={LANGUAGES} />
      <Topics values={values} words={words} />
    </fieldset>
  </>
)
