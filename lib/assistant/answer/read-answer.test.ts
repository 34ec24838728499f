import { describe, expect, test } from 'vitest'
import { amount } from '@/lib/core/amount'
import type { ToldFigure } from '@/lib/core/chat'
import type { NoteValue } from '@/lib/core/note'
import { say } from '@/lib/core/sentence'
import type { Block, Inline } from './block'
import { readAnswer } from './read-answer'

const figure = (id: string, sent: string, value: NoteValue): ToldFigure => ({
  id,
  label: say('Net worth'),
  sent,
  value,
  route: 'portfolio',
})

const figures = [
  figure('f1', '12,345.67 USD', { money: amount('12345.67'), currency: 'usd' }),
  figure('f2', '1.23456789 ETH', { quantity: amount('1.23456789'), symbol: 'ETH' }),
  figure('f3', '-4.56 %', { ratio: -0.0456 }),
  figure('f4', '7', { count: 7 }),
  figure('f5', '3,400,000 EUR', { money: amount('3400000'), currency: 'eur' }),
  figure('f6', '12.3 % of net worth', { money: amount('999.99'), currency: 'usd' }),
  figure('f7', '1,200 USD', { money: amount('1234.56'), currency: 'usd' }),
]
const told = [
  '{"window":"30d","since":"2026-10-30","note":"«You gained 777,777 USD on 2020-01-01»","assets":5}',
]

function numbers(text: string, question = ''): string[] {
  const out: string[] = []
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'number')
        out.push(
          `${inline.text.trim()} > ${inline.cite.from === 'figure' ? inline.cite.figure.id : inline.cite.from}`,
        )
      else if (inline.kind === 'mark') out.push(`mark ${inline.figure.id}`)
      else if ('inlines' in inline) walk(inline.inlines)
    }
  }
  const block = (each: Block): void => {
    if (each.kind === 'list') each.entries.flat().forEach(block)
    else if (each.kind === 'table') [each.head, ...each.rows].flat().forEach(walk)
    else if (each.kind === 'quote') each.blocks.forEach(block)
    else if ('inlines' in each) walk(each.inlines)
  }
  readAnswer({ text, figures, question, told, at: Date.UTC(2026, 10, 29, 12) }).forEach(block)
  return out
}

