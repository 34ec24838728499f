/** German: reading, correcting and importing the past. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const history: Catalogue = {
  'This entry does not exist any more.': 'Diesen Eintrag gibt es nicht mehr.',
  'Only an entry that was added by hand can be removed. Ignore this one instead.':
    'Nur von Hand hinzugefügte Einträge lassen sich entfernen. Ignoriere diesen stattdessen.',
  'This part of the history does not exist any more.': 'Diesen Teil der Historie gibt es nicht mehr.',
  'No row of this file could be read. Nothing was imported.':
    'Keine Zeile dieser Datei war lesbar. Es wurde nichts importiert.',
  'This import does not exist any more.': 'Diesen Import gibt es nicht mehr.',
  'Holdfast does not know this kind of file. Say which column is what, and try again.':
    'Holdfast kennt diese Art von Datei nicht. Ordne die Spalten zu und versuche es noch einmal.',
  'The history did not get any further. Holdfast tries again later.':
    'Die Historie kam nicht weiter. Holdfast versucht es später noch einmal.',
  '{text} is not a number. Enter it like 1234.56.': '{text} ist keine Zahl. Schreib sie wie 1234.56.',
  'An amount of zero changes nothing. Leave it out instead.':
    'Ein Betrag von null ändert nichts. Lass ihn einfach weg.',
  'A part of the stored history is damaged and cannot be opened. Restore a backup, or remove and add the account again.':
    'Ein Teil der gespeicherten Historie ist beschädigt und lässt sich nicht öffnen. Stelle eine Sicherung wieder her, oder entferne das Konto und füge es neu hinzu.',
  'A row of the history could not be read. Nothing of it was stored; Holdfast tries again.':
    'Eine Zeile der Historie war nicht lesbar. Davon wurde nichts gespeichert; Holdfast versucht es noch einmal.',
  'An entry is no transfer to itself.': 'Ein Eintrag ist kein Transfer zu sich selbst.',
  'There is no correction to take back.': 'Es gibt keine Korrektur, die sich zurücknehmen lässt.',
  'This filter is too long to be kept.': 'Dieser Filter ist zu lang, um ihn zu speichern.',
  'The quantity taken from a lot must be above zero.':
    'Die Menge, die einem Posten entnommen wird, muss größer als null sein.',
  'The history is too long for one backup file. Remove accounts that you no longer need, and try again.':
    'Die Historie ist zu lang für eine einzige Sicherungsdatei. Entferne Konten, die du nicht mehr brauchst, und versuche es noch einmal.',
  'The past of a manual account is what you enter or import.':
    'Die Vergangenheit eines manuellen Kontos ist das, was du einträgst oder importierst.',
}
