import { afterEach, describe, expect, test, vi } from 'vitest'
import { TAX_PRESETS } from '@/lib/accounting/tax-rules'
import { amount } from '@/lib/core/amount'
import { fill, type Sentence } from '@/lib/core/sentence'
import { readPdf } from '@/tests/fixtures/read-pdf'
import { factsOf } from '@/tests/fixtures/report-facts'
import { BTC, buy, ETH, entry, sell } from '@/tests/fixtures/scenarios/ledger'
import { type PrintedDocument, printedOf } from '../printed-document'
import { taxYear } from '../reports/tax-year'
import { writePdf } from './write-pdf'

const tell = ({ template, params }: Sentence) => fill(template, params)
/** 61 sales; the first has a lot of 1,234.50 and brings 4,321 euros. */
const story = [
  buy('b', '2024-01-10', '1', BTC, '1234.5', 'eur'),
  sell('s', '2024-03-01', '1', BTC, '4321', 'eur'),
  buy('more', '2024-03-02', '60', ETH, '60', 'eur'),
  ...Array.from({ length: 60 }, (_, at) => sell(`sale-${at}`, '2024-04-01', '1', ETH, '2', 'eur')),
  entry('stake', '2024-05-01', 'income', [['1', ETH]], { reason: 'staking' }),
]
const printed = (entries = story, locale = 'en'): PrintedDocument =>
  printedOf(taxYear.make(factsOf(entries, { rules: TAX_PRESETS.de }), { of: 'year', label: '2024' }), {
    locale,
    tell,
  })

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('a PDF', () => {
  test('has the totals, every row, and how it was made', async () => {
    const pages = readPdf(await writePdf(printed()))
    const texts = pages.flat()
    // Proceeds 4,321 + 120, cost 1,234.50 + 60.
    expect(texts).toEqual(
      expect.arrayContaining(['Tax year 2024', '4,441.00', '1,294.50', '3,146.50', 'stake']),
    )
    for (let at = 0; at < 60; at += 1) expect(texts).toContain(`sale-${at}`)
    expect(texts).toContain('Time zone of its days: Europe/Berlin')
    expect(texts.filter((text) => text === '—')).toHaveLength(2) // the reward and its sum: unknown, not zero
  })

  test('repeats the head of a table on each page and counts its pages', async () => {
    const pages = readPdf(await writePdf(printed()))
    expect(pages.length).toBeGreaterThan(1)
    const withRows = pages.filter((page) => page.some((text) => text.startsWith('sale-')))
    expect(withRows.length).toBeGreaterThan(1)
    expect(withRows.every((page) => page.includes('Proceeds'))).toBe(true)
    expect(pages.map((page) => page.at(-1))).toEqual(pages.map((_, at) => `${at + 1} / ${pages.length}`))
  })

  test('of the same document has the same bytes, whatever the clock and chance say', async () => {
    const first = await writePdf(printed())
    vi.useFakeTimers({ now: Date.parse('2031-01-01T00:00Z'), toFake: ['Date'] })
    vi.spyOn(Math, 'random').mockReturnValue(0.123)
    expect(Buffer.from(await writePdf(printed([...story].reverse()))).equals(Buffer.from(first))).toBe(true)
    const other = await writePdf(printed(story.slice(0, 2)))
    expect(Buffer.from(other).equals(Buffer.from(first))).toBe(false)
  })

  test('is dated by what it covers, and its id follows from its content', async () => {
    const idOf = async (document: PrintedDocument) =>
      /\/ID \[ ?<(\w{32})> <\1> ?\]/.exec(Buffer.from(await writePdf(document)).toString('latin1'))?.[1]
    const [one, two] = [await idOf(printed()), await idOf(printed(story.slice(0, 2)))]
    expect(one).toBeDefined()
    expect(one).not.toBe(two)
  })

  test('writes German, and breaks what is too long without losing a sign', async () => {
    const hash = '0123456789abcdef'.repeat(12)
    const document = printed([...story.slice(0, 1), sell(hash, '2024-03-01', '1', BTC, '4321', 'eur')], 'de')
    const texts = readPdf(await writePdf({ ...document, title: 'Übersicht – „Größe“ in €' })).flat()
    expect(texts).toContain('Übersicht – „Größe“ in €')
    expect(texts).toContain('3.086,50')
    expect(texts.join('')).toContain(hash.slice(0, 16))
    expect(texts.join('').replaceAll(/[^0-9a-f]/g, '').length).toBeGreaterThan(hash.length)
  })

  test('with signs that no font has is refused, naming them and the way that is left', async () => {
    const facts = factsOf(story.slice(0, 2), { rules: TAX_PRESETS.de })
    const names = { ...facts.names, symbolOf: () => '猫币' }
    const document = printedOf(taxYear.make({ ...facts, names }, { of: 'year', label: '2024' }), {
      locale: 'en',
      tell,
    })
    await expect(writePdf(document)).rejects.toMatchObject({
      code: 'not-supported',
      sentence: { params: { signs: '猫 币' } },
    })
  })

  test('has numbers of any size in full', async () => {
    const big = '123456789012345678901234567890'
    const document = printed([
      buy('b', '2024-01-10', '1', BTC, '1', 'eur'),
      sell('s', '2024-02-01', '1', BTC, big, 'eur'),
    ])
    const digits = readPdf(await writePdf(document))
      .flat()
      .join('')
      .replaceAll(/\D/g, '')
    expect(digits).toContain(amount(big))
  })
})
