/** Finds days, months and times of day in a text, as English and German write them. A year alone is a number. */

export interface FoundDate {
  index: number
  text: string
  /** What it may be: `03/04/2026` is two. A part that was not written is absent. */
  days: readonly DatePart[]
  /** `17:18`. */
  time?: string
  /** It may be a number as well: `3.11.` at the end of a sentence. */
  mayBeNumber: boolean
}

export interface DatePart {
  year?: number
  month?: number
  day?: number
}

const MONTHS = [
  'jan(?:uary|uar)?|jän(?:ner)?',
  'feb(?:ruary|ruar)?',
  'mar(?:ch)?|märz|mrz',
  'apr(?:il)?',
  'may|mai',
  'june?|juni',
  'july?|juli',
  'aug(?:ust)?',
  'sep(?:t|tember)?',
  'o[ck]t(?:ober)?',
  'nov(?:ember)?',
  'de[cz](?:ember)?',
]
const MONTH = `(?:${MONTHS.join('|')})\\.?`
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?'

const SEARCH = new RegExp(
  [
    `(?<iso>\\d{4}-\\d{2}(?:-\\d{2})?)(?:[T ](?<isoTime>${TIME})Z?)?(?!\\d)`,
    '(?<dotted>\\d{1,2}\\.[ \\u00a0]?\\d{1,2}\\.(?:[ \\u00a0]?(?:\\d{4}|\\d{2})(?!\\d))?)',
    '(?<slashed>\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2}))(?!\\d)',
    `(?<dayFirst>\\d{1,2}(?:st|nd|rd|th|\\.)?[ \\u00a0](?:of )?${MONTH}(?!\\p{L})(?:,?[ \\u00a0]\\d{4}(?!\\d))?)`,
    `(?<monthFirst>${MONTH}[ \\u00a0](?:\\d{4}(?!\\d)|\\d{1,2}(?:st|nd|rd|th)?(?![\\d.,]*\\d)(?:,?[ \\u00a0]\\d{4}(?!\\d))?))`,
    `(?<time>${TIME})(?!\\d)`,
  ]
    .map((form) => `(?<![\\p{L}\\d.,:/-])${form}`)
    .join('|'),
  'giu',
)

/** @example findDates('on 29.11.2026')[0]?.days // [{ year: 2026, month: 11, day: 29 }] */
export const findDates = (text: string): FoundDate[] =>
  [...text.matchAll(SEARCH)].map((match) => {
    const groups: Partial<Record<string, string>> = match.groups ?? {}
    const time = groups.time ?? groups.isoTime
    return {
      index: match.index,
      text: match[0],
      days: daysOf(groups),
      ...(time === undefined
        ? {}
        : { time: time.padStart(time.indexOf(':') === 1 ? time.length + 1 : 0, '0').slice(0, 5) }),
      mayBeNumber: groups.dotted !== undefined && !/\d{4}$/.test(groups.dotted),
    }
  })

function daysOf({ iso, dotted, slashed, dayFirst, monthFirst }: Partial<Record<string, string>>): DatePart[] {
  if (iso !== undefined) return [part(iso.split('-').map(Number))]
  if (dotted !== undefined) return [reversed(dotted.split('.').map((each) => each.trim()))]
  if (slashed !== undefined) {
    const [first = '', second = '', year = ''] = slashed.split('/')
    return [reversed([first, second, year]), reversed([second, first, year])]
  }
  const named = dayFirst ?? monthFirst
  return named === undefined ? [] : [withMonth(named)]
}

const part = ([year, month, day]: readonly (number | undefined)[]): DatePart => ({
  ...(year === undefined ? {} : { year }),
  ...(month === undefined ? {} : { month }),
  ...(day === undefined ? {} : { day }),
})

const reversed = ([day = '', month = '', year = '']: readonly string[]): DatePart =>
  part([year === '' ? undefined : Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day)])

function withMonth(text: string): DatePart {
  const month =
    MONTHS.findIndex((words) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu').test(text)) + 1
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => digits)
  const year = numbers.find((digits) => digits.length === 4)
  const day = numbers.find((digits) => digits.length <= 2)
  return part([
    year === undefined ? undefined : Number(year),
    month,
    day === undefined ? undefined : Number(day),
  ])
}
