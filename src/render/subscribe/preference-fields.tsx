import type { FormValues } from './form-values.ts'

type Options = [value: string, text: string][]

const CADENCES: Options = [
  ['daily', 'Every day'],
  ['weekdays', 'Monday to Friday'],
  ['weekly', 'Once a week'],
]
const WEEKDAYS: Options = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].map(
  (day, n) => [String(n), day],
)
const HOURS: Options = Array.from({ length: 24 }, (_, hour) => [
  String(hour),
  `${String(hour).padStart(2, '0')}:00`,
])
const LANGUAGES: Options = [
  ['en', 'English'],
  ['de', 'Deutsch'],
]

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

const regionOf = (zone: string): string => (zone.includes('/') ? (zone.split('/')[0] ?? '') : 'Others')
const placeOf = (zone: string): string => zone.slice(zone.indexOf('/') + 1).replaceAll('_', ' ')

/** All zones, under their regions; a chosen one that the list lacks (an old name) stands first. */
const ZoneField = ({ value, zones }: { value: string; zones: readonly string[] }) => (
  <label>
    <span>Time zone</span>
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

const Topics = ({ values }: { values: FormValues }) => (
  <details class="topics" open={values.names + values.sources + values.searches !== ''}>
    <summary>Only some topics</summary>
    <p class="aside">Several are parted by commas; a mail tells what fits any of them. Empty: everything.</p>
    <TextField name="names" label="Names" value={values.names} example="a person, a place, an organisation" />
    <TextField name="sources" label="Sources" value={values.sources} example="an agency, an outlet" />
    <TextField name="searches" label="Words to search for" value={values.searches} example="ferry fare" />
  </details>
)

/** When the mail comes, what of, and in which language its frame is. */
export const PreferenceFields = ({ values, zones }: { values: FormValues; zones: readonly string[] }) => (
  <>
    <fieldset>
      <legend>When</legend>
      <div class="fields">
        <Select name="cadence" label="How often" value={values.cadence} options={CADENCES} />
        <Select name="weekday" label="If once a week, on" value={values.weekday} options={WEEKDAYS} />
        <Select name="hour" label="At" value={values.hour} options={HOURS} />
        <ZoneField value={values.timezone} zones={zones} />
      </div>
    </fieldset>
    <fieldset>
      <legend>What</legend>
      <Select
        name="language"
        label="Language of the mail’s frame"
        value={values.language}
        options={LANGUAGES}
      />
      <Topics values={values} />
    </fieldset>
  </>
)
