/** German: the note in the page and in the popup, and where annotation is chosen. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const annotateNote: Catalogue = {
  '{count} more lines about your portfolio stand in Holdfast only.': {
    one: 'Eine weitere Zeile über dein Portfolio steht nur in Holdfast.',
    other: '{count} weitere Zeilen über dein Portfolio stehen nur in Holdfast.',
  },
  'All sites': 'Alle Seiten',
  'Annotation is off for {host}.': 'Hinweise sind für {host} aus.',
  'Annotation is on for {host}.': 'Hinweise sind für {host} an.',
  'Balances, gains and weights. The page itself cannot read them; other extensions may.':
    'Bestände, Gewinne und Anteile. Die Seite selbst kann sie nicht lesen, andere Erweiterungen vielleicht schon.',
  Care: 'Vorsicht',
  'Close this note': 'Diesen Hinweis schließen',
  Danger: 'Gefahr',
  'For you to know': 'Gut zu wissen',
  'Hide here for now': 'Hier vorerst ausblenden',
  'Make the note small': 'Hinweis verkleinern',
  'Nodes and venues are still being asked …': 'Knoten und Börsen werden noch gefragt …',
  'Note by Holdfast': 'Hinweis von Holdfast',
  'Open in Holdfast': 'In Holdfast öffnen',
  'Private lines in this site’s page': 'Private Zeilen auf dieser Seite zeigen',
  'Show the whole note': 'Ganzen Hinweis zeigen',
  'Switch off for this site': 'Für diese Seite ausschalten',
  'This site': 'Diese Seite',
  'This only annotates and stops nothing. A page can draw a note like this: trust the one in the toolbar popup and the window of your wallet.':
    'Das ist nur ein Hinweis und hält nichts auf. Eine Seite kann so einen Hinweis nachahmen: Verlass dich auf den im Popup der Symbolleiste und auf das Fenster deiner Wallet.',
}
