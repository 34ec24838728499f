import { expect, test } from 'vitest'
import type { ColumnMapping } from './column-mapping'
import { readGeneric } from './generic'
import { kindWords, MOST_KIND_WORDS } from './kind-words'
import { parseCsv } from './parse-csv'

const mapping: ColumnMapping = {
  at: 't',
  timeFormat: 'iso',
  kind: 'k',
  kinds: {},
  amount: 'a',
  asset: 'c',
  decimal: '.',
}
const table = (...rows: string[]) => parseCsv(['t,k,a,c', ...rows].join('\n')).table
const file = table(
  '2024-01-01,Einzahlung,1,BTC',
  '2024-01-02,Einzahlung,2,BTC',
  '2024-01-03,Zaubern,3,BTC',
  '2024-01-04,Deposit,4,BTC',
  '2024-01-05,,5,BTC',
)

test('the words of a file are told with what they mean, the most frequent first', () => {
  expect(kindWords(file, { ...mapping, kinds: { Zaubern: 'gift-received' } })).toEqual([
    { word: 'Einzahlung', rows: 2, meaning: null, proposal: 'deposit' },
    { word: 'Deposit', rows: 1, meaning: 'deposit' },
    { word: 'Zaubern', rows: 1, meaning: 'gift-received' },
  ])
  expect(kindWords(file, { ...mapping, kind: undefined })).toEqual([])
})

test('a proposal alone changes nothing: its rows are problems until it is taken', () => {
  expect(readGeneric(file, mapping, 'UTC').problems.map(({ line }) => line)).toEqual([2, 3, 4])
  const { problems, drafts } = readGeneric(file, { ...mapping, kinds: { Einzahlung: 'deposit' } }, 'UTC')
  expect(problems.map(({ line }) => line)).toEqual([4])
  expect(drafts.map(({ draft }) => draft.kind)).toEqual(['deposit', 'deposit', 'deposit', 'deposit'])
})

test('rows of a word that is left out are skipped, whatever else they say', () => {
  const { skipped, drafts } = readGeneric(
    table('not even a time,Pending,1,BTC', '2024-01-02,deposit,2,BTC'),
    { ...mapping, kinds: { Pending: 'skip' } },
    'UTC',
  )
  expect(skipped).toMatchObject([{ line: 2, reason: { params: { word: 'Pending' } } }])
  expect(drafts).toHaveLength(1)
})

test('an income keeps the reason that its word names', () => {
  const { drafts } = readGeneric(
    table('2024-01-01,Airdrop,1,BTC', '2024-01-02,Bonus,2,BTC'),
    { ...mapping, kinds: { Airdrop: 'income', Bonus: 'income' } },
    'UTC',
  )
  expect(drafts.map(({ draft }) => [draft.kind, draft.reason])).toEqual([
    ['income', 'airdrop'],
    ['income', undefined],
  ])
})

test('buying and selling are proposed only where two amounts say what came and what went', () => {
  const rows = table('2024-01-01,Buy,1,BTC')
  expect(kindWords(rows, mapping)[0]).not.toHaveProperty('proposal')
  expect(kindWords(rows, { ...mapping, inAmount: 'a', outAmount: 'b' })[0]?.proposal).toBe('trade')
})

test('usual words of both languages are proposed, others never', () => {
  const proposals = (words: string[]) =>
    kindWords(table(...words.map((word) => `2024-01-01,${word},1,BTC`)), mapping).map(
      ({ word, proposal }) => `${word} ${proposal}`,
    )
  expect(proposals(['Sent', 'Staking Reward', 'Zinsen', 'Network fee', 'Receive']).sort()).toEqual([
    'Network fee fee',
    'Receive deposit',
    'Sent withdrawal',
    'Staking Reward income',
    'Zinsen income',
  ])
  expect(proposals(['Transfer', 'Payment', 'Sentinel', 'constructor'])).toEqual([
    'Payment undefined',
    'Sentinel undefined',
    'Transfer undefined',
    'constructor undefined',
  ])
})

test('a column of numbers is no column of kinds: reading its words stops', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => `2024-01-01,id-${at},1,BTC`)
  expect(kindWords(table(...rows), mapping)).toHaveLength(MOST_KIND_WORDS + 1)
})
