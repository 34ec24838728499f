/** German: where annotation is chosen, its journal, and how swaps were carried out. Informal address. */
import type { Catalogue } from '@/lib/i18n/translate'

export const annotatePages: Catalogue = {
  '{count} checks': { one: '{count} Prüfung', other: '{count} Prüfungen' },
  '{count} reverted': { one: '{count} rückabgewickelt', other: '{count} rückabgewickelt' },
  '{known} of {trades} swaps': '{known} von {trades} Tauschen',
  'Above the least': 'Über dem Mindesten',
  'Against the market at that moment': 'Gegen den Markt in diesem Moment',
  'Against the simulation': 'Gegen die Simulation',
  'Also on dApps that nobody knows yet, and that is where it matters most. Costs every page a little memory.':
    'Auch auf dApps, die noch niemand kennt, und gerade dort kommt es darauf an. Kostet jede Seite etwas Speicher.',
  Annotation: 'Hinweise',
  'As it says': 'Wie sie meldet',
  'At most care': 'Höchstens Vorsicht',
  'By protocol and month': 'Nach Protokoll und Monat',
  'By the simulation': 'Laut Simulation',
  'Carried out': 'Ausgeführt',
  'Choose sites': 'Seiten wählen',
  'Each can be muted, tuned, or told to speak more quietly. A danger that this takes away is only counted in the note.':
    'Jede lässt sich stummschalten, einstellen oder leiser machen. Eine Gefahr, die dadurch wegfällt, zählt der Hinweis nur.',
  Execution: 'Ausführung',
  'How loudly {check} may speak': 'Wie laut {check} melden darf',
  'No answer seen': 'Keine Antwort gesehen',
  'No page has asked for anything yet, or annotation is off. Switch it on for the sites that you use.':
    'Noch hat keine Seite etwas verlangt, oder die Hinweise sind aus. Schalte sie für die Seiten ein, die du benutzt.',
  'No private lines on {host}': 'Keine privaten Zeilen auf {host}',
  'No swap that a page asked for is in a block yet. Then it is told here what came of it.':
    'Noch steht kein Tausch, den eine Seite verlangt hat, in einem Block. Danach siehst du hier, was daraus wurde.',
  'Notes in pages': 'Hinweise in Seiten',
  'Of none of these swaps is enough known.': 'Über keinen dieser Tausche ist genug bekannt.',
  'On {count} well-known dApps': {
    one: 'Auf {count} bekannten dApp',
    other: 'Auf {count} bekannten dApps',
  },
  'On all sites': 'Auf allen Seiten',
  'On the withdrawal pages of your exchanges': 'Auf den Auszahlungsseiten deiner Börsen',
  'Only for you to know': 'Nur zur Kenntnis',
  Page: 'Seite',
  'Remove {host}': '{host} entfernen',
  Reverted: 'Rückabgewickelt',
  'Says whether an address that you enter on {hosts} is yours and fits the network. The note there names your accounts.':
    'Sagt, ob eine Adresse, die du auf {hosts} eingibst, dir gehört und zum Netzwerk passt. Der Hinweis dort nennt deine Konten.',
  'Sites and checks': 'Seiten und Prüfungen',
  'Sites that you left out': 'Seiten, die du ausgenommen hast',
  'Sites that you switched on': 'Seiten, die du eingeschaltet hast',
  'Sites whose pages show private lines': 'Seiten, die private Zeilen zeigen',
  'Speaks by … days': 'Meldet ab … Tagen',
  'Speaks from … percent': 'Meldet ab … Prozent',
  'Speaks from … US dollars': 'Meldet ab … US-Dollar',
  Swaps: 'Tausche',
  'Swaps by protocol and month': 'Tausche nach Protokoll und Monat',
  'Switch on': 'Einschalten',
  'Switch on {host}': '{host} einschalten',
  'The browser will ask whether Holdfast may read and change these pages. It reads what they ask a wallet for, and draws a note; it changes nothing else.':
    'Der Browser fragt, ob Holdfast diese Seiten lesen und verändern darf. Es liest, was sie von einer Wallet verlangen, und zeichnet einen Hinweis; sonst verändert es nichts.',
  'The browser still lets Holdfast reach all sites, though it looks at none of them for this. Accounts may need it meanwhile; take it away in the browser’s settings of the extension.':
    'Der Browser lässt Holdfast weiterhin alle Seiten erreichen, auch wenn es dafür keine mehr ansieht. Konten brauchen den Zugriff inzwischen vielleicht; nimm ihn in den Einstellungen der Erweiterung im Browser zurück.',
  'Wallet failed': 'Wallet gescheitert',
  'What is checked in a request': 'Was an einer Anfrage geprüft wird',
  'What pages asked your wallets for, what Holdfast said of it, and what came of it.':
    'Was Seiten von deinen Wallets verlangt haben, was Holdfast dazu gesagt hat und was daraus wurde.',
  'When a page asks your wallet for something, Holdfast reads it and says what it would do to your portfolio, in the page and in the popup. It only annotates: it stops nothing, and what it cannot read it says.':
    'Wenn eine Seite etwas von deiner Wallet verlangt, liest Holdfast es und sagt, was es mit deinem Portfolio machen würde, in der Seite und im Popup. Es hält nichts auf, und was es nicht lesen kann, sagt es.',
  'You pay': 'Du zahlst',
}
