import { expect, test } from 'vitest'
import { readGeneric } from './generic'
import { guessMapping } from './guess-mapping'
import { parseCsv } from './parse-csv'
import { readFile } from './read-file'

const GERMAN =
  'Datum;Typ;Menge;Währung;Notiz\n31.12.2023 12:00;Kauf;1.234,50;EUR;a\n01.01.2024 12:00;Auszahlung;2;EUR;b'

test('a German spreadsheet is proposed and read', () => {
  const { table } = parseCsv(GERMAN)
  const mapping = guessMapping(table.header, [['31.12.2023 12:00', 'Kauf', '1.234,50', 'EUR', 'a']])
  expect(mapping).toMatchObject({
    at: 'Datum',
    timeFormat: 'DD.MM.YYYY HH:mm',
    decimal: ',',
    amount: 'Menge',
    asset: 'Währung',
  })
  if (!mapping) return
  const { drafts, problems } = readGeneric(
    table,
    { ...mapping, kinds: { Kauf: 'deposit', Auszahlung: 'withdrawal' } },
    'Europe/Berlin',
  )
  expect(problems).toEqual([])
  expect(drafts.map(({ draft }) => [draft.kind, draft.legs[0]?.quantity, draft.at])).toEqual([
    ['deposit', '1234.5', Date.UTC(2023, 11, 31, 11)],
    ['withdrawal', '-2', Date.UTC(2024, 0, 1, 11)],
  ])
})

test('what came and what went make a trade; a fee stays apart', () => {
  const { table } = parseCsv('Time,In,InC,Out,OutC,Fee,FeeC\n1700000000,1,BTC,30000,EUR,5,EUR')
  const mapping = {
    at: 'Time',
    timeFormat: 'unix-s',
    inAmount: 'In',
    inAsset: 'InC',
    outAmount: 'Out',
    outAsset: 'OutC',
    feeAmount: 'Fee',
    feeAsset: 'FeeC',
    kinds: {},
    decimal: '.' as const,
  }
  const [entry] = readGeneric(table, mapping, 'UTC').drafts
  expect(entry?.draft).toMatchObject({
    kind: 'trade',
    legs: [
      { asset: 'coin:bitcoin', quantity: '1' },
      { asset: 'fiat:eur', quantity: '-30000' },
    ],
    fees: [{ asset: 'fiat:eur', quantity: '5' }],
  })
})

test('an unknown word, a wrong time and a wild amount are problems of their lines', () => {
  const { table } = parseCsv(
    't,k,a,c\n2024-01-01,frob,1,BTC\n1.1.24,deposit,1,BTC\n2024-01-01,deposit,1e400,BTC\n2024-01-01,deposit,-1,BTC',
  )
  const { drafts, problems } = readGeneric(
    table,
    { at: 't', timeFormat: 'iso', kind: 'k', kinds: {}, amount: 'a', asset: 'c', decimal: '.' },
    'UTC',
  )
  expect(problems.map(({ line }) => line)).toEqual([2, 3, 4])
  expect(drafts.map(({ draft }) => draft.legs[0]?.quantity)).toEqual(['-1'])
})

test('two equal rows stay two, and a second reading gives the same ids in any order', () => {
  const rows = ['2024-01-01,1,BTC', '2024-01-01,1,BTC', '2024-01-02,2,ETH']
  const ids = (lines: string[]) => {
    const mapping = { at: 't', timeFormat: 'iso', amount: 'a', asset: 'c', kinds: {}, decimal: '.' as const }
    const answer = readFile({
      text: ['t,a,c', ...lines].join('\n'),
      timeZone: 'UTC',
      importer: 'generic',
      mapping,
    })
    return answer.result?.drafts.map(({ draft }) => draft.nativeId).sort()
  }
  expect(new Set(ids(rows)).size).toBe(3)
  expect(ids([...rows].reverse())).toEqual(ids(rows))
  expect(ids(rows.slice(1))?.every((id) => ids(rows)?.includes(id))).toBe(true)
})

test('an unknown file brings its header, a sample and a proposal', () => {
  const answer = readFile({ text: 'Date,Amount,Coin\n2024-01-01,1,BTC', timeZone: 'UTC' })
  expect(answer).toMatchObject({
    importer: null,
    result: null,
    header: ['Date', 'Amount', 'Coin'],
    sample: [['2024-01-01', '1', 'BTC']],
  })
  expect(answer.proposal).toMatchObject({ at: 'Date', timeFormat: 'iso', amount: 'Amount', asset: 'Coin' })
  expect(() => readFile({ text: 'a\n1', timeZone: 'Nowhere/Land' })).toThrow('no time zone')
})
