/** German: the rules by which gains are counted. */
import type { Catalogue } from '@/lib/i18n/translate'

export const taxRules: Catalogue = {
  'The tax year begins in': 'Das Steuerjahr beginnt im',
  'on day': 'am Tag',
  'First day of the tax year': 'Erster Tag des Steuerjahrs',
  'Another method from': 'Andere Methode ab',
  'Lots otherwise from': 'Posten anders ab',
  'Where you chose no lots': 'Wo du keine Posten gewählt hast',
  'Remove the line: {line}': 'Zeile entfernen: {line}',
  'Add: {line}': 'Hinzufügen: {line}',
  Add: 'Hinzufügen',
  'Enter a year from {first} to {last}.': 'Gib ein Jahr von {first} bis {last} ein.',
  'There is a line from {year} already.': 'Eine Zeile ab {year} gibt es schon.',
  'Fees that are paid in another asset': 'Gebühren in einem anderen Asset',
  'Gifts to others': 'Geschenke an andere',
  Donations: 'Spenden',
  'leave without a gain': 'gehen ohne Gewinn ab',
  'are disposals at market value': 'sind Veräußerungen zum Marktwert',
  'Lost and stolen': 'Verlorenes und Gestohlenes',
  'leave without a loss': 'geht ohne Verlust ab',
  'are a loss of what they cost': 'ist ein Verlust in Höhe der Kosten',
  'Income that counts as zero when it arrives': 'Einnahmen, die beim Eingang mit null zählen',
  'It has no cost then. All other income counts with its value of that day, which is its cost too.':
    'Sie haben dann keine Kosten. Alle anderen Einnahmen zählen mit ihrem Wert an diesem Tag, der auch ihre Kosten ist.',
}
