/** German: the full export, and reading it back. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const fullExport: Catalogue = {
  'This export is damaged or not whole. Export it again; nothing was read.':
    'Dieser Export ist beschädigt oder nicht vollständig. Exportiere ihn noch einmal; nichts wurde gelesen.',
  'This export was made by a newer Holdfast. Update this one, and try again.':
    'Diesen Export hat ein neueres Holdfast geschrieben. Aktualisiere dieses und versuche es noch einmal.',
  'A backup was restored meanwhile. Import the export again.':
    'Inzwischen wurde eine Sicherung wiederhergestellt. Importiere den Export noch einmal.',
  'There is no such file in the export.': 'Diese Datei gibt es im Export nicht.',
  'This history is too long for one file. Save tables, or parts of it on the page of the history.':
    'Dieser Verlauf ist zu lang für eine Datei. Speichere Tabellen, oder Teile davon auf der Seite des Verlaufs.',
  'Your data': 'Deine Daten',
  'Everything that Holdfast knows of you, in files that other programs can read.':
    'Alles, was Holdfast von dir weiß, in Dateien, die andere Programme lesen können.',
  'In the files': 'In den Dateien',
  'Accounts with their addresses, holdings, the whole history with your corrections and links, transfers, prices, lots and gains, the value of each day, portfolios, tags and tax rules.':
    'Konten mit ihren Adressen, Bestände, der ganze Verlauf mit deinen Korrekturen und Verknüpfungen, Überträge, Preise, Lots und Gewinne, der Wert jedes Tages, Portfolios, Tags und Steuerregeln.',
  'Not in them': 'Nicht darin',
  'API keys, secrets, passphrases and PINs, endpoints of your own, other settings, the rows of exchanges as they came, and market prices that anybody can ask again.':
    'API-Schlüssel, Geheimnisse, Passphrasen und PINs, eigene Endpunkte, andere Einstellungen, die Zeilen der Börsen in ihrer Urform und Marktpreise, die jeder wieder abfragen kann.',
  'These files are not encrypted': 'Diese Dateien sind nicht verschlüsselt',
  'Whoever gets them sees what you own and what you did. For safekeeping, use a backup.':
    'Wer sie bekommt, sieht, was du hast und was du getan hast. Zum sicheren Aufbewahren nimm eine Sicherung.',
  'Everything as JSON': 'Alles als JSON',
  'Everything as CSV tables': 'Alles als CSV-Tabellen',
  'The tables are about twenty files. Your browser may ask whether it may save them all.':
    'Die Tabellen sind etwa zwanzig Dateien. Dein Browser fragt vielleicht, ob er sie alle speichern darf.',
  'Writing the files…': 'Dateien werden geschrieben …',
  'Fetching the files…': 'Dateien werden geholt …',
  '{count} files went to your browser.': {
    one: '{count} Datei ging an deinen Browser.',
    other: '{count} Dateien gingen an deinen Browser.',
  },
  'Read an export back': 'Einen Export zurücklesen',
  'The JSON file of an export': 'Die JSON-Datei eines Exports',
  'Checking the file…': 'Datei wird geprüft …',
  'This file is larger than {most} MB and cannot be read at once. Save the export as CSV tables, and import the files "account-1", "account-2" and so on one by one.':
    'Diese Datei ist größer als {most} MB und lässt sich nicht auf einmal lesen. Speichere den Export als CSV-Tabellen und importiere die Dateien „account-1“, „account-2“ und so weiter einzeln.',
  'There is no account in this export: nothing can be read back.':
    'In diesem Export ist kein Konto: Es gibt nichts zurückzulesen.',
  '{count} accounts: {labels}': { one: '{count} Konto: {labels}', other: '{count} Konten: {labels}' },
  '{count} entries in the export': {
    one: '{count} Eintrag im Export',
    other: '{count} Einträge im Export',
  },
  '{count} corrections of yours': {
    one: '{count} Korrektur von dir',
    other: '{count} Korrekturen von dir',
  },
  'An account that is connected here already will be there twice':
    'Ein Konto, das hier schon verbunden ist, ist dann doppelt da',
  'Each account of the file becomes a new one that nothing reads by itself. Remove one of the two afterwards. Keys, addresses, portfolios, tags, prices and tax rules are not read back.':
    'Jedes Konto der Datei wird ein neues, das nichts von selbst liest. Entferne danach eines der beiden. Schlüssel, Adressen, Portfolios, Tags, Preise und Steuerregeln werden nicht zurückgelesen.',
  'Read it back': 'Zurücklesen',
  '{count} accounts were read back.': {
    one: '{count} Konto wurde zurückgelesen.',
    other: '{count} Konten wurden zurückgelesen.',
  },
  '{count} entries came with them.': {
    one: '{count} Eintrag kam mit.',
    other: '{count} Einträge kamen mit.',
  },
  'Show the accounts': 'Konten zeigen',
}
