/**
 * The messages that tools may ask, by name: an allow-list, held by a test. All of them read, and `swaps.compare` asks venues
 * and chains for prices; none writes what a person would see, sends or signs.
 */
import { ledgerMessages } from '@/lib/ledger/messages'
import { marketsMessages } from '@/lib/markets/messages'
import { swapMessages } from '@/lib/swaps/messages'

export const READABLE = {
  'ledger.entries': ledgerMessages['ledger.entries'],
  'ledger.gains': ledgerMessages['ledger.gains'],
  'ledger.lots': ledgerMessages['ledger.lots'],
  'ledger.analytics': ledgerMessages['ledger.analytics'],
  'ledger.attribution': ledgerMessages['ledger.attribution'],
  'ledger.concentration': ledgerMessages['ledger.concentration'],
  'ledger.xray': ledgerMessages['ledger.xray'],
  'ledger.issues': ledgerMessages['ledger.issues'],
  'ledger.disposals': ledgerMessages['ledger.disposals'],
  'ledger.whatIf': ledgerMessages['ledger.whatIf'],
  'markets.lines': marketsMessages['markets.lines'],
  'markets.tickers': marketsMessages['markets.tickers'],
  'markets.candles': marketsMessages['markets.candles'],
  'swaps.compare': swapMessages['swaps.compare'],
} as const
