/** The usual things that a reading leaves out, each with its sentence. Listed in the product, never silently dropped. */
import type { NotIncluded } from '@/lib/core/reading'
import { say } from '@/lib/core/sentence'

export const margin = (venue: string): NotIncluded => ({
  what: 'margin',
  reason: say('Margin wallets and open margin positions at {venue} are not counted.', { venue }),
})
export const futures = (venue: string): NotIncluded => ({
  what: 'futures',
  reason: say('Futures and other derivatives wallets at {venue} are not counted.', { venue }),
})
export const earn = (venue: string): NotIncluded => ({
  what: 'earn',
  reason: say('Savings and staking products at {venue} are not counted.', { venue }),
})
export const funding = (venue: string): NotIncluded => ({
  what: 'funding',
  reason: say('The funding wallet at {venue} is not counted, because this key may not read it.', { venue }),
})
export const staked = (venue: string): NotIncluded => ({
  what: 'staked',
  reason: say('Staked coins at {venue} are not counted, because this key may not read them.', { venue }),
})
export const subAccounts = (venue: string): NotIncluded => ({
  what: 'sub-accounts',
  reason: say('Sub-accounts at {venue} are not counted. Connect each with a key of its own.', { venue }),
})
export const options = (venue: string): NotIncluded => ({
  what: 'options',
  reason: say('Options at {venue} are not counted.', { venue }),
})
