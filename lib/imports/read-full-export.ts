/** A full export's text, checked as a whole: a file of our own that does not fit has lost something, and nothing is taken of it. */
import * as v from 'valibot'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { FULL_EXPORT, FULL_EXPORT_VERSION, fullExportSchema, type ReadExport } from './full-export-format'

/**
 * @throws AppError `invalid-input` for what is damaged, not whole, or no full export; `not-supported` for a newer version
 * @example readFullExport(text).accounts[0]?.label // 'Kraken'
 */
export function readFullExport(text: string): ReadExport {
  const told = parse(text)
  checkVersion(told)
  const read = v.safeParse(fullExportSchema, told)
  if (!read.success) throw damaged()
  checkWhole(read.output)
  return read.output
}

const damaged = (cause?: unknown) =>
  new AppError(
    'invalid-input',
    say('This export is damaged or not whole. Export it again; nothing was read.'),
    cause === undefined ? {} : { cause },
  )

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw damaged(cause)
  }
}

const head = v.looseObject({ format: v.literal(FULL_EXPORT), version: v.number() })

function checkVersion(told: unknown): void {
  const read = v.safeParse(head, told)
  if (!read.success)
    throw new AppError('invalid-input', say('This JSON file is no history that Holdfast exported.'))
  if (read.output.version > FULL_EXPORT_VERSION)
    throw new AppError(
      'not-supported',
      say('This export was made by a newer Holdfast. Update this one, and try again.'),
    )
}

/** Every entry has its account, and every word its entries. */
function checkWhole({ accounts, entries, corrections, links, transfers, lotChoices }: ReadExport): void {
  const known = new Set(entries.map(({ id }) => id))
  const named = [
    ...corrections.map(({ entry }) => entry),
    ...links.flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
    ...transfers.flatMap(({ from, to }) => [from, to]),
    ...lotChoices.map(({ entry }) => entry),
  ]
  const homes = new Set(accounts.map(({ id }) => id))
  const isWhole = known.size === entries.length && homes.size === accounts.length
  if (!isWhole || entries.some(({ account }) => !homes.has(account))) throw damaged()
  if (named.some((entry) => !known.has(entry))) throw damaged()
}
