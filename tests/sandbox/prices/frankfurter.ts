/**
 * Reference rates of the European Central Bank over the Frankfurter API, version 1 (frankfurter.dev/v1): latest, on a
 * day, over a range, and the list of currencies. The rates of every day are those of the truth.
 */
import type { SandboxAnswer, SandboxServer } from '../types'
import { Digits, writeJson } from '../write-json'
import { overDigits, timesDigits } from './convert-digits'

export interface FrankfurterOptions {
  /** Units of a currency for one US dollar, by lower-case code; `usd` may be left out. */
  rates: Readonly<Record<string, string>>
  now: () => number
}

const NAMES = new Intl.DisplayNames('en', { type: 'currency' })
const DAY = 86_400_000

/** @example createFrankfurter({ rates: { eur: '0.8' }, now: Date.now }) // GET /v1/latest?base=USD */
export function createFrankfurter({ rates, now }: FrankfurterOptions): SandboxServer {
  const perUsd = new Map([
    ['USD', '1'],
    ...Object.entries(rates).map(([code, rate]) => [code.toUpperCase(), rate] as const),
  ] as [string, string][])
  return {
    hosts: ['api.frankfurter.dev'],
    cors: true,
    handle({ method, url }) {
      const { pathname, searchParams } = new URL(url, 'https://api.frankfurter.dev')
      const [, path] = /^\/v1\/(.+)$/.exec(pathname) ?? []
      if (method !== 'GET' || path === undefined) return notFound
      if (path === 'currencies')
        return json(Object.fromEntries([...perUsd.keys()].sort().map((code) => [code, NAMES.of(code)])))
      return answerRates({ path, query: searchParams, perUsd, now: now() })
    },
  }
}

interface Question {
  path: string
  query: URLSearchParams
  perUsd: ReadonlyMap<string, string>
  now: number
}

const json = (value: unknown): SandboxAnswer => ({ status: 200, body: writeJson(value) })
const notFound: SandboxAnswer = { status: 404, body: '{"message":"not found"}' }

function answerRates({ path, query, perUsd, now }: Question): SandboxAnswer {
  const base = (query.get('base') ?? query.get('from') ?? 'EUR').toUpperCase()
  const wanted = (query.get('symbols') ?? query.get('to'))?.toUpperCase().split(',')
  const baseRate = perUsd.get(base)
  if (baseRate === undefined) return notFound
  const rates: Record<string, Digits> = {}
  for (const code of [...perUsd.keys()].sort()) {
    if (code === base || (wanted && !wanted.includes(code))) continue
    rates[code] = new Digits(crossRate(perUsd.get(code) ?? '1', baseRate))
  }
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)?$/.exec(path) ?? []
  const amount = new Digits('1.0')
  if (from !== undefined) {
    const days = workingDays(Date.parse(from), to === undefined ? now : Math.min(Date.parse(to), now))
    const byDay = Object.fromEntries(days.map((day) => [day, rates]))
    return json({
      amount,
      base,
      start_date: days[0] ?? from,
      end_date: days.at(-1) ?? to ?? from,
      rates: byDay,
    })
  }
  if (path !== 'latest' && !/^\d{4}-\d\d-\d\d$/.test(path)) return notFound
  const at = path === 'latest' ? now : Math.min(Date.parse(path), now)
  return json({ amount, base, date: lastWorkingDay(at), rates })
}

/** Against the dollar the digits of the truth; between others five places, as the real one rounds. */
const crossRate = (perUsd: string, basePerUsd: string): string =>
  basePerUsd === '1' ? timesDigits(perUsd, '1') : overDigits(perUsd, basePerUsd, 5)

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10)
const isWorkingDay = (at: number) => ![0, 6].includes(new Date(at).getUTCDay())

function lastWorkingDay(at: number): string {
  let day = at
  while (!isWorkingDay(day)) day -= DAY
  return dayOf(day)
}

function workingDays(from: number, to: number): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day += DAY) if (isWorkingDay(day)) days.push(dayOf(day))
  return days
}
