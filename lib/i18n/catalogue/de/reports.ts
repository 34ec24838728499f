/** German: the reports, and the page on which they are made. */
import type { Catalogue } from '@/lib/i18n/translate'

export const reports: Catalogue = {
  Sold: 'Veräußert',
  'Disposals, lot by lot': 'Veräußerungen, Posten für Posten',
  'Matched by': 'Zugeordnet nach',
  Total: 'Summe',
  'Without a known cost': 'Ohne bekannte Kosten',
  'Nobody knows what these had cost, so they are in no sum: neither as a gain nor as zero.':
    'Was das gekostet hatte, ist nicht bekannt. Deshalb steht es in keiner Summe: weder als Gewinn noch mit null.',
  'Received for them': 'Dafür erhalten',
  'Without a known value': 'Ohne bekannten Wert',
  'Nobody knows what these were worth when they went, so they are in no sum.':
    'Was das beim Abgang wert war, ist nicht bekannt. Deshalb steht es in keiner Summe.',
  'No reason told': 'Kein Grund genannt',
  'Same day, 30 days, then the section 104 pool': 'Gleicher Tag, 30 Tage, dann der Section-104-Pool',
  'This report is made for another kind of period.': 'Dieser Bericht gilt für eine andere Art von Zeitraum.',
  'Nothing happened in {year}, as far as the history tells.':
    'Soweit der Verlauf reicht, ist {year} nichts geschehen.',
  '{date} is not a date. Choose a day.': '{date} ist kein Datum. Wähle einen Tag.',
  'The period ends before it begins. Choose a later last day.':
    'Der Zeitraum endet, bevor er beginnt. Wähle einen späteren letzten Tag.',
  'First day': 'Erster Tag',
  'Last day': 'Letzter Tag',
  'Time zone of its days': 'Zeitzone der Tage',
  'Entries of the whole history': 'Einträge des ganzen Verlaufs',
  yes: 'ja',
  no: 'nein',
  'of all accounts together': 'aller Konten zusammen',
  'of each account by itself': 'jedes Kontos für sich',
  'This is a computation from your own history, not tax advice.':
    'Das ist eine Berechnung aus deinem eigenen Verlauf, keine Steuerberatung.',
  '{count} disposals without a known cost are not in these sums.': {
    one: '{count} Veräußerung ohne bekannte Kosten ist nicht in diesen Summen.',
    other: '{count} Veräußerungen ohne bekannte Kosten sind nicht in diesen Summen.',
  },
  '{count} disposals or income without a known value are not in these sums.': {
    one: '{count} Veräußerung oder Einnahme ohne bekannten Wert ist nicht in diesen Summen.',
    other: '{count} Veräußerungen oder Einnahmen ohne bekannten Wert sind nicht in diesen Summen.',
  },
  'The history of {account} is not complete for this period.':
    'Der Verlauf von {account} ist für diesen Zeitraum nicht vollständig.',
  Reason: 'Grund',
  'Value when it arrived': 'Wert beim Eingang',
  'There is no income in this time.': 'In dieser Zeit gibt es keine Einkünfte.',
  'Tax year with lots': 'Steuerjahr mit Posten',
  'Gains, losses, income and fees of a year, with every lot that was sold and what it had cost.':
    'Gewinne, Verluste, Einkünfte und Gebühren eines Jahres, mit jedem verkauften Posten und seinen Kosten.',
  'Tax year {year}': 'Steuerjahr {year}',
  'Received for what has no known cost, in no figure above':
    'Erhalten für das, was keine bekannten Kosten hat; in keiner Zahl darüber',
  Totals: 'Summen',
  Figure: 'Zahl',
  'Nothing happened.': 'Nichts ist geschehen.',
}
