/** German: what becomes of a wallet's transaction, from the confirm to its entry. */
import type { Catalogue } from '@/lib/i18n/translate'

export const walletJournal: Catalogue = {
  'This transaction does not exist.': 'Diese Transaktion gibt es nicht.',
  'This is not the transaction that was reviewed. Nothing was signed. Review it again.':
    'Das ist nicht die Transaktion, die geprüft wurde. Es wurde nichts signiert. Prüfe sie noch einmal.',
  'This review was confirmed or ended already. Nothing more is signed.':
    'Diese Prüfung wurde schon bestätigt oder ist beendet. Es wird nichts weiter signiert.',
  'Tick every danger of the review before you confirm it.':
    'Setze bei jeder Gefahr der Prüfung ein Häkchen, bevor du bestätigst.',
  'Holdfast was locked or restarted since this review. Nothing was signed. Review it again.':
    'Holdfast wurde seit dieser Prüfung gesperrt oder neu gestartet. Es wurde nichts signiert. Prüfe noch einmal.',
  'This review is too old. Nothing was signed. Review it again.':
    'Diese Prüfung ist zu alt. Es wurde nichts signiert. Prüfe noch einmal.',
  'The address of this account was changed since this was prepared. Begin again.':
    'Die Adresse dieses Kontos wurde geändert, seit das vorbereitet wurde. Fang noch einmal an.',
  'The address of this account was changed since this review. Nothing was signed. Review it again.':
    'Die Adresse dieses Kontos wurde seit dieser Prüfung geändert. Es wurde nichts signiert. Prüfe noch einmal.',
  'This was sent from {address}, and {account} has another address now. Only from there it can be sped up or cancelled.':
    'Das wurde von {address} gesendet, und {account} hat jetzt eine andere Adresse. Nur von dort lässt es sich beschleunigen oder abbrechen.',
  'This account has no wallet that signs for it any more.': 'Für dieses Konto signiert keine Wallet mehr.',
  'What was to be replaced is settled by now. Nothing was signed.':
    'Was ersetzt werden sollte, ist inzwischen erledigt. Es wurde nichts signiert.',
  'Another transaction of this account waits for its signature or for a node. Finish it first.':
    'Eine andere Transaktion dieses Kontos wartet auf ihre Signatur oder auf einen Knoten. Schließe sie zuerst ab.',
  'Another transaction has taken the number of this one. Review it again.':
    'Eine andere Transaktion hat die Nummer von dieser bekommen. Prüfe noch einmal.',
  'Holdfast was stopped while your wallet was asked. The chain is watched for it.':
    'Holdfast wurde beendet, während deine Wallet gefragt wurde. Die Chain wird danach abgesucht.',
  'What the device signed cannot be read. Nothing was sent.':
    'Was das Gerät signiert hat, lässt sich nicht lesen. Es wurde nichts gesendet.',
  'Another address than the one of this account has signed. Nothing was sent. Check the path.':
    'Eine andere Adresse als die dieses Kontos hat signiert. Es wurde nichts gesendet. Prüfe den Pfad.',
  'What was signed is not the transaction that you confirmed. Nothing was sent.':
    'Signiert wurde nicht die Transaktion, die du bestätigt hast. Es wurde nichts gesendet.',
  'The nodes want more for gas than it offers. Speed it up, or wait: it is sent again.':
    'Die Knoten wollen mehr für Gas, als sie bietet. Beschleunige sie oder warte: Sie wird wieder gesendet.',
  'The account cannot pay for value and gas. It is sent again until it can.':
    'Das Konto kann Betrag und Gas nicht bezahlen. Sie wird wieder gesendet, bis es das kann.',
  'The nodes do not take it. It is sent again; cancel it if it should not be.':
    'Die Knoten nehmen sie nicht an. Sie wird wieder gesendet; brich sie ab, wenn du das nicht willst.',
  'Your wallet has not answered. The chain is watched for the transaction.':
    'Deine Wallet hat nicht geantwortet. Die Chain wird nach der Transaktion abgesucht.',
  'Another transaction with its number seems to be mined, and no node tells which one. It is asked again.':
    'Eine andere Transaktion mit ihrer Nummer scheint in einem Block zu sein, und kein Knoten sagt, welche. Es wird wieder gefragt.',
  'No node knows it any more. Your wallet may still have it, and may send it again.':
    'Kein Knoten kennt sie noch. Deine Wallet hat sie vielleicht noch und sendet sie vielleicht wieder.',
  'Another transaction with its number was mined instead: {hash}':
    'Stattdessen kam eine andere Transaktion mit ihrer Nummer in einen Block: {hash}',
  'Your wallet sent something else than what you confirmed. Look at it in the explorer: {hash}':
    'Deine Wallet hat etwas anderes gesendet, als du bestätigt hast. Sieh es dir im Explorer an: {hash}',
  'The signature of your device never came. Nothing was sent.':
    'Die Signatur deines Geräts ist nie angekommen. Es wurde nichts gesendet.',
  'The chain does not have it. Your wallet may still ask for it: refuse it there.':
    'Die Chain hat sie nicht. Deine Wallet fragt vielleicht noch danach: Lehne sie dort ab.',
  'The chain has taken back the block that it was in. It is watched again.':
    'Die Chain hat den Block zurückgenommen, in dem sie war. Sie wird wieder beobachtet.',
  'No node of {chain} could tell.': 'Kein Knoten von {chain} konnte es sagen.',
  'This account does not use that network. Add it to the account first.':
    'Dieses Konto nutzt dieses Netzwerk nicht. Füge es dem Konto zuerst hinzu.',
  'The offer has ended meanwhile. Ask for a new one.':
    'Das Angebot ist inzwischen abgelaufen. Hole ein neues ein.',
  'This may take {needed} {symbol} with its gas, and the account has {balance} {symbol} on {chain}.':
    'Das kann mit Gas {needed} {symbol} kosten, und das Konto hat {balance} {symbol} auf {chain}.',
  'No node could say before what this will do. Read the call twice.':
    'Kein Knoten konnte vorab sagen, was das bewirkt. Lies den Aufruf zweimal.',
  'The node only says that this will not be reverted. What it changes is not known.':
    'Der Knoten sagt nur, dass das nicht zurückgewiesen wird. Was es ändert, ist nicht bekannt.',
  'This would be reverted: it would cost gas and do nothing.':
    'Das würde zurückgewiesen: Es würde Gas kosten und nichts bewirken.',
  'This would be reverted: it would cost gas and do nothing. The contract says: {reason}':
    'Das würde zurückgewiesen: Es würde Gas kosten und nichts bewirken. Der Vertrag sagt: {reason}',
  '{quantity} {symbol} would leave your wallet, and that is not what you asked for.':
    '{quantity} {symbol} würden deine Wallet verlassen, und das hast du nicht verlangt.',
  'Less than {quantity} {symbol} would leave your wallet.':
    'Weniger als {quantity} {symbol} würden deine Wallet verlassen.',
  'Only {quantity} {symbol} would arrive, less than the least of the offer.':
    'Nur {quantity} {symbol} würden ankommen, weniger als das Mindeste des Angebots.',
  'Only {quantity} {symbol} would arrive, less than the offer says.':
    'Nur {quantity} {symbol} würden ankommen, weniger als das Angebot sagt.',
  '{spender} could take tokens of the contract {token} afterwards, and that is not what you asked for.':
    '{spender} könnte danach Token des Vertrags {token} nehmen, und das hast du nicht verlangt.',
  'You confirmed the same before, and nobody knows yet whether your wallet sent it. This may be done twice.':
    'Du hast dasselbe schon einmal bestätigt, und noch weiß niemand, ob deine Wallet es gesendet hat. Es kann doppelt geschehen.',
  'Nobody knows yet whether your wallet sent an earlier transaction of this account.':
    'Noch weiß niemand, ob deine Wallet eine frühere Transaktion dieses Kontos gesendet hat.',
  'No node could say what this changes.': 'Kein Knoten konnte sagen, was das ändert.',
  'Only one of the two can be mined. Which one it will be, nobody can promise.':
    'Nur eine der beiden kann in einen Block kommen. Welche es wird, kann niemand versprechen.',
  'This transaction is settled already: nothing is left to speed up or cancel.':
    'Diese Transaktion ist schon erledigt: Es gibt nichts mehr zu beschleunigen oder abzubrechen.',
  'Speed it up or cancel it in MetaMask itself: only there its number can be used again. Holdfast follows it.':
    'Beschleunige sie oder brich sie in MetaMask selbst ab: Nur dort lässt sich ihre Nummer wieder verwenden. Holdfast verfolgt sie.',
  '{account} is only watched. Connect the wallet that has its key first.':
    '{account} wird nur beobachtet. Verbinde zuerst die Wallet, die den Schlüssel hat.',
  '{account} is paused. Let it go on before you send from it.':
    '{account} ist pausiert. Lass es weiterlaufen, bevor du davon sendest.',
  'The same was confirmed elsewhere meanwhile, and nobody knows yet whether it was sent. Nothing was signed. Review it again.':
    'Dasselbe wurde inzwischen anderswo bestätigt, und noch weiß niemand, ob es gesendet wurde. Es wurde nichts signiert. Prüfe es noch einmal.',
  'Holdfast cannot build this transaction.': 'Holdfast kann diese Transaktion nicht bauen.',
}
