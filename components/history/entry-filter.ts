/** The filter of the history page as chips: what each condition says, and how one is added, negated or taken away. Pure. */
import * as v from 'valibot'
import { type EntryFilter, entryFilter } from '@/lib/ledger/messages'

/** Conditions with a list of choices; each may be negated. */
export const CHOICE_FIELDS = ['kinds', 'accounts', 'assets', 'origins', 'flags', 'imports'] as const
export type ChoiceField = (typeof CHOICE_FIELDS)[number]

export const NO_FILTER: EntryFilter = {}

interface AnyChoice {
  not: boolean
  of: readonly string[]
}

/** The condition of a field, whatever its values are. */
export const choiceOf = (filter: EntryFilter, field: ChoiceField): AnyChoice | undefined => filter[field]

/**
 * Sets a condition; an empty list takes it away. Values that the field does not know are refused by the schema.
 * @example withChoice({}, 'kinds', { not: true, of: ['fee'] }) // everything that is no fee
 */
export function withChoice(filter: EntryFilter, field: ChoiceField, choice: AnyChoice | null): EntryFilter {
  const { [field]: _before, ...rest } = filter
  if (choice === null || choice.of.length === 0) return rest
  return readFilter({ ...rest, [field]: { not: choice.not, of: [...choice.of] } }) ?? filter
}

/** @example toggled(undefined, 'fee') // { not: false, of: ['fee'] } */
export function toggled(choice: AnyChoice | undefined, value: string): AnyChoice {
  const { not, of } = choice ?? { not: false, of: [] }
  return { not, of: of.includes(value) ? of.filter((each) => each !== value) : [...of, value] }
}

/** An empty text or an absent time takes the condition away. */
export function withText(filter: EntryFilter, text: string): EntryFilter {
  const { text: _before, ...rest } = filter
  return text.trim() === '' ? rest : { ...rest, text: text.slice(0, 200) }
}

export function withTime(filter: EntryFilter, side: 'from' | 'until', at: number | undefined): EntryFilter {
  const { [side]: _before, ...rest } = filter
  return at === undefined ? rest : { ...rest, [side]: at }
}

export const isFiltered = (filter: EntryFilter): boolean => Object.keys(filter).length > 0

/** A stored filter, or `undefined` when it is none (an older or damaged row). */
export function readFilter(stored: unknown): EntryFilter | undefined {
  const parsed = v.safeParse(entryFilter, stored)
  return parsed.success ? parsed.output : undefined
}

/**
 * The local day of a date field as a moment: its start, or its last millisecond.
 * @returns `undefined` for an empty or half-typed date
 * @example dayBound('2026-03-01', 'until')
 */
export function dayBound(date: string, side: 'from' | 'until'): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]) - 1, Number(match[3])]
  const start = new Date(year, month, day).getTime()
  return side === 'from' ? start : new Date(year, month, day + 1).getTime() - 1
}

/** The value of a date field for a moment, in local time. @example dateField(0) // '1970-01-01' in UTC */
export function dateField(at: number | undefined): string {
  if (at === undefined) return ''
  const day = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(day.getFullYear()).padStart(4, '0')}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
