/** German: the past of accounts at Binance, Kraken and Coinbase. */
import type { Catalogue } from '@/lib/i18n/translate'

export const venueHistory: Catalogue = {
  'Bank deposits': 'Bankeinzahlungen',
  'Bank withdrawals': 'Bankauszahlungen',
  'Binance does not tell this key one of its lists: what stands in it alone is missing.':
    'Binance zeigt diesem Schlüssel eine seiner Listen nicht: was nur dort steht, fehlt.',
  Distributions: 'Ausschüttungen',
  'ETH staked': 'ETH gestakt',
  'ETH unstaked': 'ETH aus dem Staking zurück',
  'Locked savings': 'Festgelegte Sparprodukte',
  'Order book trades': 'Trades im Orderbuch',
  'Purchases by card': 'Käufe mit Karte',
  'Purchases from other users': 'Käufe von anderen Nutzern',
  'Sales to a card': 'Verkäufe auf eine Karte',
  'Sales to other users': 'Verkäufe an andere Nutzer',
  'Savings: bonus': 'Sparen: Bonus',
  'Savings: earlier rewards': 'Sparen: frühere Erträge',
  'Savings: running interest': 'Sparen: laufende Zinsen',
  'Small balances swept': 'Umgetauschte Kleinstbeträge',
  'Trades of all markets': 'Trades aller Märkte',
  'Trades of likely markets': 'Trades wahrscheinlicher Märkte',
  'Wallet transactions': 'Bewegungen der Wallets',
  '{venue} has no list "{list}".': '{venue} hat keine Liste „{list}“.',
  'Kraken tells no orders to this key: trades come without their market and order.':
    'Kraken nennt diesem Schlüssel keine Orders: Trades kommen ohne Markt und Order.',
  'Kraken tells no transaction hashes to this key: some transfers cannot be matched by them.':
    'Kraken nennt diesem Schlüssel keine Transaktionskennungen: manche Übertragungen lassen sich damit nicht zuordnen.',
  Ledger: 'Kontobuch',
}
