import { expect, test } from 'vitest'
import { catalogueCoin } from '@/lib/assets/catalogue'
import { amount } from '@/lib/core/amount'
import type { AssetId } from '@/lib/core/ids'
import { answeringFetch } from '@/tests/fixtures/answering-fetch'
import { rateOfCoin, toCurrency, toUsd } from './convert'
import { COIN_CURRENCIES, displayCurrencies } from './display-currencies'
import { fiatQuotes } from './fiat-quotes'
import { readRates } from './rates.client'

const NOW = Date.parse('2026-11-23T10:00:00Z')
const ANSWER =
  '{"amount":1.0,"base":"USD","date":"2026-11-20","rates":{"EUR":0.80000000000000000001,"JPY":150.25}}'
const ask = (text: string, more: { status?: number; day?: string } = {}) => {
  const network = answeringFetch(() => ({ text, status: more.status ?? 200 }))
  return {
    network,
    rates: readRates({ fetch: network.fetch, now: NOW, ...(more.day ? { day: more.day } : {}) }),
  }
}

test('reference rates with every digit, the dollar first', async () => {
  const { network, rates } = ask(ANSWER)
  const at = Date.parse('2026-11-20T15:00:00Z')
  expect(await rates).toEqual([
    { currency: 'usd', rate: '1', at, source: 'ecb' },
    { currency: 'eur', rate: '0.80000000000000000001', at, source: 'ecb' },
    { currency: 'jpy', rate: '150.25', at, source: 'ecb' },
  ])
  expect(network.asked[0]).toMatchObject({
    url: 'https://api.frankfurter.dev/v1/latest?base=USD',
    sends: 'nothing private',
  })
})

test('a past day can be asked', async () => {
  const { network, rates } = ask(ANSWER, { day: '2026-11-19' })
  await rates
  expect(network.asked[0]?.url).toBe('https://api.frankfurter.dev/v1/2026-11-19?base=USD')
})

test.each([
  '<html>',
  '{}',
  '{"base":"EUR","date":"2026-11-20","rates":{"USD":1.1}}', // another base would turn every total upside down
  '{"base":"USD","date":"2026-11-20","rates":{}}',
  '{"base":"USD","date":"2026-11-20","rates":{"EUR":0}}',
  '{"base":"USD","date":"yesterday","rates":{"EUR":1}}',
  '{"base":"USD","date":"2026-99-99","rates":{"EUR":1}}',
])('%s is a bad answer', async (text) => {
  await expect(ask(text).rates).rejects.toMatchObject({ code: 'bad-answer' })
})

test('one unreadable rate does not cost the others', async () => {
  const rates = await ask('{"base":"USD","date":"2026-11-20","rates":{"EUR":-1,"CHF":0.9}}').rates
  expect(rates.map(({ currency }) => currency)).toEqual(['usd', 'chf'])
})

test('conversion is exact', () => {
  expect(toCurrency(amount('0.1'), amount('0.2'))).toBe('0.02')
  expect(toCurrency(amount('123456789.123456789123456789'), amount('150.25'))).toBe(
    '18549382565.79938256579938254725',
  )
  expect(toUsd(amount('8'), amount('0.8'))).toBe('10')
  expect(rateOfCoin(amount('50000'))).toBe('0.00002')
  expect(() => toUsd(amount('1'), amount('0'))).toThrow(RangeError)
})

test('fiat balances are priced by the rates; the dollar is one; the unknown is unknown', () => {
  const rates = [{ currency: 'eur', rate: amount('0.8'), at: NOW - 5, source: 'ecb' }]
  const earlier = [{ currency: 'eur', rate: amount('0.5'), at: NOW - 9, source: 'ecb' }]
  const assets = ['fiat:eur', 'fiat:usd', 'fiat:xyz', 'coin:tether'].map((text) => text as AssetId)
  expect(fiatQuotes({ assets, rates, earlier, now: NOW })).toEqual([
    { asset: 'fiat:eur', price: '1.25', price24hAgo: '2', at: NOW - 5, source: 'ecb' },
    { asset: 'fiat:usd', price: '1', price24hAgo: '1', at: NOW, source: 'definition' },
  ])
})

test('display currencies have names in the reader’s language and codes that the settings accept', () => {
  const german = displayCurrencies('de')
  expect(german.slice(0, 3).map(({ code, name }) => [code, name])).toEqual([
    ['usd', 'US-Dollar'],
    ['eur', 'Euro'],
    ['gbp', 'Britisches Pfund'],
  ])
  expect(german.find(({ code }) => code === 'btc')).toEqual({
    code: 'btc',
    name: 'Bitcoin',
    coin: COIN_CURRENCIES['btc'],
  })
  for (const { code, name } of german) {
    expect(code).toMatch(/^[a-z]{3,5}$/)
    expect(name.length).toBeGreaterThan(2)
  }
  for (const { name, coin } of german) {
    if (coin) expect(catalogueCoin(coin)?.name).toBe(name)
  }
  const unnamed = german.filter(({ code, name, coin }) => !coin && name === code.toUpperCase())
  expect(unnamed).toEqual([])
})
