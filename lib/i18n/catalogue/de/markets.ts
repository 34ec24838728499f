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
  'The stream of {venue} has stalled. Holdfast connects anew.':
    'Der Datenstrom von {venue} steht. Holdfast verbindet sich neu.',
  '{venue} does not offer this to programs.': '{venue} bietet das Programmen nicht an.',
  '{venue} tells no price for {symbol}.': '{venue} nennt keinen Kurs für {symbol}.',
  'The market {symbol} does not exist at {venue}.': 'Den Markt {symbol} gibt es bei {venue} nicht.',
  'No connected exchange tells live prices of what you hold.':
    'Keine verbundene Börse nennt laufende Kurse für das, was du hältst.',
}
