/** German: importing files. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const imports: Catalogue = {
  'This file is larger than 64 MB. Split it and import the parts.':
    'Diese Datei ist größer als 64 MB. Teile sie auf und importiere die Teile.',
  'This is no text file. Export it as CSV and try again.':
    'Das ist keine Textdatei. Exportiere sie als CSV und versuche es noch einmal.',
  'This file is empty.': 'Diese Datei ist leer.',
  'This file has more than {most} rows. Split it and import the parts.':
    'Diese Datei hat mehr als {most} Zeilen. Teile sie auf und importiere die Teile.',
  'This row has {found} cells, the header has {expected}.':
    'Diese Zeile hat {found} Zellen, die Kopfzeile {expected}.',
  '"{text}" is no amount ({column}).': '„{text}“ ist kein Betrag ({column}).',
  '"{text}" is no time that this file should have.':
    '„{text}“ ist keine Zeitangabe, wie sie diese Datei haben sollte.',
  'The cell {column} is empty.': 'Die Zelle {column} ist leer.',
  'Holdfast does not know "{word}" in this kind of file.':
    'Holdfast kennt „{word}“ in dieser Art von Datei nicht.',
  'Nothing moved in this row.': 'In dieser Zeile hat sich nichts bewegt.',
  'This row stands twice under the same id.': 'Diese Zeile steht zweimal unter derselben Kennung.',
  'Another row of this file has the same id and says something else.':
    'Eine andere Zeile dieser Datei hat dieselbe Kennung und sagt etwas anderes.',
  'Holdfast has no importer of this name.': 'Holdfast hat keinen Importer dieses Namens.',
  '"{zone}" is no time zone.': '„{zone}“ ist keine Zeitzone.',
  'Not booked yet: Kraken gives this row no id.':
    'Noch nicht gebucht: Kraken gibt dieser Zeile keine Kennung.',
  'Fee credits are no money.': 'Gebührenguthaben ist kein Geld.',
  'Nobody can say which two assets "{pair}" is.': 'Niemand kann sagen, welche zwei Werte „{pair}“ meint.',
  'A trade with borrowed money: import the ledgers instead.':
    'Ein Trade mit geliehenem Geld: Importiere stattdessen die Ledgers.',
  'A move between wallets of the same account.': 'Eine Umbuchung zwischen Wallets desselben Kontos.',
  'Not carried out: {status}.': 'Nicht ausgeführt: {status}.',
  'The note does not say what was received: "{note}"': 'Die Notiz sagt nicht, was empfangen wurde: „{note}“',
  'Part of a trade: import the report of trades.': 'Teil eines Trades: Importiere den Bericht der Trades.',
  'A deposit or withdrawal: import the report of movements.':
    'Eine Ein- oder Auszahlung: Importiere den Bericht der Movements.',
  'A fee of {fee} cannot be part of {whole}.': 'Eine Gebühr von {fee} kann nicht Teil von {whole} sein.',
  'The amounts of this row do not add up.': 'Die Beträge dieser Zeile gehen nicht auf.',
  'One side of this row should be money of a state.': 'Eine Seite dieser Zeile sollte staatliches Geld sein.',
  'A row of totals.': 'Eine Summenzeile.',
  'This row is no entry that Holdfast wrote.': 'Diese Zeile ist kein Eintrag, den Holdfast geschrieben hat.',
}
