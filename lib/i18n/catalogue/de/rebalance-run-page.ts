/** German sentences of runs on their pages. */
import type { Catalogue } from '@/lib/i18n/translate'

export const rebalanceRunPage: Catalogue = {
  Runs: 'Durchläufe',
  Running: 'Läuft',
  'Waits for you': 'Wartet auf dich',
  Stopped: 'Angehalten',
  'Ended by you': 'Von dir beendet',
  'Not begun': 'Nicht begonnen',
  'Under way': 'Unterwegs',
  'Done in part': 'Teilweise erledigt',
  'Not done': 'Nicht erledigt',
  'Left out': 'Ausgelassen',
  'Save all runs as a file': 'Alle Durchläufe als Datei speichern',
  'by automatic mode': 'durch den Automatikbetrieb',
  '{done} of {all} trades': '{done} von {all} Trades',
  'Open run: {state}': 'Offener Durchlauf: {state}',
  'What happened': 'Was geschehen ist',
  'trade {leg}': 'Trade {leg}',
  paid: 'bezahlt',
  '{count} orders in the journal': {
    one: '{count} Order im Journal',
    other: '{count} Orders im Journal',
  },
  'Sign now': 'Jetzt signieren',
  'It goes on by itself, also when this page is closed.':
    'Er läuft von selbst weiter, auch wenn diese Seite geschlossen ist.',
  'It waits for your next step.': 'Er wartet auf deinen nächsten Schritt.',
  'Try it again': 'Noch einmal versuchen',
  'Leave it out': 'Auslassen',
  'End the run…': 'Durchlauf beenden …',
  'End this run?': 'Diesen Durchlauf beenden?',
  'Leave it as it is': 'So lassen',
  'End the run': 'Durchlauf beenden',
  'No further trade of it is sent. What was done stays done; an order on its way is followed to its end.':
    'Kein weiterer Trade davon wird gesendet. Was getan ist, bleibt; eine Order, die unterwegs ist, wird bis zu ihrem Ende verfolgt.',
  'Run: {name}': 'Durchlauf: {name}',
  'The strategy': 'Die Strategie',
  'planned cost': 'geplante Kosten',
  'How far the run is': 'Wie weit der Durchlauf ist',
  'Sign: {trade}': 'Signieren: {trade}',
  'The run did not hear of it.': 'Der Durchlauf hat nichts davon erfahren.',
  'The run follows this transaction now.': 'Der Durchlauf verfolgt diese Transaktion jetzt.',
  'This wallet is not connected any more. Leave the trade out, or connect it.':
    'Diese Wallet ist nicht mehr verbunden. Lass den Trade aus oder verbinde sie.',
  'This offer brings {share} less than the plan expected.':
    'Dieses Angebot bringt {share} weniger, als der Plan erwartet hat.',
  'That is more than the strategy allows. A new plan may be better.':
    'Das ist mehr, als die Strategie erlaubt. Ein neuer Plan ist vielleicht besser.',
  'It brings {share} less than the plan expected.': 'Es bringt {share} weniger, als der Plan erwartet hat.',
  'It brings as much as the plan expected, or {share} more.':
    'Es bringt so viel, wie der Plan erwartet hat, oder {share} mehr.',
}
