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
  'A run is not ended: {state}': 'Ein Durchlauf ist nicht beendet: {state}',
}
