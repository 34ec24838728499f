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
}
