/** Live markets: how values come, and what keeps them from coming. */
import type { Catalogue } from '../../translate'

export const markets: Catalogue = {
  'Every {seconds} s': 'Alle {seconds} s',
  Live: 'Live',
  'Stalled, reconnecting': 'Steht, verbindet neu',
  'Stalled since {time}, reconnecting': 'Steht seit {time}, verbindet neu',
  'No connection, trying again': 'Keine Verbindung, neuer Versuch läuft',
  'No connection since {time}, trying again': 'Keine Verbindung seit {time}, neuer Versuch läuft',
  'Not available': 'Nicht verfügbar',
}
