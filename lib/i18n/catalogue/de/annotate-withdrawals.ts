/** German: sentences about withdrawal pages of exchanges (`lib/annotate/withdrawals`, `components/annotate/withdrawal-pages.tsx`). */
import type { Catalogue } from '@/lib/i18n/translate'

export const annotateWithdrawals: Catalogue = {
  'An address in a page of {venue}': 'Eine Adresse auf einer Seite von {venue}',
  'No account in Holdfast is known to have it. Compare every digit.':
    'Kein Konto in Holdfast hat sie, soweit bekannt. Vergleiche jede Stelle.',
  'No address on {network} looks like this. What is sent may be lost.':
    'Keine Adresse auf {network} sieht so aus. Was gesendet wird, kann verloren sein.',
  'Holdfast does not know the network {network}. Make sure that the receiver has it.':
    'Holdfast kennt das Netzwerk {network} nicht. Vergewissere dich, dass der Empfänger es hat.',
  'Which network you chose could not be read from the page.':
    'Welches Netzwerk du gewählt hast, war aus der Seite nicht zu lesen.',
  'It is your own account {account}. When both are read, the withdrawal and the deposit become one transfer.':
    'Sie gehört zu deinem eigenen Konto {account}. Sind beide gelesen, werden Abhebung und Einzahlung zu einer Überweisung.',
  'Holdfast does not read {account} on {chain}. Add that network to the account, or what arrives is not seen.':
    'Holdfast liest {account} auf {chain} nicht. Füge dem Konto dieses Netzwerk hinzu, sonst wird nicht gesehen, was ankommt.',
}
