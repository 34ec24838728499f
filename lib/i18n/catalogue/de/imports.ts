/** German: importing files. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const imports: Catalogue = {
  'This file is larger than 64 MB. Split it and import the parts.':
    'Diese Datei ist größer als 64 MB. Teile sie auf und importiere die Teile.',
  'This is no text file. Export it as CSV and try again.':
    'Das ist keine Textdatei. Exportiere sie als CSV und versuche es noch einmal.',
  'This file is empty.': 'Diese Datei ist leer.',
  'This JSON file is no history that Holdfast exported.':
    'Diese JSON-Datei ist kein Verlauf, den Holdfast exportiert hat.',
  'This JSON file is damaged or not whole. Export it again; nothing was read.':
    'Diese JSON-Datei ist beschädigt oder nicht vollständig. Exportiere sie noch einmal; es wurde nichts gelesen.',
  'A JSON file is read as what Holdfast exported, and as nothing else.':
    'Eine JSON-Datei wird nur als das gelesen, was Holdfast exportiert hat.',
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
  'Paid with the card: its top-up has told this money.':
    'Mit der Karte bezahlt: Das Aufladen der Karte erzählt dieses Geld schon.',
  'Told by the file of the crypto wallet.': 'Steht schon in der Datei der Krypto-Wallet.',
  'Part of a trade: import the report of trades.': 'Teil eines Trades: Importiere den Bericht der Trades.',
  'A deposit or withdrawal: import the report of movements.':
    'Eine Ein- oder Auszahlung: Importiere den Bericht der Movements.',
  'A fee of {fee} cannot be part of {whole}.': 'Eine Gebühr von {fee} kann nicht Teil von {whole} sein.',
  'The amounts of this row do not add up.': 'Die Beträge dieser Zeile gehen nicht auf.',
  'One side of this row should be money of a state.': 'Eine Seite dieser Zeile sollte staatliches Geld sein.',
  'The other side of a conversion that another row tells.':
    'Die andere Seite eines Tausches, den eine andere Zeile nennt.',
  'A row of totals.': 'Eine Summenzeile.',
  'This row is no entry that Holdfast wrote.': 'Diese Zeile ist kein Eintrag, den Holdfast geschrieben hat.',
  'Left out, as you said of "{word}".': 'Weggelassen, wie du von „{word}“ gesagt hast.',
  'What the words of {column} mean': 'Was die Wörter von {column} bedeuten',
  'The column {column} has so many different words that it hardly says what the rows are.':
    'Die Spalte {column} hat so viele verschiedene Wörter, dass sie kaum sagt, was die Zeilen sind.',
  'leave these rows out': 'diese Zeilen weglassen',
  'not known yet': 'noch nicht bekannt',
  'In {count} rows': { one: 'In {count} Zeile', other: 'In {count} Zeilen' },
  '{count} words are not known. Their rows are not read until you say what they mean.': {
    one: '{count} Wort ist nicht bekannt. Seine Zeilen werden nicht gelesen, bis du sagst, was es bedeutet.',
    other:
      '{count} Wörter sind nicht bekannt. Ihre Zeilen werden nicht gelesen, bis du sagst, was sie bedeuten.',
  },
  'Take what {count} of them usually mean': {
    one: 'Übliche Bedeutung von {count} übernehmen',
    other: 'Übliche Bedeutung von {count} übernehmen',
  },
}
