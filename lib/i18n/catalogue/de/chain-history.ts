/** German: the past of addresses. */
import type { Catalogue } from '@/lib/i18n/translate'

export const chainHistory: Catalogue = {
  'History on {chain}': 'Verlauf auf {chain}',
  'The history of Solana addresses is not read yet.':
    'Der Verlauf von Solana-Adressen wird noch nicht gelesen.',
  'Nobody tells the history of {chain} without a key. Add one in the settings.':
    'Den Verlauf von {chain} nennt niemand ohne Schlüssel. Er lässt sich in den Einstellungen eintragen.',
  '{host} could not tell the history.': '{host} konnte den Verlauf nicht nennen.',
}
