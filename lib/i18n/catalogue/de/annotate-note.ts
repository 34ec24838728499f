/** German: the note in the page and in the popup, and where annotation is chosen. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const annotateNote: Catalogue = {
  '{count} more lines about your portfolio stand in Holdfast only.': {
    one: 'Eine weitere Zeile über dein Portfolio steht nur in Holdfast.',
    other: '{count} weitere Zeilen über dein Portfolio stehen nur in Holdfast.',
  },
  Care: 'Vorsicht',
  'Close this note': 'Diesen Hinweis schließen',
  Danger: 'Gefahr',
  'For you to know': 'Gut zu wissen',
  'Hide here for now': 'Hier vorerst ausblenden',
  'Make the note small': 'Hinweis verkleinern',
  'Nodes and venues are still being asked …': 'Knoten und Börsen werden noch gefragt …',
  'Note by Holdfast': 'Hinweis von Holdfast',
  'Open in Holdfast': 'In Holdfast öffnen',
  'Show the whole note': 'Ganzen Hinweis zeigen',
  'This only annotates and stops nothing. A page can draw a note like this: trust the one in the toolbar popup and the window of your wallet.':
    'Das ist nur ein Hinweis und hält nichts auf. Eine Seite kann so einen Hinweis nachahmen: Verlass dich auf den im Popup der Symbolleiste und auf das Fenster deiner Wallet.',
}
