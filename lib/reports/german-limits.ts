/**
 * Limits of the German income tax act (EStG) in euros. Gains of private sales (§ 23) stay untaxed when they are in total less
 * than the limit: § 23 Abs. 3 Satz 5, 600 until 2023, 1,000 from 2024 (Wachstumschancengesetz; BMF, 6 March 2025, IV C 1 -
 * S 2256/00042/064/043, Rz. 53). Income of § 22 Nr. 3 stays untaxed when it is less than 256 in the calendar year (§ 22 Nr. 3
 * Satz 2). Once a limit is reached, all of it counts.
 */
import { type Amount, amount } from '@/lib/core/amount'

/** @example salesLimit(2024) // '1000' */
export const salesLimit = (year: number): Amount => amount(year >= 2024 ? '1000' : '600')

export const SERVICES_LIMIT = amount('256')
