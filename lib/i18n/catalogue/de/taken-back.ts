/** German: acts that can be taken back, and what the palette does with what was typed. */
import type { Catalogue } from '../../translate'

export const takenBack: Catalogue = {
  'Your price of {asset} is saved.': 'Dein Preis für {asset} ist gespeichert.',
  'Your price of {asset} is removed.': 'Dein Preis für {asset} ist entfernt.',
  'The entry is removed.': 'Der Eintrag ist entfernt.',
  'Search the history for “{text}”': 'Den Verlauf nach „{text}“ durchsuchen',
}