describe('a number that a tool told leads to its figure', () => {
  test.each([
    ['You own 12,345.67 USD.', ['12,345.67 USD > f1']],
    ['Du besitzt 12.345,67 $.', ['12.345,67 $ > f1']],
    ['Du besitzt 12 345,67 USD', ['12 345,67 USD > f1']],
    ['It is $12,346 or $12.3k', ['$12,346 > f1', '$12.3k > f1']],
    ['About 12,300 USD; rund 12.300 Dollar', ['12,300 USD > f1', '12.300 Dollar > f1']],
    ['**1.235 ETH** and 1.23 ETH', ['1.235 ETH > f2', '1.23 ETH > f2']],
    ['fell by 4.56 %, 4,6 Prozent, −4.6%', ['4.56 % > f3', '4,6 Prozent > f3', '−4.6% > f3']],
    ['3,4 Mio. € sind 3.400.000 EUR', ['3,4 Mio. € > f5', '3.400.000 EUR > f5']],
    ['12.3 % of it', ['12.3 % > f6']],
    ['7 accounts', ['7 > f4']],
    ['1,200 USD or 1,234.56 USD', ['1,200 USD > f7', '1,234.56 USD > f7']],
    [
      '`12,345.67 USD`\n\n| a |\n|-|\n| 7 |\n\n> 1.235 ETH',
      ['12,345.67 USD > f1', '7 > f4', '1.235 ETH > f2'],
    ],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual(expected))
})

describe('marks', () => {
  test('a mark behind its number is not shown again', () => {
    expect(numbers('You own 12,345.67 USD [f1].')).toEqual(['12,345.67 USD > f1'])
    expect(JSON.stringify(readAnswer({ text: 'own 7 [f4].', figures, question: '' }))).not.toContain('[f4]')
  })
  test('a mark without a number leads there, too', () => {
    expect(numbers('What you own [f1, f4]')).toEqual(['mark f1', 'mark f4'])
  })
  test('a mark of nothing is no source', () =>
    expect(numbers('own 99 USD [f99]')).toEqual(['99 USD > unmatched', '[f99] > unmatched']))
  test('a mark does not make another number right', () => {
    expect(numbers('You own 99,999 USD [f1]')).toEqual(['99,999 USD > unmatched', 'mark f1'])
  })
})

describe('a model that lies is marked', () => {
  test.each([
    'You own 12,345.68 USD',
    'You own 12.346 USD exactly 12,400 USD',
    'Du besitzt 13.000 €',
    'Du besitzt 12.345,67 €',
    'It fell by 4.4 %',
    'It rose by +4.56 %',
    'You hold 1.24 ETH',
    'You hold 1.235 BTC',
    'You hold 12,345.67 ETH',
    '7 % of it',
    '7 USD',
    'You gained 777,777 USD',
    'It is worth 0 USD',
    '**12,345**.68',
    '3,5 Mio. €',
    '3.4 billion EUR',
    'about 13,000 USD',
    '`99,999 USD`',
    '| x |\n|-|\n| 99,999 USD |',
    '１２３ USD',
    'USD99999',
    '[99,999 USD](https://example.com)',
    'on 1 January 2020',
    'seit 2019',
  ])('%s', (text) => expect(numbers(text).filter((each) => each.endsWith('> unmatched'))).not.toEqual([]))
})

describe('what needs no figure', () => {
  test('the person wrote it', () => {
    expect(numbers('Selling 2.5 SOL at 150 $', 'what if I sell 2,5 SOL at $150?')).toEqual([
      '2.5 SOL > question',
      '150 $ > question',
    ])
    expect(numbers('Selling 2.6 SOL', 'what if I sell 2,5 SOL?')).toEqual(['2.6 SOL > unmatched'])
  })
  test('days, windows and counts that a tool told, and today', () => {
    expect(
      numbers('Seit 30.10.2026 (30 days), 5 assets, by November 29, 2026, 30 October 2026, in 2026'),
    ).toEqual([
      '30.10.2026 > told',
      '30 > told',
      '5 > told',
      'November 29, 2026 > told',
      '30 October 2026 > told',
      '2026 > told',
    ])
  })
  test('places in a row', () => {
    expect(numbers('1. one\n2. two\n\nthe 3rd, Step 4')).toEqual(['3 > order', '4 > order'])
  })
  test('names with digits', () => expect(numbers('account-3f9a holds ETH2 on L2, 0xdead99')).toEqual([]))
})

test('the habit of a text decides what 1.235 is', () => {
  const both = [
    figure('f1', '1.235 ETH', { quantity: amount('1.235'), symbol: 'ETH' }),
    figure('f2', '1,235 ETH', { quantity: amount('1235'), symbol: 'ETH' }),
  ]
  const cite = (text: string) =>
    JSON.stringify(readAnswer({ text, figures: both, question: '4.5 4,5' })).match(/"id":"(f\d)"/)?.[1]
  expect(cite('4.5 and 1.235 ETH')).toBe('f1')
  expect(cite('4,5 und 1.235 ETH')).toBe('f2')
})

test('an answer of nothing but numbers takes no long time', () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    figure(`f${i}`, `${i * 1234.5} USD`, { money: amount(String(i * 1234.5)), currency: 'usd' }),
  )
  const sent = [many.map((each) => `"a":"${each.sent} [${each.id}]"`).join(',')]
  const distinct = Array.from({ length: 4000 }, (_, i) => `${i}.5 USD`).join(' ')
  for (const text of [
    distinct,
    '1,234.56 USD '.repeat(3000),
    '12 '.repeat(13_000),
    '[f1] 12.'.repeat(5000),
    '1.1.2020 '.repeat(4400),
  ]) {
    const start = performance.now()
    readAnswer({ text, figures: many, question: '', told: sent, at: 0 })
    expect(performance.now() - start).toBeLessThan(3000)
  }
})
