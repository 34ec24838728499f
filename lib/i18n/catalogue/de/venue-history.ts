/** German: the past of accounts at Binance, Kraken and Coinbase. */
import type { Catalogue } from '@/lib/i18n/translate'

export const venueHistory: Catalogue = {
  'Kraken tells no orders to this key: trades come without their market and order.':
    'Kraken nennt diesem Schlüssel keine Orders: Trades kommen ohne Markt und Order.',
  'Kraken tells no transaction hashes to this key: some transfers cannot be matched by them.':
    'Kraken nennt diesem Schlüssel keine Transaktionskennungen: manche Übertragungen lassen sich damit nicht zuordnen.',
  Ledger: 'Kontobuch',
}
