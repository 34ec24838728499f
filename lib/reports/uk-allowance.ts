/**
 * The annual exempt amount of an individual in pounds, by the calendar year in which the tax year begins, and the day on which
 * the rates changed within a year. Source: GOV.UK, "Capital Gains Tax rates and allowances"; years that are not listed are
 * not known to this version, and are said to be unknown.
 */
import { type Amount, amount } from '@/lib/core/amount'

export const UK_ALLOWANCE_SOURCE = 'GOV.UK, Capital Gains Tax rates and allowances'

const POUNDS: Readonly<Record<number, string>> = {
  2014: '11000',
  2015: '11100',
  2016: '11100',
  2017: '11300',
  2018: '11700',
  2019: '12000',
  2020: '12300',
  2021: '12300',
  2022: '12300',
  2023: '6000',
  2024: '3000',
  2025: '3000',
  2026: '3000',
}

/** @example ukAllowance(2024) // '3000', of 6 April 2024 to 5 April 2025 */
export const ukAllowance = (begins: number): Amount | null => {
  const pounds = POUNDS[begins]
  return pounds === undefined ? null : amount(pounds)
}

/** Gains from this day on have other rates than those before it in the same tax year (Autumn Budget 2024). */
export const UK_RATE_CHANGE = '2024-10-30'
