/** German: charts, their legends, tools and files. */
import type { Catalogue } from '@/lib/i18n/translate'

export const charts: Catalogue = {
  'What the chart shows': 'Was das Diagramm zeigt',
  'Show as table': 'Als Tabelle zeigen',
  'Save the chart': 'Diagramm speichern',
  'Picture (PNG)': 'Bild (PNG)',
  'Table (CSV)': 'Tabelle (CSV)',
  'Table (CSV): show amounts first': 'Tabelle (CSV): zuerst Beträge zeigen',
  'The browser made no picture of the chart. Save it as a table.':
    'Der Browser hat aus dem Diagramm kein Bild gemacht. Speichere es als Tabelle.',
  'Reset zoom': 'Zoom zurücksetzen',
  'Zoom in': 'Vergrößern',
  'Zoom out': 'Verkleinern',
  Earlier: 'Früher',
  'Arrow keys go from day to day, plus and minus zoom, Shift and arrow keys move, 0 shows everything.':
    'Die Pfeiltasten gehen von Tag zu Tag, Plus und Minus zoomen, Umschalt und Pfeiltasten verschieben, 0 zeigt alles.',
  'No series is chosen.': 'Keine Reihe ist ausgewählt.',
  'There is nothing in this time.': 'In dieser Zeit gibt es nichts.',
  'None of these days is known.': 'Keiner dieser Tage ist bekannt.',
  'One row for every {count} days. The CSV file has every day.': {
    one: 'Eine Zeile für jeden Tag. Die CSV-Datei enthält jeden Tag.',
    other: 'Eine Zeile für je {count} Tage. Die CSV-Datei enthält jeden Tag.',
  },
  '{count} more': { one: '{count} weitere', other: '{count} weitere' },
  'What happened there': 'Was dort geschah',
  'Bought {what}': '{what} gekauft',
  'Sold {what}': '{what} verkauft',
  'Deposited {what}': '{what} eingezahlt',
  'Withdrew {what}': '{what} ausgezahlt',
  Purchases: 'Käufe',
  Sales: 'Verkäufe',
  'Arrow keys go from bar to bar.': 'Die Pfeiltasten gehen von Balken zu Balken.',
  '{first} and {second}': '{first} und {second}',
  '{first} and {second}: {count} common days': {
    one: '{first} und {second}: {count} gemeinsamer Tag',
    other: '{first} und {second}: {count} gemeinsame Tage',
  },
  '{figure}: move together': '{figure}: bewegen sich gleich',
  '{figure}: no connection': '{figure}: kein Zusammenhang',
  '{figure}: move against each other': '{figure}: bewegen sich entgegengesetzt',
}
