import { expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { Entry, EntryDraft } from '@/lib/core/entry'
import type { AccountId, ImportId } from '@/lib/core/ids'
import { compareFile } from '@/lib/history/compare-file'
import type { EffectiveEntry } from '@/lib/history/effective-entry'
import { toEntries } from '@/lib/history/to-entries'
import { readFile } from '@/lib/imports/read-file'
import { BTC, deposit, fill } from '@/tests/fixtures/entries'
import { exportEntries } from './export-entries'

const account = 'account-a' as AccountId
const hash = (...parts: string[]) => parts.join('|')
const now = Date.UTC(2026, 10, 28)

/** Every field that a draft can have, but the source's row: an export has none. */
const everything: EntryDraft = {
  nativeId: 'tx:1:0xabc',
  at: 1_700_000_000_123,
  precision: 's',
  kind: 'rollover',
  reason: 'wrap',
  legs: [
    {
      asset: BTC,
      quantity: amount('-0.123456789012345678901234567890'),
      bucket: 'earn',
      sourceSymbol: 'XXBT',
    },
  ],
  fees: [{ asset: BTC, quantity: amount('0.00000001'), sourceSymbol: 'XXBT' }],
  origin: 'chain',
  source: 'evm',
  txHash: '0xabc',
  chain: 'eip155:1' as NonNullable<EntryDraft['chain']>,
  counterparty: '@sum(1)',
  orderId: 'o',
  market: 'm',
  note: '=cmd|"x"],\n{[ \\" end ',
  protocol: 'weth',
  unclear: true,
  stated: { currency: 'eur', value: amount('1200.50') },
}
const bare = ({ raw: _, ...draft }: EntryDraft): EntryDraft => draft
const drafts = [everything, fill('1'), deposit('2', '0.5')].map(bare)
const standing: Entry[] = toEntries(drafts, { accountId: account, hash }).entries

const write = (format: 'csv' | 'json', entries: readonly EffectiveEntry[] = standing) =>
  exportEntries(entries, { format, now, labelOf: (id) => id })
const read = (file: { text: string; fileName: string }) => readFile({ ...file, timeZone: 'UTC' })
const told = (file: { text: string; fileName: string }) => read(file).result?.drafts.map(({ draft }) => draft)

test.each(['csv', 'json'] as const)('what is exported as %s is imported as it was written', (format) => {
  const { result, importer } = read(write(format))
  expect(importer?.id).toBe('holdfast')
  expect(result).toMatchObject({ problems: [], skipped: [] })
  expect(result?.drafts.map(({ draft }) => draft)).toEqual(drafts)
})

test.each(['csv', 'json'] as const)('a %s that is imported again adds nothing', (format) => {
  const { rows } = compareFile({
    drafts: read(write(format)).result?.drafts ?? [],
    standing: { entries: standing, replacements: [] },
    accountId: account,
    hash,
  })
  expect(rows.map(({ verdict }) => verdict)).toEqual(drafts.map(() => 'duplicate'))
})

test('both forms tell the same: corrections are in, what is ignored is not, equal ids of two accounts stay two', () => {
  const [first, second, third] = standing as [Entry, Entry, Entry]
  const entries: EffectiveEntry[] = [
    { ...first, edited: true, value: { currency: 'usd', value: amount('7') }, importId: 'i' as ImportId },
    { ...second, ignored: true },
    third,
    { ...third, accountId: 'account-b' as AccountId },
  ]
  const json = told(write('json', entries))
  expect(json).toEqual(told(write('csv', entries)))
  expect(json).toHaveLength(3)
  expect(json?.[0]?.stated).toEqual({ currency: 'usd', value: '7' })
  expect(new Set(json?.map(({ nativeId }) => nativeId)).size).toBe(3)
})
