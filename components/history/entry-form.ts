/** An entry as the user types it, and its way to a command. Whatever cannot be right gets one sentence at its field. Pure. */
import type { FieldErrors, PositionDraft } from '@/components/accounts/source-draft'
import { type Amount, isNegative, isZero, negate } from '@/lib/core/amount'
import { ENTRY_KINDS, ENTRY_REASONS, type EntryKind, type EntryReason } from '@/lib/core/entry'
import type { AssetId } from '@/lib/core/ids'
import { say } from '@/lib/core/sentence'
import { readFigure } from '@/lib/i18n/format/read-figure'
import type { LegView } from '@/lib/ledger/views'

export interface EntryForm {
  /** `2024-03-01T12:30:05`, local time: the value of a `datetime-local` field. */
  at: string
  kind: EntryKind
  reason: EntryReason | ''
  /** Quantities without a sign: the list says the direction. */
  incoming: PositionDraft[]
  outgoing: PositionDraft[]
  fees: PositionDraft[]
  note: string
  value: string
}

export interface FormLeg {
  asset: AssetId
  quantity: Amount
}

export interface FilledEntry {
  at: number
  kind: EntryKind
  reason?: EntryReason
  legs: FormLeg[]
  fees: FormLeg[]
  note: string
  value?: Amount
}

export type FormReading = { ok: true; entry: FilledEntry } | { ok: false; errors: FieldErrors }

/** Which reasons belong to a kind. */
const REASON_RANGES: Partial<Record<EntryKind, readonly [EntryReason, EntryReason]>> = {
  income: ['staking', 'other-income'],
  rollover: ['wrap', 'repay'],
  trade: ['conversion', 'instant'],
  fee: ['gas', 'funding'],
}

export function reasonsOf(kind: EntryKind): readonly EntryReason[] {
  const range = REASON_RANGES[kind]
  if (!range) return []
  return ENTRY_REASONS.slice(ENTRY_REASONS.indexOf(range[0]), ENTRY_REASONS.indexOf(range[1]) + 1)
}

export const isKind = (text: string): text is EntryKind => ENTRY_KINDS.some((kind) => kind === text)
export const isReason = (text: string): text is EntryReason => ENTRY_REASONS.some((reason) => reason === text)

const FUTURE_MS = 86_400_000

/** @param now ms; an entry cannot lie more than a day ahead */
export function readEntryForm(form: EntryForm, now: number, decimalMark: string): FormReading {
  const errors: Record<string, FieldErrors[string]> = {}
  const at = new Date(form.at).getTime()
  if (Number.isNaN(at)) errors.at = say('Enter a date and a time.')
  else if (at < 0 || at > now + FUTURE_MS) errors.at = say('Enter a time in the past.')
  const read = (rows: readonly PositionDraft[]) => readLegs(rows, errors, decimalMark)
  const legs = [...read(form.incoming), ...read(form.outgoing).map(turned)]
  const fees = read(form.fees)
  if (legs.length === 0 && fees.length === 0 && Object.keys(errors).length === 0)
    errors.legs = say('Enter what came or what went.')
  if (
    form.kind === 'trade' &&
    (legs.every(({ quantity }) => isNegative(quantity)) || !legs.some(({ quantity }) => isNegative(quantity)))
  )
    errors.legs ??= say('A trade needs something that came and something that went.')
  const value = form.value.trim() === '' ? undefined : readFigure(form.value, decimalMark)
  if (form.value.trim() !== '' && value === undefined)
    errors.value = say('Enter a value such as 310.50, with a point before the decimals.')
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    entry: {
      at,
      kind: form.kind,
      ...(form.reason === '' ? {} : { reason: form.reason }),
      legs,
      fees,
      note: form.note.trim(),
      ...(value === undefined ? {} : { value }),
    },
  }
}

const turned = ({ asset, quantity }: FormLeg): FormLeg => ({ asset, quantity: negate(quantity) })

/** Rows that are left wholly empty are none. */
function readLegs(
  rows: readonly PositionDraft[],
  errors: Record<string, FieldErrors[string]>,
  decimalMark: string,
): FormLeg[] {
  return rows.flatMap(({ key, asset, symbol, quantity }) => {
    if (symbol.trim() === '' && quantity.trim() === '') return []
    if (symbol.trim() === '') errors[`asset:${key}`] = say('Choose an asset.')
    const parsed = readFigure(quantity, decimalMark)
    if (parsed === undefined || isZero(parsed))
      errors[`quantity:${key}`] = say('Enter a quantity such as 0.25.')
    return parsed === undefined ? [] : [{ asset: asset as AssetId, quantity: parsed }]
  })
}

/** Rows of the form for legs of an entry. */
export const rowsOf = (legs: readonly LegView[], name: string): PositionDraft[] =>
  legs.map(({ asset, symbol, quantity }, at) => ({
    key: `${name}:${at}`,
    asset,
    symbol,
    quantity: quantity.replace(/^-/, ''),
  }))

/** The value of a `datetime-local` field, in local time. */
export function timeField(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 19)
}
