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
}
