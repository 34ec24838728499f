/** German: reading a full export back. */
import type { Catalogue } from '@/lib/i18n/translate'

export const fullExport: Catalogue = {
  'This export is damaged or not whole. Export it again; nothing was read.':
    'Dieser Export ist beschädigt oder nicht vollständig. Exportiere ihn noch einmal; nichts wurde gelesen.',
  'This export was made by a newer Holdfast. Update this one, and try again.':
    'Diesen Export hat ein neueres Holdfast geschrieben. Aktualisiere dieses und versuche es noch einmal.',
  'A backup was restored meanwhile. Import the export again.':
    'Inzwischen wurde eine Sicherung wiederhergestellt. Importiere den Export noch einmal.',
}
