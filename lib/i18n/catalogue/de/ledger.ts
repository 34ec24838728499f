/** German: what the ledger says. */
import type { Catalogue } from '@/lib/i18n/translate'

export const ledger: Catalogue = {
  'The history could not be computed: memory may be short. Close other tabs and try again.':
    'Der Verlauf konnte nicht berechnet werden: Der Speicher ist vielleicht knapp. Schließe andere Tabs und versuche es erneut.',
}
